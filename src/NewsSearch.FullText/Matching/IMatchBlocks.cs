namespace NewsSearch.FullText.Matching;

/// <summary>The matches of a query in one segment, a block of documents per call.</summary>
/// <remarks>One thread at a time.</remarks>
internal interface IMatchBlocks
{
    /// <summary>The score below which matches may be left out; only ever raised. Negative infinity at first: all matches come.</summary>
    float Bar { get; set; }

    /// <summary>Fills in the next documents, ascending, behind those of the call before; and their scores, unless the walk was made for matches alone.</summary>
    /// <param name="documents">Room for at least one document.</param>
    /// <param name="scores">Room for as many scores; not touched where the walk was made for matches alone.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    int Next(Span<int> documents, Span<float> scores);
}
