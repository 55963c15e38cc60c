namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>What all documents of an intersection match, in one segment.</summary>
/// <remarks>One thread at a time; forward only. It either leads, or is asked which of the documents of another it matches.</remarks>
internal interface IIntersectionClause
{
    /// <summary>About how many documents it matches.</summary>
    long Cost { get; }

    /// <summary>Whether all that it gives or keeps matches; otherwise it may not, until <see cref="Confirm"/> is asked.</summary>
    bool IsExact { get; }

    /// <summary>Goes on to the next documents that are accepted; their numbers are their places, from 0.</summary>
    /// <param name="from">No document before it is wanted.</param>
    /// <param name="documents">Room for <see cref="IFieldOccurrences.Window"/> documents, which come in their order.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    int Next(int from, Span<int> documents);

    /// <summary>Keeps of some documents those that match.</summary>
    /// <param name="documents">The documents in their order; afterwards those that are kept.</param>
    /// <param name="numbers">Their numbers, which move with them.</param>
    /// <returns>The number of those that are kept.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    int Keep(Span<int> documents, Span<int> numbers);

    /// <summary>Keeps of the documents that were given or kept since the last call of <see cref="Next"/> of what leads those that match for certain.</summary>
    /// <param name="documents">The documents in their order; afterwards those that are kept.</param>
    /// <param name="numbers">Their numbers, which move with them.</param>
    /// <returns>The number of those that are kept.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    int Confirm(Span<int> documents, Span<int> numbers);

    /// <summary>Adds what it scores to the scores of documents that were confirmed, and given or kept since the last call of <see cref="Next"/> of what leads.</summary>
    /// <param name="documents">The documents in their order.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="scores">Their scores.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    void AddScores(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> scores);

    /// <summary>Adds more than it scores in documents that were given or kept, without reading anything; less, if they were confirmed.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="bounds">The bounds by number.</param>
    void AddBounds(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> bounds);
}
