using System.Text;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles published in a time: published:2021-03, published:[2021-01-01 TO 2021-03-31]. Undated articles are never in one.</summary>
/// <param name="From">The first period, or the one before it; null for no bound.</param>
/// <param name="FromIncluded">Whether <paramref name="From"/> is part of the time; true without a bound.</param>
/// <param name="To">The last period, or the one behind it; null for no bound.</param>
/// <param name="ToIncluded">Whether <paramref name="To"/> is part of the time; true without a bound.</param>
internal sealed record PublishedCondition(CalendarPeriod? From, bool FromIncluded, CalendarPeriod? To, bool ToIncluded) : QueryNode, ICondition
{
    private const string ExpectedPeriod = "a year, month or day such as 2021, 2021-03 or 2021-03-05";
    private const string ExpectedRange = "a range such as [2021-01-01 TO 2021-03-31], with * for an open end";
    private const string Separator = " TO ";

    public static readonly QueryField Field = new("published", $"{ExpectedPeriod}, or {ExpectedRange}", Read);

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

        text.Append(FromIncluded ? '[' : '{').Append(From?.Text ?? "*").Append(Separator);
        text.Append(To?.Text ?? "*").Append(ToIncluded ? ']' : '}');
    }

    private static PublishedCondition Read(FieldValue value)
    {
        if (value.Kind == QueryTokenKind.Range)
        {
            return ReadRange(value);
        }

        return value.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && CalendarPeriod.TryParse(value.Text, out var period)
            ? new PublishedCondition(period, FromIncluded: true, period, ToIncluded: true) { Span = value.Span }
            : throw value.Error($"{ExpectedPeriod}, or {ExpectedRange}", $"\"{value.Text}\" is not a date.");
    }

    private static PublishedCondition ReadRange(FieldValue value)
    {
        var middle = value.Text.IndexOf(Separator, StringComparison.Ordinal);
        if (middle < 0)
        {
            throw value.Error(ExpectedRange, "The range has no TO between two spaces.");
        }

        var from = ReadBound(value, 1, middle);
        var to = ReadBound(value, middle + Separator.Length, value.Text.Length - 1);
        var range = new PublishedCondition(from, from is null || value.Text[0] == '[', to, to is null || value.Text[^1] == ']')
        {
            Span = value.Span,
        };
        return range.FirstMillisecond > range.LastMillisecond
            ? throw value.Error("the earlier date first", $"Nothing is in the range {value.Text}.")
            : range;
    }

    private static CalendarPeriod? ReadBound(FieldValue value, int start, int end)
    {
        var text = value.Text[start..Math.Max(start, end)];
        var bound = text.Trim();
        if (bound == "*")
        {
            return null;
        }

        var column = value.Column + start + (text.Length - text.TrimStart().Length);
        return CalendarPeriod.TryParse(bound, out var period)
            ? period
            : throw new QuerySyntaxException(column, $"{ExpectedPeriod}, or * for an open end", $"\"{bound}\" is not a date.");
    }
}
