using System.Text;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>A stretch of days as queries write it: 2021-03, [2021-01-01 TO 2021-03-31], >=2021.</summary>
/// <param name="From">The first period, or the one before it; null for no bound.</param>
/// <param name="FromIncluded">Whether <paramref name="From"/> is part of the stretch; true without a bound.</param>
/// <param name="To">The last period, or the one behind it; null for no bound.</param>
/// <param name="ToIncluded">Whether <paramref name="To"/> is part of the stretch; true without a bound.</param>
internal readonly record struct CalendarRange(CalendarPeriod? From, bool FromIncluded, CalendarPeriod? To, bool ToIncluded)
{
    /// <summary>What a field that takes such ranges says that it takes.</summary>
    public const string Expected = $"{ExpectedPeriod}, or {ExpectedRange}";

    private const string ExpectedPeriod = "a year, month or day such as 2021, 2021-03 or 2021-03-05";
    private const string ExpectedRange = "a range such as [2021-01-01 TO 2021-03-31], with * for an open end";

    /// <summary>The number of the first day, as <see cref="DateOnly.DayNumber"/> counts; null for no bound. It may lie behind the calendar's last.</summary>
    public int? FirstDay => FromIncluded ? From?.First.DayNumber : From?.Last.DayNumber + 1;

    /// <summary>The number of the last day; null for no bound. It may lie before the calendar's first.</summary>
    public int? LastDay => ToIncluded ? To?.Last.DayNumber : To?.First.DayNumber - 1;

    /// <summary>Reads a range in which there is a day.</summary>
    /// <exception cref="QuerySyntaxException">It is none.</exception>
    public static CalendarRange Read(FieldValue value)
    {
        var bounds = ValueRange.Read(value, Expected, ExpectedRange);
        var isSingle = bounds is { From: { } first, To: { } last } && first == last;
        var from = ReadBound(bounds.From, isSingle);
        var to = ReadBound(bounds.To, isSingle);
        var range = new CalendarRange(from, bounds.From?.IsIncluded ?? true, to, bounds.To?.IsIncluded ?? true);
        return range.FirstDay > range.LastDay
            ? throw value.Error("the earlier date first", $"Nothing is in the range {value.Text}.")
            : range;
    }

    /// <summary>Appends the range as queries write it.</summary>
    public void Print(StringBuilder text)
    {
        if (From == To && From is { } period)
        {
            text.Append(period.Text);
            return;
        }

        text.Append(FromIncluded ? '[' : '{').Append(From?.Text ?? "*").Append(" TO ");
        text.Append(To?.Text ?? "*").Append(ToIncluded ? ']' : '}');
    }

    private static CalendarPeriod? ReadBound(RangeBound? bound, bool isSingle)
    {
        if (bound is not { } read)
        {
            return null;
        }

        return CalendarPeriod.TryParse(read.Text, out var period)
            ? period
            : throw new QuerySyntaxException(
                read.Column, isSingle ? Expected : $"{ExpectedPeriod}, or * for an open end", $"\"{read.Text}\" is not a date.");
    }
}
