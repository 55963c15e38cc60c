namespace NewsSearch.FullText.Highlighting;

/// <summary>A match as a passage shows it; indexes are of UTF-16 code units.</summary>
/// <param name="Start">The first character in the text.</param>
/// <param name="End">The character in the text after the last one.</param>
/// <param name="WrittenStart">The first character in the passage, behind the mark.</param>
/// <param name="WrittenEnd">The character in the passage after the last one, before the mark.</param>
internal readonly record struct WrittenSpan(int Start, int End, int WrittenStart, int WrittenEnd);
