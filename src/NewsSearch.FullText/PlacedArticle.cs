using NewsSearch.FullText.Writing.Stories;

namespace NewsSearch.FullText;

/// <summary>An article whose story is known, ready to be written: <see cref="ArticleIndex.Place"/> makes it, for one index.</summary>
public sealed class PlacedArticle
{
    internal PlacedArticle(IndexedArticle article, RecentArticle change) => (Article, Change) = (article, change);

    /// <summary>The article.</summary>
    public IndexedArticle Article { get; }

    internal RecentArticle Change { get; }
}
