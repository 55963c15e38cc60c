namespace NewsSearch.FullText.Snapshots;

/// <summary>How good a match must be to come onto the page as it is, once enough of them are counted.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="page">The hits.</param>
/// <param name="countUpTo">The number up to which matches are counted; one more tells that there are more.</param>
internal sealed class PageBar(TopHits page, long countUpTo)
{
    /// <summary>The number of matches between two looks at the page.</summary>
    public const int Interval = 32;

    /// <summary>The number up to which matches are counted.</summary>
    public long CountUpTo => countUpTo;

    /// <summary>The score below which no match comes onto the page.</summary>
    public float Bar => page.LeastScore;
}
