namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The documents of a segment in which a word or phrase occurs in one field, and how often.</summary>
/// <remarks>One thread at a time; forward only. Whoever goes through them all does not ask about single ones beside that, and the other way round.</remarks>
internal interface IFieldOccurrences
{
    /// <summary>The largest number of documents that <see cref="Next"/> gives at once, and that may be asked about at once.</summary>
    const int Window = 128;

    /// <summary>About how many documents there are.</summary>
    long Cost { get; }

    /// <summary>Whether frequencies are known at once; otherwise they may be too high, or stand for nothing, until <see cref="Confirm"/> is asked.</summary>
    bool IsExact { get; }

    /// <summary>Goes on to the next documents that are accepted.</summary>
    /// <param name="from">No document before it is wanted.</param>
    /// <param name="documents">Room for <see cref="Window"/> documents, which come in their order.</param>
    /// <param name="frequencies">Room for as many frequencies.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    int Next(int from, Span<int> documents, Span<int> frequencies);

    /// <summary>Tells of some documents how often it occurs in them.</summary>
    /// <param name="documents">The documents in their order, none before one asked about earlier.</param>
    /// <param name="frequencies">As many frequencies: 0 where it does not occur; only above 0 where it does, if only matches are wanted.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    void Find(ReadOnlySpan<int> documents, Span<int> frequencies);

    /// <summary>Keeps of some documents those in which it occurs, or may occur.</summary>
    /// <param name="documents">The documents in their order, none before one asked about earlier; afterwards those that are kept.</param>
    /// <param name="numbers">Their numbers, which move with them.</param>
    /// <returns>The number of those that are kept.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    int Keep(Span<int> documents, Span<int> numbers)
    {
        Span<int> frequencies = stackalloc int[documents.Length];
        Find(documents, frequencies);
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
            kept += frequencies[i] > 0 ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Tells how often it does occur in some documents of the last call of <see cref="Next"/> or <see cref="Find"/>.</summary>
    /// <param name="places">The places of the documents in that call, ascending.</param>
    /// <param name="frequencies">What was told then; afterwards the frequencies: 0 where it does not occur, only above 0 where it does, if only matches are wanted.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    void Confirm(ReadOnlySpan<int> places, Span<int> frequencies);
}
