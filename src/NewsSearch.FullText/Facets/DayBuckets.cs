using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>Which bucket a local day belongs to, in pages that exist only where a day was asked for: one stray date costs 16 KiB, not an array of millennia.</summary>
/// <remarks>Buckets are numbered from 1 in the order in which they are first met. One thread at a time.</remarks>
internal sealed class DayBuckets(CalendarUnit unit)
{
    private const int PageBits = 12;
    private const int DaysBeforeEpoch = 720_896;
    private const int DaysInAll = 3_657_728;

    private readonly int[]?[] _pages = new int[]?[DaysInAll >> PageBits];
    private readonly Dictionary<LocalDate, int> _buckets = [];

    /// <summary>The first days of the buckets met so far, with their numbers, the earliest first.</summary>
    public IEnumerable<(LocalDate Start, int Bucket)> InOrder => _buckets.OrderBy(bucket => bucket.Key).Select(bucket => (bucket.Key, bucket.Value));

    /// <summary>The bucket of a day, given as days since 1970-01-01, of the years 0 to 9999.</summary>
    public int Of(int day)
    {
        var index = day + DaysBeforeEpoch;
        var page = _pages[index >> PageBits] ??= new int[1 << PageBits];
        ref var bucket = ref page[index & ((1 << PageBits) - 1)];
        return bucket == 0 ? bucket = StartingAt(unit.Start(LocalDays.DateOf(day))) : bucket;
    }

    /// <summary>The bucket that starts on a day, which it does in this unit.</summary>
    public int StartingAt(LocalDate start)
    {
        if (!_buckets.TryGetValue(start, out var bucket))
        {
            bucket = _buckets.Count + 1;
            _buckets.Add(start, bucket);
        }

        return bucket;
    }
}
