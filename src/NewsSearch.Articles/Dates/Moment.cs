namespace NewsSearch.Articles.Dates;

/// <summary>Puts a point in time together from parts that may be impossible.</summary>
internal static class Moment
{
    /// <summary>Makes a point in time.</summary>
    /// <param name="date">Year, month and day.</param>
    /// <param name="time">The time of the day; up to 24:00 inclusive, and a leap second counts as the start of the next minute.</param>
    /// <param name="offset">The offset of the clock from UTC; at most 14 hours.</param>
    /// <param name="moment">The point in time.</param>
    /// <returns>False if there is no such day, or if it lies outside the years 1 to 9999.</returns>
    public static bool TryMake((int Year, int Month, int Day) date, TimeSpan time, TimeSpan offset, out DateTimeOffset moment)
    {
        moment = default;
        if (date.Year is < 1 or > 9999 || date.Month is < 1 or > 12 || date.Day < 1
            || date.Day > DateTime.DaysInMonth(date.Year, date.Month) || offset.Duration() > TimeSpan.FromHours(14))
        {
            return false;
        }

        var ticks = new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).Ticks + time.Ticks;
        if (ticks > DateTime.MaxValue.Ticks || ticks - offset.Ticks < 0 || ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        moment = new DateTimeOffset(ticks, offset);
        return true;
    }
}
