using System.Globalization;
using NewsSearch.Articles.Dates.Mentions;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace NewsSearch.FullText.Facets;

/// <summary>The units of the ISO 8601 calendar: where they begin and how people write them.</summary>
internal static class CalendarUnits
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd");

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
        CalendarUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{start.Year:D4}-{start.Month:D2}-{start.Day:D2}"),
        CalendarUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(start):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(start):D2}"),
        CalendarUnit.Month => string.Create(CultureInfo.InvariantCulture, $"{start.Year:D4}-{start.Month:D2}"),
        CalendarUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year:D4}-Q{Quarter(start)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{start.Year:D4}"),
    };

    /// <summary>Reads a label; false for anything else, impossible dates included.</summary>
    public static bool TryParse(string label, out CalendarUnit unit, out LocalDate start)
    {
        unit = label.Length switch
        {
            4 => CalendarUnit.Year,
            7 when label[5] == 'Q' => CalendarUnit.Quarter,
            7 => CalendarUnit.Month,
            8 => CalendarUnit.Week,
            _ => CalendarUnit.Day,
        };
        var parsed = unit switch
        {
            CalendarUnit.Day => Days.Parse(label),
            CalendarUnit.Week => ParseWeek(label),
            CalendarUnit.Month => Days.Parse($"{label}-01"),
            CalendarUnit.Quarter => char.IsAsciiDigit(label[6]) ? Days.Parse(string.Create(CultureInfo.InvariantCulture, $"{label[..5]}{((label[6] - '0') * 3) - 2:D2}-01")) : Days.Parse(""),
            _ => Days.Parse($"{label}-01-01"),
        };
        return parsed.TryGetValue(default, out start);
    }

    /// <summary>The least precise unit in which a text names a time that is in a bucket of this one.</summary>
    public static DatePrecision Precision(this CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => DatePrecision.Day,
        CalendarUnit.Week => DatePrecision.Week,
        CalendarUnit.Month => DatePrecision.Month,
        CalendarUnit.Quarter => DatePrecision.Quarter,
        _ => DatePrecision.Year,
    };

    /// <summary>The mentioned dates that are in the bucket of a label.</summary>
    /// <exception cref="ArgumentException">It is no label.</exception>
    public static MentionedDateRange MentionsOf(string label)
    {
        if (!TryParse(label, out var unit, out var start))
        {
            throw new ArgumentException($"'{label}' is not a calendar bucket.", nameof(label));
        }

        var last = unit.Next(start)?.PlusDays(-1) ?? LocalDate.MaxIsoValue;
        return new MentionedDateRange(start.ToDateOnly(), last.ToDateOnly()) { LeastPrecision = unit.Precision() };
    }

    private static ParseResult<LocalDate> ParseWeek(string label)
    {
        var isWeek = int.TryParse(label.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            & int.TryParse(label.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week);
        return isWeek && label.AsSpan(4, 2) is "-W" && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? ParseResult<LocalDate>.ForValue(WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday))
            : Days.Parse("");
    }

    private static int Quarter(LocalDate date) => (date.Month + 2) / 3;
}
