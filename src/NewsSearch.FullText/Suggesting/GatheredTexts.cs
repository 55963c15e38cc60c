namespace NewsSearch.FullText.Suggesting;

/// <summary>The texts that suggestions are made of, as one row of tokens.</summary>
/// <param name="Table">The words.</param>
/// <param name="Tokens">The tokens of all texts, an end behind each.</param>
/// <param name="TextOf">For each token the number of its text.</param>
/// <param name="Weights">For each text what its article weighs: more if it is recent.</param>
/// <param name="Documents">For each text its document in the snapshot.</param>
internal sealed record GatheredTexts(WordTable Table, int[] Tokens, int[] TextOf, float[] Weights, int[] Documents);
