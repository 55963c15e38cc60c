namespace NewsSearch.FullText;

/// <summary>The passages of one field.</summary>
/// <param name="Field">"title" or "body".</param>
/// <param name="Passages">The passages in the order of the field; at least one. They do not overlap.</param>
public sealed record FieldHighlight(string Field, IReadOnlyList<HighlightPassage> Passages);

/// <summary>A piece of a field around one or more matches, or from its beginning.</summary>
/// <param name="Text">The piece, encoded and marked as asked, with an ellipsis where a sentence is cut.</param>
public sealed record HighlightPassage(string Text)
{
    /// <summary>Where the piece begins in the field, in the unit of the request; 0 without a unit.</summary>
    public int FieldStart { get; init; }

    /// <summary>Where it ends in the field.</summary>
    public int FieldEnd { get; init; }

    /// <summary>The matches in the order of the text; none overlap. Empty without a unit.</summary>
    public IReadOnlyList<HighlightSpan> Spans { get; init; } = [];
}

/// <summary>A match in a passage. Offsets are in the unit of the request; an end is the offset behind the last unit.</summary>
/// <param name="FieldStart">Where it begins in the field as it is archived.</param>
/// <param name="FieldEnd">Where it ends in the field.</param>
/// <param name="PassageStart">Where it begins in <see cref="HighlightPassage.Text"/>, behind its mark if there is one.</param>
/// <param name="PassageEnd">Where it ends in <see cref="HighlightPassage.Text"/>, before its mark if there is one.</param>
public sealed record HighlightSpan(int FieldStart, int FieldEnd, int PassageStart, int PassageEnd)
{
    /// <summary>Why it is a match, the greatest share first. Empty unless asked for.</summary>
    public IReadOnlyList<SpanReason> Reasons { get; init; } = [];
}

/// <summary>A clause that a match satisfies.</summary>
/// <param name="QueryPart">The number of the clause among the parts of the query, from 0; -1 if it is not among them.</param>
/// <param name="Term">The indexed term that matched: the stem "elect" of "elections"; of a phrase its stems with spaces between.</param>
/// <param name="Kind">What joins the term and the query.</param>
/// <param name="ScoreShare">
/// The part of the article's score that the clause adds in this field, from 0 to 1, whatever the number of its matches there; 0 when
/// sorted by date. Over all clauses and both fields these shares and that of the nearness of words add up to 1; age changes
/// all parts of a score alike, and so no share.
/// </param>
public readonly record struct SpanReason(int QueryPart, string Term, MatchKind Kind, float ScoreShare);

/// <summary>What joins a word of an article and a word of a query.</summary>
public enum MatchKind
{
    /// <summary>It is the same word.</summary>
    Exact,

    /// <summary>It has the same stem.</summary>
    Stem,

    /// <summary>It is a word that the query's word was corrected to.</summary>
    Correction,

    /// <summary>It is a synonym.</summary>
    Synonym,

    /// <summary>It fits a prefix, a wildcard or a fuzzy word.</summary>
    Pattern,
}

/// <summary>What offsets in a text count.</summary>
public enum OffsetUnit
{
    /// <summary>Bytes of UTF-8, as Go, Rust and C count.</summary>
    Utf8Bytes,

    /// <summary>UTF-16 code units, as JavaScript, Java and C# count.</summary>
    Utf16Units,

    /// <summary>Unicode code points, as Python counts.</summary>
    CodePoints,
}
