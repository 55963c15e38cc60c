using NewsSearch.FullText.Querying.Fields;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>Reads values that their field cannot take as words, for lenient mode.</summary>
internal static class UnreadableValues
{
    /// <summary>The words of a value, in the field if it has words; null if there are none.</summary>
    public static QueryNode? AsWords(FieldValue value, QueryField field)
    {
        if (value.Kind == QueryTokenKind.Range)
        {
            return WordNode.PlainWords(value.Text, value.Span) is { Count: > 0 } words ? AndNode.Of(words) : null;
        }

        var kind = value.Kind == QueryTokenKind.Phrase ? QueryTokenKind.Phrase : QueryTokenKind.Word;
        var plain = value with { Token = value.Token with { Kind = kind, Suffix = null } };
        return (field.IsText ? field : QueryFields.Default).Read(plain);
    }
}
