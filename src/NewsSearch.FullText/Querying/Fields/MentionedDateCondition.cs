using System.Text;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Matching;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles whose text names a time: mentioned_date:2024-12-08, mentioned_date:[1914 TO 1918]. How precisely it must: <see cref="MentionedDateRange"/>.</summary>
/// <param name="Days">The days.</param>
internal sealed record MentionedDateCondition(CalendarRange Days) : QueryNode, ICondition
{
    public static readonly QueryField Field = new("mentioned_date", CalendarRange.Expected, Read);

    public Query ToQuery() => new ConstantScoreQuery(new MentionedDateFilter(new MentionedDateRange(DayOf(Days.FirstDay), DayOf(Days.LastDay))));

    public override void Print(StringBuilder text) => Days.Print(text.Append("mentioned_date:"));

    private static MentionedDateCondition Read(FieldValue value)
    {
        var days = CalendarRange.Read(value);
        return days.FirstDay > DateOnly.MaxValue.DayNumber || days.LastDay < DateOnly.MinValue.DayNumber
            ? throw value.Error(CalendarRange.Expected, $"Nothing is in the range {value.Text}.")
            : new MentionedDateCondition(days) { Span = value.Span };
    }

    private static DateOnly? DayOf(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;
}
