using NodaTime;
using NodaTime.TimeZones;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// Which local day an instant falls on, as days since 1970-01-01, at the cost of a few comparisons: the zone is asked only once
/// for each stretch between two of its transitions.
/// </summary>
/// <remarks>
/// A day lasts from the first instant at which the local clock reaches it to the first instant of the next day. Where clocks
/// are put back across midnight, the hour that is shown again belongs to the day that had begun, so that days are whole
/// stretches of time. One thread at a time.
/// </remarks>
internal sealed class LocalDays(DateTimeZone zone)
{
    private const long Day = 86_400_000;
    private const int DaysBeforeEpoch = 1_000_000;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly Instant FirstInstant = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly int LastDay = DaysSinceEpoch(LocalDate.MaxIsoValue);

    private static readonly ZoneLocalMappingResolver FirstAtOrAfter =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly Offset? _onlyOffset = zone.MinOffset == zone.MaxOffset ? zone.MinOffset : null;
    private readonly List<Stretch> _stretches = [];
    private Stretch _current = new(long.MaxValue, long.MinValue, 0, 0);

    /// <summary>The day of an instant in milliseconds since 1970-01-01T00:00:00Z, of the years 1 to 9999.</summary>
    public int DayOf(long milliseconds)
    {
        if (milliseconds < _current.Start || milliseconds >= _current.End)
        {
            _current = StretchOf(milliseconds);
        }

        // The shift makes the dividend positive, so that the division rounds down.
        var day = (int)((milliseconds + _current.Offset + (DaysBeforeEpoch * Day)) / Day) - DaysBeforeEpoch;
        return Math.Clamp(day, _current.FirstDay, LastDay);
    }

    /// <summary>The date of a day that <see cref="DayOf"/> returned.</summary>
    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>The first instant of a day; of a day that is not wholly within the years 1 to 9999 of UTC, the first one in them.</summary>
    public Instant StartOf(LocalDate day)
    {
        var start = _onlyOffset is { } offset
            ? day.AtMidnight().WithOffset(offset).ToInstant()
            : zone.ResolveLocal(day.AtMidnight(), FirstAtOrAfter).ToInstant();
        return start < FirstInstant ? FirstInstant : start;
    }

    private Stretch StretchOf(long milliseconds)
    {
        var next = FirstAfter(milliseconds);
        if (next > 0 && milliseconds < _stretches[next - 1].End)
        {
            return _stretches[next - 1];
        }

        var stretch = Ask(milliseconds);
        _stretches.Insert(next, stretch);
        return stretch;
    }

    /// <summary>The index of the first known stretch that starts after an instant.</summary>
    private int FirstAfter(long milliseconds)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_stretches[middle].Start <= milliseconds)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Stretch Ask(long milliseconds)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeMilliseconds(milliseconds));
        var start = interval.HasStart ? interval.Start.ToUnixTimeMilliseconds() : long.MinValue;
        var end = interval.HasEnd ? interval.End.ToUnixTimeMilliseconds() : long.MaxValue;
        var firstDay = int.MinValue;
        if (interval.HasStart)
        {
            var before = interval.Start - Duration.Epsilon;
            firstDay = DaysSinceEpoch(before.InZone(zone).Date);
        }

        return new Stretch(start, end, interval.WallOffset.Milliseconds, firstDay);
    }

    private static int DaysSinceEpoch(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>A stretch of time with one offset, in milliseconds; <see cref="FirstDay"/> is the day that had begun when it began.</summary>
    private readonly record struct Stretch(long Start, long End, long Offset, int FirstDay);
}
