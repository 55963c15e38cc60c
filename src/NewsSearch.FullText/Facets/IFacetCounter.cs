namespace NewsSearch.FullText.Facets;

/// <summary>Counts something over the matching documents of one search.</summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks, each document once.</remarks>
internal interface IFacetCounter
{
    /// <summary>The field that is counted: documents that fail only the selection in it are counted too.</summary>
    FacetField Field { get; }

    /// <summary>Goes on to a segment.</summary>
    void BeginSegment(SegmentColumns columns);

    /// <summary>Counts a block of documents, in any order, numbered within the segment.</summary>
    void Count(ReadOnlySpan<int> documents);
}
