using NewsSearch.Articles.Dates.Mentions;
using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// Counts articles by the calendar buckets that their texts speak of: in each bucket that has a day of a named time, once. Times less
/// precise than the unit are in no bucket: an article about the nineties is not one about each of their days.
/// </summary>
/// <param name="unit">The length of a bucket.</param>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class MentionedDateCounter(CalendarUnit unit, SharedStories? shared) : IFacetCounter
{
    private const int WithoutAny = 0;
    private const int CoarserOnly = 1;
    private const int OtherBuckets = 1;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private readonly BucketCounts _counts = new(shared);
    private readonly DayBuckets _buckets = new(unit);
    private readonly DatePrecision _leastPrecision = unit.Precision();
    private PeriodColumn _column = null!;
    private int[] _stories = [];
    private int[]?[] _bucketsOf = [];
    private int[] _lastDocumentIn = [];

    /// <inheritdoc/>
    public FacetField Field => FacetField.MentionedDate;

    /// <summary>The documents that name no time.</summary>
    public MatchCount Undated => _counts[WithoutAny];

    /// <summary>The documents that name times, but all of them less precisely than the unit.</summary>
    public MatchCount Coarser => _counts[CoarserOnly];

    /// <summary>The buckets with documents by their first days, the earliest first.</summary>
    public IEnumerable<(LocalDate Start, MatchCount Matches)> Counts => _buckets.InOrder
        .Select(bucket => (bucket.Start, Matches: _counts[bucket.Bucket + OtherBuckets]))
        .Where(bucket => bucket.Matches.Articles > 0);

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        (_column, _stories) = (columns.MentionedDates, columns.Stories);
        _bucketsOf = new int[]?[_column.Periods.Length];
        Array.Clear(_lastDocumentIn);
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            var ordinals = _column.Ordinals.AsSpan(_column.Starts[document].._column.Starts[document + 1]);
            var isCounted = false;
            foreach (var ordinal in ordinals)
            {
                foreach (var bucket in _bucketsOf[ordinal] ??= BucketsOf(_column.Periods[ordinal]))
                {
                    isCounted = true;
                    Add(bucket, document);
                }
            }

            if (!isCounted)
            {
                _counts.Add(ordinals.IsEmpty ? WithoutAny : CoarserOnly, _stories[document]);
            }
        }
    }

    private void Add(int bucket, int document)
    {
        if (bucket >= _lastDocumentIn.Length)
        {
            Array.Resize(ref _lastDocumentIn, Math.Max(bucket + 1, _lastDocumentIn.Length * 2));
        }

        // Two times of one document may be in the same bucket.
        if (_lastDocumentIn[bucket] != document + 1)
        {
            _lastDocumentIn[bucket] = document + 1;
            _counts.Add(bucket, _stories[document]);
        }
    }

    private int[] BucketsOf(MentionedPeriod period)
    {
        if (period.Precision > _leastPrecision)
        {
            return [];
        }

        var buckets = new List<int>(1);
        var last = LocalDays.DateOf(period.Last.DayNumber - Epoch);
        for (LocalDate? start = unit.Start(LocalDays.DateOf(period.First.DayNumber - Epoch)); start <= last; start = unit.Next(start.Value))
        {
            buckets.Add(_buckets.StartingAt(start.Value) + OtherBuckets);
        }

        return [.. buckets];
    }
}
