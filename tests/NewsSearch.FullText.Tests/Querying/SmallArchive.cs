using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying;

/// <summary>A few articles in an index of their own.</summary>
public sealed class SmallArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    public SmallArchive(params IEnumerable<Article> articles)
    {
        _index = ArticleIndex.Open(_folder.Path, Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), new ArticleIndexOptions());
        foreach (var article in articles)
        {
            _index.Put(new IndexedArticle(article, []));
        }

        Snapshot = _index.TakeSnapshot();
    }

    internal IndexSnapshot Snapshot { get; }

    /// <summary>The hits, best first.</summary>
    public IReadOnlyList<Hit> Search(string query) =>
        Snapshot.Search(new SearchRequest { Query = query, PageSize = 1_000, Highlight = null }, CancellationToken.None).Hits;

    /// <summary>The ids of the hits, best first, separated by spaces.</summary>
    public string Ranked(string query) => string.Join(' ', Search(query).Select(hit => hit.Article.Id));

    /// <summary>The ids of the hits in alphabetical order, separated by spaces.</summary>
    public string Found(string query) => string.Join(' ', Search(query).Select(hit => hit.Article.Id).Order(StringComparer.Ordinal));

    public void Dispose()
    {
        Snapshot.Dispose();
        _index.Dispose();
        _folder.Dispose();
    }
}
