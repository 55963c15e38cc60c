namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Stretches of days of the Gregorian calendar, cut at the years 1 and 9999.</summary>
internal static class Calendar
{
    /// <summary>A day; null if there is no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>A month.</summary>
    public static (DateOnly First, DateOnly Last) Month(int year, int month) => Months(year, month, 1);

    /// <summary>Some months that follow each other; the last ones may be in the next year.</summary>
    public static (DateOnly First, DateOnly Last) Months(int year, int month, int count)
    {
        var first = new DateOnly(Math.Clamp(year, 1, 9999), month, 1);
        return (first, first.Year == 9999 && month + count > 12 ? DateOnly.MaxValue : first.AddMonths(count).AddDays(-1));
    }

    /// <summary>Some years that follow each other.</summary>
    public static (DateOnly First, DateOnly Last) Years(int year, int count) =>
        (new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(year + count - 1, 1, 9999), 12, 31));

    /// <summary>The week from Monday to Sunday that a day is in, moved by some weeks.</summary>
    public static (DateOnly First, DateOnly Last) Week(DateOnly day, int moved)
    {
        var monday = AddDays(day, (moved * 7) - (((int)day.DayOfWeek + 6) % 7));
        return (monday, AddDays(monday, 6));
    }

    /// <summary>The month that a day is in, moved by some months.</summary>
    public static (DateOnly First, DateOnly Last) MonthOf(DateOnly day, int moved)
    {
        var months = Math.Clamp((day.Year * 12) + day.Month - 1 + moved, 12, (9999 * 12) + 11);
        return Month(months / 12, (months % 12) + 1);
    }

    /// <summary>A day some days later or earlier.</summary>
    public static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
