using System.Runtime.InteropServices;
using NewsSearch.Articles.Dates.Mentions;
using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// Counts articles by the calendar buckets that their texts speak of: in each bucket that has a day of a named time, once. Times less
/// precise than the unit are in no bucket: an article about the nineties is not one about each of their days.
/// </summary>
internal sealed class MentionedDateCounter : IFacetCounter, ISetBuckets
{
    private const int WithoutAny = 0;
    private const int CoarserOnly = 1;
    private const int OtherBuckets = 1;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private static readonly int[] WithoutAnyAlone = [WithoutAny];
    private static readonly int[] CoarserAlone = [CoarserOnly];

    private readonly CalendarUnit _unit;
    private readonly BucketCounts _counts;
    private readonly SetCounter _documents;
    private readonly DayBuckets _buckets;
    private readonly List<int> _bucketsOfSet = [];
    private PeriodColumn _column = null!;
    private int[]?[] _bucketsOf = [];
    private int[] _lastCallWith = [];
    private int _calls;

    /// <summary>Prepares a facet.</summary>
    /// <param name="unit">The length of a bucket.</param>
    /// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
    public MentionedDateCounter(CalendarUnit unit, SharedStories? shared)
    {
        (_unit, _counts, _buckets) = (unit, new BucketCounts(shared), new DayBuckets(unit));
        _documents = new SetCounter(_counts, this);
    }

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
        _column = columns.MentionedDates;
        _bucketsOf = new int[]?[_column.Periods.Length];
        _documents.BeginSegment(_column.Sets, columns.Stories);
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared) => _documents.Count(documents, shared);

    /// <inheritdoc/>
    public void EndSegment() => _documents.EndSegment();

    /// <inheritdoc/>
    public void Release() => _counts.Release();

    /// <inheritdoc/>
    public ReadOnlySpan<int> BucketsOf(int set)
    {
        var ordinals = _column.Sets.Members(set);
        _bucketsOfSet.Clear();
        _calls++;
        foreach (var ordinal in ordinals)
        {
            foreach (var bucket in _bucketsOf[ordinal] ??= BucketsOf(_column.Periods[ordinal]))
            {
                AddOnce(bucket);
            }
        }

        return _bucketsOfSet.Count > 0 ? CollectionsMarshal.AsSpan(_bucketsOfSet) : ordinals.IsEmpty ? WithoutAnyAlone : CoarserAlone;
    }

    /// <inheritdoc/>
    public void Add(int set, int documents) => _counts.AddArticles(BucketsOf(set), documents);

    private void AddOnce(int bucket)
    {
        if (bucket >= _lastCallWith.Length)
        {
            Array.Resize(ref _lastCallWith, Math.Max(bucket + 1, _lastCallWith.Length * 2));
        }

        // Two times of one document may be in the same bucket.
        if (_lastCallWith[bucket] != _calls)
        {
            _lastCallWith[bucket] = _calls;
            _bucketsOfSet.Add(bucket);
        }
    }

    private int[] BucketsOf(MentionedPeriod period)
    {
        if (period.Precision > _unit.Precision())
        {
            return [];
        }

        var buckets = new List<int>(1);
        var last = LocalDays.DateOf(period.Last.DayNumber - Epoch);
        for (LocalDate? start = _unit.Start(LocalDays.DateOf(period.First.DayNumber - Epoch)); start <= last; start = _unit.Next(start.Value))
        {
            buckets.Add(_buckets.StartingAt(start.Value) + OtherBuckets);
        }

        return [.. buckets];
    }
}
