using System.Text;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles published in a time: published:2021-03, published:[2021-01-01 TO 2021-03-31]. Undated articles are never in one.</summary>
/// <param name="From">The first period, or the one before it; null for no bound.</param>
/// <param name="FromIncluded">Whether <paramref name="From"/> is part of the time; true without a bound.</param>
/// <param name="To">The last period, or the one behind it; null for no bound.</param>
/// <param name="ToIncluded">Whether <paramref name="To"/> is part of the time; true without a bound.</param>
internal sealed record PublishedCondition(CalendarPeriod? From, bool FromIncluded, CalendarPeriod? To, bool ToIncluded)
    : QueryNode, ICondition
{
    private const string ExpectedPeriod = "a year, month or day such as 2021, 2021-03 or 2021-03-05";
    private const string ExpectedRange = "a range such as [2021-01-01 TO 2021-03-31], with * for an open end";
    private const string Expected = $"{ExpectedPeriod}, or {ExpectedRange}";

    public static readonly QueryField Field = new("published", Expected, Read);

    private long? FirstMillisecond => FromIncluded ? From?.FirstMillisecond : From?.LastMillisecond + 1;

    private long? LastMillisecond => ToIncluded ? To?.LastMillisecond : To?.FirstMillisecond - 1;

    public Query ToQuery() => NumericRangeQuery.NewInt64Range(
        FieldNames.Published,
        FieldDefinition.NumberPrecisionStep,
        FirstMillisecond ?? long.MinValue,
        LastMillisecond ?? long.MaxValue,
        minInclusive: true,
        maxInclusive: true);

    public override void Print(StringBuilder text)
    {
        text.Append("published:");
        if (From == To && From is { } period)
        {
            text.Append(period.Text);
            return;
        }

        text.Append(FromIncluded ? '[' : '{').Append(From?.Text ?? "*").Append(" TO ");
        text.Append(To?.Text ?? "*").Append(ToIncluded ? ']' : '}');
    }

    private static PublishedCondition Read(FieldValue value)
    {
        var bounds = ValueRange.Read(value, Expected, ExpectedRange);
        var isSingle = bounds is { From: { } first, To: { } last } && first == last;
        var from = ReadBound(bounds.From, isSingle);
        var to = ReadBound(bounds.To, isSingle);
        var range = new PublishedCondition(from, bounds.From?.IsIncluded ?? true, to, bounds.To?.IsIncluded ?? true) { Span = value.Span };
        return range.FirstMillisecond > range.LastMillisecond
            ? throw value.Error("the earlier date first", $"Nothing is in the range {value.Text}.")
            : range;
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
