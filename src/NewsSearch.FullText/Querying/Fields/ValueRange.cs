using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>A bound of a range as it stands in a query.</summary>
/// <param name="Text">The value, without white space around it.</param>
/// <param name="Column">Where it begins.</param>
/// <param name="IsIncluded">Whether it is part of the range.</param>
internal readonly record struct RangeBound(string Text, int Column, bool IsIncluded);

/// <summary>The bounds of a range: [a TO b], {a TO b}, >=a, &lt;b or a value alone.</summary>
/// <param name="From">The lower bound; null for none.</param>
/// <param name="To">The upper bound; null for none.</param>
internal readonly record struct ValueRange(RangeBound? From, RangeBound? To)
{
    private const string Separator = " TO ";
    private const string OpenEnd = "*";

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expected">What the field takes, for messages.</param>
    /// <param name="expectedRange">How its ranges are written.</param>
    /// <exception cref="QuerySyntaxException">It is no range and no value.</exception>
    public static ValueRange Read(FieldValue value, string expected, string expectedRange)
    {
        if (value.Kind == QueryTokenKind.Range)
        {
            var middle = value.Text.IndexOf(Separator, StringComparison.Ordinal);
            return middle < 0
                ? throw value.Error(expectedRange, "The range has no TO between two spaces.")
                : new ValueRange(
                    Bound(value, 1, middle, value.Text[0] == '['),
                    Bound(value, middle + Separator.Length, value.Text.Length - 1, value.Text[^1] == ']'));
        }

        if (value.Label is not { } label)
        {
            throw value.Error(expected, $"\"{value.Token.Literal}\" is not a value.");
        }

        return label switch
        {
            ['>', '=', ..] => new ValueRange(Comparison(value, label, 2, isIncluded: true), null),
            ['<', '=', ..] => new ValueRange(null, Comparison(value, label, 2, isIncluded: true)),
            ['>', ..] => new ValueRange(Comparison(value, label, 1, isIncluded: false), null),
            ['<', ..] => new ValueRange(null, Comparison(value, label, 1, isIncluded: false)),
            _ => new ValueRange(new RangeBound(label, value.Column, IsIncluded: true), new RangeBound(label, value.Column, IsIncluded: true)),
        };
    }

    private static RangeBound Comparison(FieldValue value, string label, int sign, bool isIncluded) =>
        new(label[sign..], value.Column + sign, isIncluded);

    private static RangeBound? Bound(FieldValue value, int start, int end, bool isIncluded)
    {
        var text = value.Text[start..Math.Max(start, end)];
        var bound = text.Trim();
        return bound == OpenEnd
            ? null
            : new RangeBound(bound, value.Column + start + (text.Length - text.TrimStart().Length), isIncluded);
    }
}
