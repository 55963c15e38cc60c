using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by local day, and folds the days into longer units at the end.</summary>
internal sealed class DateCounter(DateFacetRequest request) : IFacetCounter
{
    private readonly LocalDays _localDays = new(request.Zone);
    private readonly DayCounts _counts = new();
    private long[] _published = [];
    private long _undated;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns) => _published = columns.Published;

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            var time = _published[document];
            if (time == SegmentColumns.Undated)
            {
                _undated++;
            }
            else
            {
                _counts.Add(_localDays.DayOf(time));
            }
        }
    }

    /// <inheritdoc/>
    public FacetCounts Result()
    {
        var buckets = Fold();
        var omitted = Math.Max(0, buckets.Count - request.Limit);
        var counts = buckets.Skip(omitted).Select(bucket => new DateCount(
            _localDays.StartOf(bucket.Start),
            request.Unit.Next(bucket.Start) is { } next ? _localDays.StartOf(next) : Instant.MaxValue,
            request.Unit.Label(bucket.Start),
            bucket.Articles)).ToArray();
        return new DateFacetCounts(request.Name, counts, buckets.Take(omitted).Sum(bucket => bucket.Articles), _undated);
    }

    private List<(LocalDate Start, long Articles)> Fold()
    {
        var buckets = new List<(LocalDate Start, long Articles)>();
        foreach (var (day, count) in _counts.Days())
        {
            var start = request.Unit.Start(LocalDays.DateOf(day));
            if (buckets.Count > 0 && buckets[^1].Start == start)
            {
                buckets[^1] = (start, buckets[^1].Articles + count);
            }
            else
            {
                buckets.Add((start, count));
            }
        }

        return buckets;
    }
}
