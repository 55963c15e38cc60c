using System.Runtime.InteropServices;
using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// Which calendar bucket a published time is in, in a zone, at the cost of a look at a table: time is cut into cells shorter than the
/// buckets, and each cell knows the border in it, if there is one. The calendar is asked once for each cell with an article.
/// </summary>
/// <remarks>Buckets are numbered from 1 in the order in which they are first met; 0 stands for undated. One thread at a time.</remarks>
/// <param name="unit">The length of a bucket.</param>
/// <param name="zone">The zone whose calendar counts.</param>
internal sealed class DateBuckets(CalendarUnit unit, DateTimeZone zone)
{
    /// <summary>The number of cells, at most 256 KiB; times outside of them, of stray dates, are looked up in the calendar one by one.</summary>
    private const int MostCells = 1 << 14;

    // A margin of a day keeps clear of where calendars end.
    private static readonly long First = Instant.FromUtc(1, 1, 2, 0, 0).ToUnixTimeMilliseconds();
    private static readonly long Last = Instant.FromUtc(9999, 12, 30, 0, 0).ToUnixTimeMilliseconds();

    // The largest powers of two, in milliseconds, that are shorter than the bucket.
    private readonly int _shift = unit switch
    {
        CalendarUnit.Day => 26,
        CalendarUnit.Week => 29,
        CalendarUnit.Month => 31,
        CalendarUnit.Quarter => 32,
        _ => 34,
    };

    private readonly LocalDays _days = new(zone);
    private readonly Dictionary<LocalDate, int> _numbers = [];
    private readonly List<LocalDate> _starts = [];
    private Cell[] _cells = [];
    private long _begin;

    /// <summary>The first days of the buckets met so far in the order of their numbers; some may have no article.</summary>
    public IReadOnlyList<LocalDate> Starts => _starts;

    /// <summary>Makes room for buckets.</summary>
    public void Expect(int buckets)
    {
        _numbers.EnsureCapacity(buckets);
        _starts.EnsureCapacity(buckets);
    }

    /// <summary>Makes room for times, so that they are found fast.</summary>
    /// <param name="times">The published times of a segment.</param>
    public void Cover(PublishedTimes times)
    {
        if (times.Earliest > times.Latest)
        {
            return;
        }

        var (begin, end) = (times.Earliest >> _shift, times.Latest >> _shift);
        if (_cells.Length > 0)
        {
            (begin, end) = (Math.Min(begin, _begin >> _shift), Math.Max(end, (_begin >> _shift) + _cells.Length - 1));
        }

        begin = Math.Max(begin, end - MostCells + 1);
        if (begin << _shift != _begin || end - begin + 1 != _cells.Length)
        {
            // What is forgotten is looked up again.
            (_begin, _cells) = (begin << _shift, new Cell[end - begin + 1]);
        }
    }

    /// <summary>The bucket of a time in milliseconds since 1970-01-01T00:00:00Z, or 0 for <see cref="SegmentColumns.Undated"/>.</summary>
    public int Of(long time)
    {
        var cell = (ulong)(time - _begin) >> _shift;
        var bucket = cell < (ulong)_cells.Length ? _cells[cell].Of(time) : 0;
        return bucket > 0 ? bucket : Find(time);
    }

    /// <summary>Counts documents in the buckets of their times.</summary>
    public void Count(ReadOnlySpan<int> documents, long[] published, BucketCounts counts)
    {
        var (cells, begin, shift) = (_cells, _begin, _shift);
        var articles = counts.Holding(_numbers.Count);
        foreach (var document in documents)
        {
            var time = published[document];
            var cell = (ulong)(time - begin) >> shift;
            var bucket = cell < (ulong)cells.Length ? cells[cell].Of(time) : 0;
            if (bucket <= 0)
            {
                bucket = Find(time);
                articles = counts.Holding(_numbers.Count);
            }

            articles[bucket]++;
        }
    }

    /// <summary>The bucket that begins on a day.</summary>
    public int StartingAt(LocalDate start)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, start, out var isKnown);
        if (!isKnown)
        {
            number = _numbers.Count;
            _starts.Add(start);
        }

        return number;
    }

    private int Find(long time)
    {
        if (time == SegmentColumns.Undated)
        {
            return 0;
        }

        var index = (ulong)(time - _begin) >> _shift;
        if (index < (ulong)_cells.Length)
        {
            ref var cell = ref _cells[index];
            cell = cell.Before == 0 ? CellFrom(_begin + ((long)index << _shift)) : cell;
            if (cell.Before > 0)
            {
                return cell.Of(time);
            }
        }

        return StartingAt(StartOf(time));
    }

    /// <summary>The cell that begins at an instant; one that the calendar is to be asked for each time if there is more than one border in it.</summary>
    private Cell CellFrom(long begin)
    {
        var end = begin + (1L << _shift) - 1;
        if (begin < First || end > Last)
        {
            return Cell.Manifold;
        }

        var (first, last) = (StartOf(begin), StartOf(end));
        if (first == last)
        {
            return new Cell(long.MaxValue, StartingAt(first), StartingAt(first));
        }

        var border = _days.StartOf(last).ToUnixTimeMilliseconds();
        return border > begin && border <= end && StartOf(border) == last && StartOf(border - 1) == first
            ? new Cell(border, StartingAt(first), StartingAt(last))
            : Cell.Manifold;
    }

    private LocalDate StartOf(long time) => unit.Start(LocalDays.DateOf(_days.DayOf(time)));

    /// <summary>A stretch of time.</summary>
    /// <param name="Border">The instant from which on the second bucket counts.</param>
    /// <param name="Before">The bucket before it; 0 for a cell that was not asked for yet, below 0 for one with several borders.</param>
    /// <param name="After">The bucket from it on.</param>
    private readonly record struct Cell(long Border, int Before, int After)
    {
        public static readonly Cell Manifold = new(long.MaxValue, -1, -1);

        public int Of(long time) => time < Border ? Before : After;
    }
}
