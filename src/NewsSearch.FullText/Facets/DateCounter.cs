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
    private readonly DateBuckets _buckets = new(unit, zone);
    private long[] _published = [];
    private int[] _stories = [];

    /// <inheritdoc/>
    public FacetField Field => FacetField.Published;

    /// <summary>The documents without a published time.</summary>
    public MatchCount Undated => _counts[0];

    /// <summary>The buckets that are not empty by their first days, the earliest first.</summary>
    public IEnumerable<(LocalDate Start, MatchCount Matches)> Counts => _buckets.InOrder
        .Select(bucket => (bucket.Start, Matches: _counts[bucket.Bucket]))
        .Where(bucket => bucket.Matches.Articles > 0);

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        (_published, _stories) = (columns.Published, columns.Stories);
        _buckets.Cover(columns.PublishedTimes);
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared)
    {
        _buckets.Count(documents, _published, _counts);
        foreach (var document in shared)
        {
            _counts.AddStory(_buckets.Of(_published[document]), _stories[document]);
        }
    }

    /// <inheritdoc/>
    public void EndSegment()
    {
    }

    /// <inheritdoc/>
    public void Release() => _counts.Release();
}
