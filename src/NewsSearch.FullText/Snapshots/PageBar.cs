namespace NewsSearch.FullText.Snapshots;

/// <summary>How good a match must be to come onto the page as it is, once enough of them are counted.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="page">The hits.</param>
/// <param name="countUpTo">The number up to which matches are counted; one more tells that there are more.</param>
internal sealed class PageBar(TopHits page, long countUpTo)
{
    // The number of matches between two looks at the page.
    private const int Interval = 32;

    /// <summary>The largest number of matches to take before the bar is asked for again, given how many have been taken.</summary>
    public int NextSize(long taken) => (int)Math.Clamp(countUpTo + 1 - taken, Interval, DocumentBlocks.Size);

    /// <summary>The score below which no match is wanted, given how many have been taken.</summary>
    public float Of(long taken) => taken > countUpTo ? page.LeastScore : float.NegativeInfinity;
}
