namespace NewsSearch.FullText.Codec;

/// <summary>
/// How good documents can be: none of those meant has a term more often than the frequency says, unless another impact allows it, and
/// none that has it so often is shorter. A list of impacts ascends in both; for each of its documents there is one that is as
/// good or better in both (Ding and Suel, Faster top-k document retrieval using block-max indexes, 2011).
/// </summary>
/// <param name="Frequency">The number of occurrences, above 0.</param>
/// <param name="Length">The code of the length; larger codes stand for longer documents.</param>
internal readonly record struct Impact(int Frequency, byte Length);
