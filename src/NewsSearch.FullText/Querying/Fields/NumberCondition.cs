using System.Globalization;
using System.Text;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles with a number in a range: words:[100 TO 500], words:>=1000.</summary>
/// <param name="Name">The name of the field in the query language.</param>
/// <param name="IndexField">Its name in the index.</param>
/// <param name="From">The least number; null for no bound.</param>
/// <param name="To">The greatest number; null for no bound.</param>
internal sealed record NumberCondition(string Name, string IndexField, long? From, long? To) : QueryNode, ICondition
{
    private const string ExpectedNumber = "a whole number such as 500";
    private const string ExpectedRange = "a range such as [100 TO 500], with * for an open end, or >=100";
    private const string Expected = $"{ExpectedNumber}, or {ExpectedRange}";

    /// <summary>The length of title and body in words.</summary>
    public static readonly QueryField Words = For("words", FieldNames.WordCount);

    public Query ToQuery() => NumericRangeQuery.NewInt64Range(
        IndexField, FieldDefinition.NumberPrecisionStep, From ?? long.MinValue, To ?? long.MaxValue, minInclusive: true, maxInclusive: true);

    public override void Print(StringBuilder text)
    {
        text.Append(Name).Append(':');
        if (From == To && From is { } number)
        {
            text.Append(number);
            return;
        }

        text.Append('[').Append(Text(From)).Append(" TO ").Append(Text(To)).Append(']');
    }

    private static string Text(long? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "*";

    private static QueryField For(string name, string indexField) => new(name, Expected, value =>
    {
        var bounds = ValueRange.Read(value, Expected, ExpectedRange);
        var (from, to) = (ReadBound(bounds.From, 1), ReadBound(bounds.To, -1));
        return from > to || from > int.MaxValue || to < 0
            ? throw value.Error("the smaller number first", $"Nothing is in the range {value.Text}.")
            : new NumberCondition(name, indexField, from, to) { Span = value.Span };
    });

    /// <summary>Reads a bound; one that is excluded becomes its included neighbour.</summary>
    private static long? ReadBound(RangeBound? bound, int inward)
    {
        if (bound is not { } read)
        {
            return null;
        }

        // No article has as many words as would not fit an int.
        return int.TryParse(read.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number + (read.IsIncluded ? 0L : inward)
            : throw new QuerySyntaxException(read.Column, Expected, $"\"{read.Text}\" is not a whole number.");
    }
}
