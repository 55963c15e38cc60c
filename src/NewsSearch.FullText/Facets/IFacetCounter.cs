namespace NewsSearch.FullText.Facets;

/// <summary>Counts something over the matching documents of one search.</summary>
/// <remarks>
/// One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks, each document once, then <see cref="EndSegment"/>.
/// </remarks>
internal interface IFacetCounter
{
    /// <summary>The field that is counted: documents that fail only the selection in it are counted too.</summary>
    FacetField Field { get; }

    /// <summary>Goes on to a segment.</summary>
    void BeginSegment(SegmentColumns columns);

    /// <summary>Counts a block of documents, in any order, numbered within the segment.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="shared">Those of them whose story may have other articles; none where stories are not counted.</param>
    void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared);

    /// <summary>Adds up what waits for the end of a segment.</summary>
    void EndSegment();

    /// <summary>Gives back what only counting needs, after the last segment; what was counted stays.</summary>
    void Release();
}
