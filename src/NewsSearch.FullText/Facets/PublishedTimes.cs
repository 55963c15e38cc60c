namespace NewsSearch.FullText.Facets;

/// <summary>The published times of a segment, and between which they are.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class PublishedTimes
{
    /// <summary>Takes the times of all documents.</summary>
    public PublishedTimes(long[] times)
    {
        Times = times;
        foreach (var time in times)
        {
            if (time != SegmentColumns.Undated)
            {
                (Earliest, Latest) = (Math.Min(Earliest, time), Math.Max(Latest, time));
            }
        }
    }

    /// <summary>For each document its time in milliseconds since 1970-01-01T00:00:00Z, or <see cref="SegmentColumns.Undated"/>.</summary>
    public long[] Times { get; }

    /// <summary>The earliest time; above <see cref="Latest"/> if no document is dated.</summary>
    public long Earliest { get; } = long.MaxValue;

    /// <summary>The latest time.</summary>
    public long Latest { get; } = long.MinValue;
}
