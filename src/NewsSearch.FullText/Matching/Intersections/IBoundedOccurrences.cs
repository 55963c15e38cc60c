using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>Occurrences of which it is known how many there can be in the documents of a block.</summary>
internal interface IBoundedOccurrences : IFieldOccurrences
{
    /// <summary>The field whose lengths are in the impacts of its blocks; null for none.</summary>
    string? LengthField { get; }

    /// <summary>Its blocks, and how good they can be; null if it has too few documents for blocks.</summary>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    BlockIndexCursor? OpenBlocks();
}
