namespace NewsSearch.FullText.Highlighting;

/// <summary>A place in a text that a clause of the query finds.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last one.</param>
/// <param name="Clause">The index into <see cref="HighlightClauses.All"/>.</param>
internal readonly record struct TextMatch(int Start, int End, int Clause);
