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
public sealed record HighlightSpan(int FieldStart, int FieldEnd, int PassageStart, int PassageEnd);

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
