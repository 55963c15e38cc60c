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
            var words = QueryTerm.Of(value.Text).Select(term => new WordNode(term.Exact, TextScope.TitleAndBody, term with { Position = 0 }) { Span = value.Span });
            return words.ToList() is { Count: > 0 } nodes ? AndNode.Of(nodes) : null;
        }

        var kind = value.Kind == QueryTokenKind.Phrase ? QueryTokenKind.Phrase : QueryTokenKind.Word;
        var plain = value with { Token = value.Token with { Kind = kind, Suffix = null } };
        return (field.IsText ? field : QueryFields.Default).Read(plain);
    }
}
