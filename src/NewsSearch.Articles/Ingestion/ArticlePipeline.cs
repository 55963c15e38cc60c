using NewsSearch.Articles.Ingestion.Cleaning;

namespace NewsSearch.Articles.Ingestion;

/// <summary>What every article goes through before it is stored: cleaning, then validation. Any thread may use it.</summary>
/// <remarks>
/// Cleaning decodes HTML entities once, removes control characters and invisible junk, tidies white space, brings text
/// into Unicode normalization form C, drops empty and repeated labels, brings codes and language tags into their usual
/// letter case and cuts the date to the millisecond. The id is taken as it is. The result depends on the article alone,
/// so that the same article imported again is unchanged. Prepare an article once: entities that are left after one
/// decoding were meant literally.
/// </remarks>
public static class ArticlePipeline
{
    /// <summary>Cleans and validates an article.</summary>
    /// <param name="article">The article as it came.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="violations">
    /// All that is wrong with it; empty if it can be stored. Too much text altogether is reported for the body. Positions
    /// in lists are those of the article as it came.
    /// </param>
    /// <returns>The article as it is to be stored; the same instance if it was clean. An article with too much text or too many labels is not cleaned.</returns>
    public static Article Prepare(Article article, ArticleLimits limits, out IReadOnlyList<FieldViolation> violations)
    {
        var found = new List<FieldViolation>();
        ArticleValidator.CheckSize(article, limits, found);
        if (found.Count > 0)
        {
            var remainder = WithoutOverlongLists(article, limits);
            ArticleValidator.Check(remainder, ArticleCleaner.CleanDetails(remainder), limits, found);
            violations = found;
            return article;
        }

        var cleaned = ArticleCleaner.Clean(article);
        if (!ReferenceEquals(cleaned, article))
        {
            // Normalization form C and U+FFFD can take more bytes than what they replace.
            ArticleValidator.CheckSize(cleaned, limits, found);
        }

        ArticleValidator.Check(article, cleaned, limits, found);
        violations = found;
        return cleaned;
    }

    private static Article WithoutOverlongLists(Article article, ArticleLimits limits) => article with
    {
        Countries = article.Countries.Count > limits.MaxCountries ? [] : article.Countries,
        Topics = article.Topics.Count > limits.MaxLabels ? [] : article.Topics,
        Authors = article.Authors.Count > limits.MaxLabels ? [] : article.Authors,
    };
}
