using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by calendar bucket.</summary>
/// <param name="unit">The length of a bucket.</param>
/// <param name="zone">The zone whose calendar counts.</param>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class DateCounter(CalendarUnit unit, DateTimeZone zone, SharedStories? shared) : IFacetCounter
{
    // The first bucket holds the undated documents.
    private readonly BucketCounts _counts = new(shared);
    private readonly LocalDays _localDays = new(zone);
    private readonly DayBuckets _buckets = new(unit);
    private long[] _published = [];
    private int[] _stories = [];

    /// <inheritdoc/>
    public FacetField Field => FacetField.Published;

    /// <summary>The documents without a published time.</summary>
    public MatchCount Undated => _counts[0];

    /// <summary>The buckets that are not empty by their first days, the earliest first.</summary>
    public IEnumerable<(LocalDate Start, MatchCount Matches)> Counts => _buckets.InOrder.Select(bucket => (bucket.Start, _counts[bucket.Bucket]));

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns) => (_published, _stories) = (columns.Published, columns.Stories);

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            var time = _published[document];
            _counts.Add(time == SegmentColumns.Undated ? 0 : _buckets.Of(_localDays.DayOf(time)), _stories[document]);
        }
    }
}
