namespace NewsSearch.FullText.Similar;

/// <summary>A word that says what a text is about.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Word">The word, as it first stands in the text, in lower case.</param>
/// <param name="Weight">How telling it is, above 0: often in the text, and rare elsewhere.</param>
internal readonly record struct TellingTerm(string Stem, string Word, double Weight);
