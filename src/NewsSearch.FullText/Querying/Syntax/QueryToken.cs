namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word or a value.</summary>
    Word,

    /// <summary>A word with a star behind it.</summary>
    Prefix,

    /// <summary>A word with ? or * inside it.</summary>
    Wildcard,

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

    /// <summary>NEAR/ and a number.</summary>
    Near,

    /// <summary>The end of the query.</summary>
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text without quotes, escapes, last star, suffix and colon; of a range with its brackets, of NEAR its number.</param>
/// <param name="Span">Where it stands, its suffix included.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, ColumnSpan Span)
{
    /// <summary>What stands behind it; null for nothing.</summary>
    public TokenSuffix? Suffix { get; init; }

    /// <summary>The text of a word with its suffix, as if nothing in it had a meaning.</summary>
    public string Literal => Text + Suffix?.Text;
}

/// <summary>What can stand behind a word, a phrase or a closing parenthesis: ~2 and ^2.5.</summary>
/// <param name="Tilde">What stands behind the tilde; null without one.</param>
/// <param name="Caret">What stands behind the caret; null without one.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record TokenSuffix(string? Tilde, string? Caret, ColumnSpan Span)
{
    /// <summary>The suffix as it stands in the query.</summary>
    public string Text => (Tilde is null ? "" : $"~{Tilde}") + (Caret is null ? "" : $"^{Caret}");

    /// <summary>
    /// Reads a suffix at a place of a query; null if there is none: what begins like one and goes on otherwise is text, such as
    /// "/~user".
    /// </summary>
    public static TokenSuffix? Read(string query, int start)
    {
        var next = start;
        var tilde = ReadPart(query, '~', ref next);
        var caret = ReadPart(query, '^', ref next);
        return next > start && (next == query.Length || QueryText.EndsWord(query[next]))
            ? new TokenSuffix(tilde, caret, new ColumnSpan(start + 1, next + 1))
            : null;
    }

    private static string? ReadPart(string query, char sign, ref int next)
    {
        if (next == query.Length || query[next] != sign)
        {
            return null;
        }

        var start = ++next;
        while (next < query.Length && (char.IsAsciiDigit(query[next]) || query[next] == '.'))
        {
            next++;
        }

        return query[start..next];
    }
}
