using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// The calendar columns of a segment, of the units and zones that searches ask for: most ask for the same one or two. There are at most
/// <see cref="Most"/>, each of one or two bytes an article; searches by others count without a column, and only where they go on
/// does one take the place of a column that nobody has used meanwhile, so that no order of zones makes every search build one.
/// </summary>
/// <remarks>Any thread.</remarks>
internal sealed class CalendarColumns
{
    /// <summary>The largest number of columns that a segment keeps.</summary>
    public const int Most = 4;

    /// <summary>How many searches find none before one is replaced; a column costs as much as to count some times as many articles without.</summary>
    public const int MissesBeforeReplacing = 64;

    private readonly Lock _lock = new();

    // Never changed, but replaced as a whole; the oldest first.
    private CalendarColumn[] _kept = [];
    private int _misses;

    /// <summary>The memory of the columns in bytes, about.</summary>
    public long Bytes => Volatile.Read(ref _kept).Sum(column => column.Bytes);

    /// <summary>The column of a unit in a zone; null if none is kept.</summary>
    /// <param name="times">The published times of the segment.</param>
    /// <param name="unit">The length of a bucket.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    public CalendarColumn? Of(PublishedTimes times, CalendarUnit unit, DateTimeZone zone)
    {
        if (Find(unit, zone) is { } kept)
        {
            return kept;
        }

        lock (_lock)
        {
            return Find(unit, zone) ?? Add(times, unit, zone);
        }
    }

    private CalendarColumn? Find(CalendarUnit unit, DateTimeZone zone)
    {
        foreach (var column in Volatile.Read(ref _kept))
        {
            if (column.IsBy(unit, zone))
            {
                column.IsUsed = true;
                return column;
            }
        }

        return null;
    }

    private CalendarColumn? Add(PublishedTimes times, CalendarUnit unit, DateTimeZone zone)
    {
        var leaving = -1;
        if (_kept.Length == Most)
        {
            if (++_misses < MissesBeforeReplacing)
            {
                return null;
            }

            _misses = 0;
            leaving = Math.Max(0, Array.FindIndex(_kept, column => !column.IsUsed));
            Array.ForEach(_kept, column => column.IsUsed = false);
        }

        var added = new CalendarColumn(times, unit, zone);
        Volatile.Write(ref _kept, [.. _kept.Where((_, index) => index != leaving), added]);
        return added;
    }
}
