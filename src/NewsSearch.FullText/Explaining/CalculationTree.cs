using Lucene.Net.Search;

namespace NewsSearch.FullText.Explaining;

/// <summary>The calculation of a score as a tree.</summary>
internal static class CalculationTree
{
    /// <summary>The tree of an article.</summary>
    /// <param name="text">Lucene's account of the score before age counts.</param>
    /// <param name="factor">What age makes of it; null where it does not count.</param>
    public static CalculationStep Of(Explanation text, float? factor)
    {
        var step = Of(text);
        return factor is { } age
            ? new CalculationStep(step.Value * age, "product of:", [step, new CalculationStep(age, "recency: what is left at the article's age", [])])
            : step;
    }

    private static CalculationStep Of(Explanation explanation) => new(
        explanation.Value,
        explanation.Description.Trim(),
        [.. (explanation.GetDetails() ?? []).Select(detail => Of(detail))]);
}
