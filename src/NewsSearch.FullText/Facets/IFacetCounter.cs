namespace NewsSearch.FullText.Facets;

/// <summary>Counts one facet over the matching documents of one search.</summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks, each document once.</remarks>
internal interface IFacetCounter
{
    /// <summary>Goes on to a segment.</summary>
    void BeginSegment(SegmentColumns columns);

    /// <summary>Counts a block of matching documents, in any order, numbered within the segment.</summary>
    void Count(ReadOnlySpan<int> documents);

    /// <summary>The counts over all segments so far.</summary>
    FacetCounts Result();
}
