using NewsSearch.Articles;

namespace NewsSearch.FullText;

/// <summary>An article with all that is derived from it, ready for the index.</summary>
/// <param name="Article">The article.</param>
/// <param name="InferredCountries">The countries found in the text, the most prominent first; empty if the article brings its own.</param>
public sealed record IndexedArticle(Article Article, IReadOnlyList<string> InferredCountries)
{
    /// <summary>The countries that the text mentions at all, in any order. Those that the article is about count as mentioned in any case.</summary>
    public IReadOnlyList<string> MentionedCountries { get; init; } = [];
}
