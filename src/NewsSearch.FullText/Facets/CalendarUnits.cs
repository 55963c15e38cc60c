using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace NewsSearch.FullText.Facets;

/// <summary>The units of the ISO 8601 calendar: where they begin and how people write them.</summary>
internal static class CalendarUnits
{
    /// <summary>The first day of the unit that a date is in.</summary>
    public static LocalDate Start(this CalendarUnit unit, LocalDate date) => unit switch
    {
        CalendarUnit.Day => date,
        CalendarUnit.Week => date.PlusDays(IsoDayOfWeek.Monday - date.DayOfWeek),
        CalendarUnit.Month => new LocalDate(date.Year, date.Month, 1),
        CalendarUnit.Quarter => new LocalDate(date.Year, (Quarter(date) * 3) - 2, 1),
        CalendarUnit.Year => new LocalDate(date.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    /// <summary>The first day of the unit after the one that begins on a date; null if it is after the year 9999.</summary>
    public static LocalDate? Next(this CalendarUnit unit, LocalDate start)
    {
        var lastDay = unit switch
        {
            CalendarUnit.Day => start,
            CalendarUnit.Week => start > LocalDate.MaxIsoValue.PlusDays(-6) ? LocalDate.MaxIsoValue : start.PlusDays(6),
            CalendarUnit.Month => start.With(DateAdjusters.EndOfMonth),
            CalendarUnit.Quarter => start.PlusMonths(2).With(DateAdjusters.EndOfMonth),
            _ => new LocalDate(start.Year, 12, 31),
        };
        return lastDay == LocalDate.MaxIsoValue ? null : lastDay.PlusDays(1);
    }

    /// <summary>The unit that begins on a date: "2021-03-05", "2021-W09", "2021-03", "2021-Q1", "2021".</summary>
    public static string Label(this CalendarUnit unit, LocalDate start) => unit switch
    {
        CalendarUnit.Day => Invariant($"{start.Year:D4}-{start.Month:D2}-{start.Day:D2}"),
        CalendarUnit.Week => Invariant($"{WeekYearRules.Iso.GetWeekYear(start):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(start):D2}"),
        CalendarUnit.Month => Invariant($"{start.Year:D4}-{start.Month:D2}"),
        CalendarUnit.Quarter => Invariant($"{start.Year:D4}-Q{Quarter(start)}"),
        _ => Invariant($"{start.Year:D4}"),
    };

    private static int Quarter(LocalDate date) => (date.Month + 2) / 3;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
