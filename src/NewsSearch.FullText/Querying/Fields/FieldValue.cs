using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>What stands behind a field's colon, or a word without a field.</summary>
/// <param name="Kind">A word, prefix, phrase, range or star.</param>
/// <param name="Text">Its text: see <see cref="QueryToken"/>.</param>
/// <param name="Column">Where the value itself begins.</param>
/// <param name="Span">Where the whole clause stands, the field's name included.</param>
internal readonly record struct FieldValue(QueryTokenKind Kind, string Text, int Column, ColumnSpan Span)
{
    /// <summary>The exception for a value that the field cannot take.</summary>
    public QuerySyntaxException Error(string expected, string message) => new(Column, expected, message);
}
