namespace NewsSearch.FullText.Highlighting;

/// <summary>A piece of a text that is shown.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="IsCutAtStart">Whether the sentence begins earlier.</param>
/// <param name="IsCutAtEnd">Whether the sentence goes on.</param>
internal readonly record struct Passage(int Start, int End, bool IsCutAtStart, bool IsCutAtEnd);
