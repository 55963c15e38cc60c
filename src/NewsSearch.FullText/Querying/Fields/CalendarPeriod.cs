using System.Globalization;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>A year, a month or a day of the Gregorian calendar, from its first day to its last.</summary>
/// <param name="Text">As people write it: "2021", "2021-03" or "2021-03-05".</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct CalendarPeriod(string Text, DateOnly First, DateOnly Last)
{
    /// <summary>Reads a year, month or day; false for anything else, impossible dates included.</summary>
    public static bool TryParse(string text, out CalendarPeriod period)
    {
        if (TryParseDay($"{text}-01-01", out var first))
        {
            period = new CalendarPeriod(text, first, new DateOnly(first.Year, 12, 31));
        }
        else if (TryParseDay($"{text}-01", out first))
        {
            period = new CalendarPeriod(text, first, new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));
        }
        else if (TryParseDay(text, out first))
        {
            period = new CalendarPeriod(text, first, first);
        }
        else
        {
            period = default;
            return false;
        }

        return true;
    }

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
