using System.Text;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles published in a time: published:2021-03, published:[2021-01-01 TO 2021-03-31]. Undated articles are never in one.</summary>
/// <param name="Days">The days, in UTC.</param>
internal sealed record PublishedCondition(CalendarRange Days) : QueryNode, ICondition
{
    private const long MillisecondsOfDay = 86_400_000;
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static readonly QueryField Field = new("published", CalendarRange.Expected, value => new PublishedCondition(CalendarRange.Read(value)) { Span = value.Span });

    public Query ToQuery() => NumericRangeQuery.NewInt64Range(
        FieldNames.Published,
        FieldDefinition.NumberPrecisionStep,
        StartOf(Days.FirstDay) ?? long.MinValue,
        StartOf(Days.LastDay + 1) - 1 ?? long.MaxValue,
        minInclusive: true,
        maxInclusive: true);

    public override void Print(StringBuilder text) => Days.Print(text.Append("published:"));

    private static long? StartOf(int? day) => (day - Epoch) * MillisecondsOfDay;
}
