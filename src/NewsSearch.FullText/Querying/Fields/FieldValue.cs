using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>What stands behind a field's colon, or a word without a field.</summary>
/// <param name="Token">A word, prefix, wildcard, phrase, range or star.</param>
/// <param name="Span">Where the whole clause stands, the field's name included.</param>
internal readonly record struct FieldValue(QueryToken Token, ColumnSpan Span)
{
    public QueryTokenKind Kind => Token.Kind;

    /// <summary>Its text: see <see cref="QueryToken"/>.</summary>
    public string Text => Token.Text;

    /// <summary>Where the value itself begins.</summary>
    public int Column => Token.Span.Start;

    /// <summary>The value of a condition, where ?, ~ and ^ mean nothing; null if it is not a plain one.</summary>
    public string? Label => Kind switch
    {
        QueryTokenKind.Word => Token.Literal,
        QueryTokenKind.Wildcard when !Text.Contains('*', StringComparison.Ordinal) => Token.Literal,
        QueryTokenKind.Phrase when Token.Suffix is null => Text,
        _ => null,
    };

    /// <summary>The exception for a value that the field cannot take.</summary>
    public QuerySyntaxException Error(string expected, string message) => new(Column, expected, message);
}
