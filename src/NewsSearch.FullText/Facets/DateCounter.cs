using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by calendar bucket.</summary>
/// <param name="unit">The length of a bucket.</param>
/// <param name="zone">The zone whose calendar counts.</param>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class DateCounter(CalendarUnit unit, DateTimeZone zone, SharedStories? shared) : IFacetCounter
{
    private const int MostExpected = 256;

    // The first bucket holds the undated documents.
    private readonly BucketCounts _counts = new(shared);
    private readonly DateBuckets _buckets = new(unit, zone);

    // By bucket; null where none is known.
    private CalendarSpan?[] _spans = [];
    private readonly LocalDays _days = new(zone);
    private long[] _published = [];
    private int[] _stories = [];
    private CalendarColumn? _column;
    private int[] _ofNumber = [];

    /// <inheritdoc/>
    public FacetField Field => FacetField.Published;

    /// <summary>The documents without a published time.</summary>
    public MatchCount Undated => _counts[0];

    /// <summary>The buckets that are not empty by their first days, the earliest first.</summary>
    public List<(LocalDate Start, MatchCount Matches)> Counts
    {
        get
        {
            var counts = new List<(LocalDate Start, MatchCount Matches)>(_buckets.Starts.Count);
            for (var i = 0; i < _buckets.Starts.Count; i++)
            {
                if (_counts[i + 1] is { Articles: > 0 } matches)
                {
                    counts.Add((_buckets.Starts[i], matches));
                }
            }

            counts.Sort((x, y) => x.Start.CompareTo(y.Start));
            return counts;
        }
    }

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        (_published, _stories, _column) = (columns.Published, columns.Stories, columns.Calendar(unit, zone));
        if (_column is null)
        {
            _buckets.Cover(columns.PublishedTimes);
        }
        else if (_ofNumber.Length <= _column.Buckets)
        {
            _ofNumber = new int[_column.Buckets + 1];
            _buckets.Expect(Math.Min(_column.Buckets, MostExpected));
        }
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared)
    {
        if (_column is null)
        {
            _buckets.Count(documents, _published, _counts);
        }
        else
        {
            _column.Numbers.Count(documents, _ofNumber);
        }

        foreach (var document in shared)
        {
            _counts.AddStory(_column is null ? _buckets.Of(_published[document]) : BucketOf(_column, _column.Numbers[document]), _stories[document]);
        }
    }

    /// <inheritdoc/>
    public void EndSegment()
    {
        if (_column is null)
        {
            return;
        }

        var counted = _ofNumber.AsSpan(0, _column.Buckets + 1);
        for (var number = 0; number < counted.Length; number++)
        {
            if (counted[number] > 0)
            {
                _counts.AddArticles([BucketOf(_column, number)], counted[number]);
            }
        }

        counted.Clear();
    }

    /// <inheritdoc/>
    public void Release() => _counts.Release();

    /// <summary>The bucket that begins on a day.</summary>
    public CalendarSpan SpanOf(LocalDate start) =>
        _buckets.StartingAt(start) is var bucket && bucket < _spans.Length && _spans[bucket] is { } span ? span : CalendarSpan.Of(unit, start, _days);

    /// <summary>The bucket of a number of a segment's column.</summary>
    private int BucketOf(CalendarColumn column, int number)
    {
        if (number == CalendarColumn.Undated)
        {
            return 0;
        }

        var span = column.SpanOf(number);
        var bucket = _buckets.StartingAt(span.Start);
        if (bucket >= _spans.Length)
        {
            Array.Resize(ref _spans, Math.Max(bucket + column.Buckets, bucket * 2));
        }

        _spans[bucket] = span;
        return bucket;
    }
}
