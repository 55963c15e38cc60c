namespace NewsSearch.FullText.Facets;

/// <summary>A count for each day, in pages that exist only where something was counted: one stray date costs 16 KiB, not an array of millennia.</summary>
internal sealed class DayCounts
{
    private const int PageBits = 12;
    private const int DaysBeforeEpoch = 720_896;
    private const int DaysInAll = 3_657_728;

    private readonly int[]?[] _pages = new int[]?[DaysInAll >> PageBits];

    /// <summary>Counts one more on a day, given as days since 1970-01-01, of the years 0 to 9999.</summary>
    public void Add(int day)
    {
        var index = day + DaysBeforeEpoch;
        var page = _pages[index >> PageBits] ??= new int[1 << PageBits];
        page[index & ((1 << PageBits) - 1)]++;
    }

    /// <summary>The days that have a count, the earliest first.</summary>
    public IEnumerable<(int Day, int Count)> Days()
    {
        for (var page = 0; page < _pages.Length; page++)
        {
            for (var i = 0; i < _pages[page]?.Length; i++)
            {
                if (_pages[page]![i] is var count and > 0)
                {
                    yield return ((page << PageBits) + i - DaysBeforeEpoch, count);
                }
            }
        }
    }
}
