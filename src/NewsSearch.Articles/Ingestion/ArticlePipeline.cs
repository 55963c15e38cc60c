namespace NewsSearch.Articles.Ingestion;

/// <summary>What every article goes through before it is stored: cleaning, then validation.</summary>
public static class ArticlePipeline
{
    /// <summary>Cleans and validates an article.</summary>
    /// <param name="article">The article as it came.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="violations">All that is wrong with it; empty if it can be stored.</param>
    /// <returns>The article as it is to be stored.</returns>
    public static Article Prepare(Article article, ArticleLimits limits, out IReadOnlyList<FieldViolation> violations) => throw new NotImplementedException();
}
