using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>What a word or phrase scores in a document of a segment, as <see cref="OccurrenceQuery"/> says.</summary>
/// <remarks>Immutable; any thread.</remarks>
/// <param name="stemFactor">The factor on the saturated occurrences of stems.</param>
/// <param name="exactFactor">The factor on those of exact forms.</param>
/// <param name="discount">The discounts of the documents.</param>
internal sealed class OccurrenceScores(float stemFactor, float exactFactor, LengthDiscount discount)
{
    /// <summary>The score of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="stems">The weighted number of occurrences of stems.</param>
    /// <param name="exact">That of exact forms; 0 for none.</param>
    public float Of(int document, float stems, float exact)
    {
        var half = discount.Of(document);
        var score = stemFactor * Saturated(stems, half);
        return exact == 0 ? score : score + (exactFactor * Saturated(exact, half));
    }

    /// <summary>More than the score of a document, whose occurrences of exact forms, which are not more than those of stems, are not known; factors must be 0 or more.</summary>
    public float Bound(int document, float stems) => (stemFactor + exactFactor) * Saturated(stems, discount.Of(document));

    private static float Saturated(float occurrences, float half) => occurrences == 0 ? 0 : occurrences / (occurrences + half);
}
