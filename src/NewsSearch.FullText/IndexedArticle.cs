using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;
using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.FullText;

/// <summary>An article with all that is derived from it, ready for the index.</summary>
/// <param name="Article">The article.</param>
/// <param name="FoundCountries">The countries found in the text, the most salient first.</param>
public sealed record IndexedArticle(Article Article, IReadOnlyList<FoundCountry> FoundCountries)
{
    /// <summary>The countries that it is about or mentions: given, found in the text, or both.</summary>
    public IReadOnlyList<ArticleCountry> Countries => ArticleCountry.ListOf(Article.Countries, FoundCountries);

    /// <summary>When it was published, where the source does not say; null where it does, or where nothing tells it.</summary>
    public InferredPublishTime? InferredTime { get; init; }

    /// <summary>The times that the text names, in any order.</summary>
    public IReadOnlyList<MentionedPeriod> MentionedDates { get; init; } = [];
}
