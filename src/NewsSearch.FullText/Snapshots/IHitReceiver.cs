using Lucene.Net.Index;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>Takes the hits of a pass with their scores.</summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks, each document once.</remarks>
internal interface IHitReceiver
{
    /// <summary>Goes on to the next segment. Segments are numbered from 0 in the order of these calls.</summary>
    void BeginSegment(AtomicReader reader, SegmentColumns columns);

    /// <summary>Takes a block of hits of the segment with their scores, in any order.</summary>
    void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores);
}
