using Lucene.Net.Index;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>Keeps the best hits of a search behind a place, and one more, to know whether anything follows them.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="capacity">The number of hits to keep, above 0.</param>
/// <param name="order">The order.</param>
internal sealed class TopHits(int capacity, HitComparer order) : IHitReceiver
{
    private readonly HitHeap _heap = new(capacity + 1, order);

    /// <summary>The score below which no hit is kept.</summary>
    public float LeastScore => _heap.LeastScore;

    /// <inheritdoc/>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns) => order.BeginSegment(reader, columns);

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        var least = _heap.LeastScore;

        // Backwards, because an archive grows by time and newer articles come first: those before are mostly turned away at once.
        for (var i = documents.Length - 1; i >= 0; i--)
        {
            if (scores[i] < least)
            {
                continue;
            }

            var hit = order.HitOf(documents[i], scores[i]);
            if (order.IsWanted(hit))
            {
                _heap.Offer(hit);
                least = _heap.LeastScore;
            }
        }
    }

    /// <summary>The hits from the best to the worst, and the place of the last one if others follow it.</summary>
    public (ReadOnlyMemory<TopHit> Hits, HitPlace? Next) InOrder()
    {
        var hits = _heap.InOrder();
        return hits.Length > capacity ? (hits.AsMemory(0, capacity), order.PlaceOf(hits[capacity - 1])) : (hits, null);
    }
}
