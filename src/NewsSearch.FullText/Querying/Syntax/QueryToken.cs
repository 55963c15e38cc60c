namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word or a value.</summary>
    Word,

    /// <summary>A word with a star behind it.</summary>
    Prefix,

    /// <summary>A text between quotes.</summary>
    Phrase,

    /// <summary>A text between brackets or braces, right behind a field's colon.</summary>
    Range,

    /// <summary>A lone star.</summary>
    Star,

    /// <summary>The name of a field, with its colon.</summary>
    Field,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>AND.</summary>
    And,

    /// <summary>OR.</summary>
    Or,

    /// <summary>NOT, or a hyphen before a word.</summary>
    Not,

    /// <summary>The end of the query.</summary>
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text without quotes, escapes, star and colon; of a range with its brackets.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, ColumnSpan Span);
