using Lucene.Net.Index;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// Keeps the best groups of a search behind a place, in one pass. Articles that are alone in their group are kept like hits without
/// groups; the others go through a table of groups, whose best hits join them at the end.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="capacity">The number of groups to keep, above 0.</param>
/// <param name="hitsPerGroup">The number of hits to keep of each group, above 0.</param>
/// <param name="order">The order.</param>
/// <param name="numbers">The groups.</param>
internal sealed class TopGroups(int capacity, int hitsPerGroup, HitComparer order, IGroupNumbers numbers) : IHitReceiver
{
    private readonly HitHeap _heap = new(capacity + 1, order);
    private readonly GroupTable _table = new(hitsPerGroup, order);
    private readonly int[] _groups = new int[DocumentBlocks.Size];
    private long _alone;

    /// <summary>The number of groups that have hits.</summary>
    public long Count => _alone + _table.Count;

    /// <inheritdoc/>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        order.BeginSegment(reader, columns);
        numbers.BeginSegment(columns);
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        numbers.Find(documents, _groups);
        _table.Reserve(numbers.Count);
        var least = _heap.LeastScore;
        for (var i = 0; i < documents.Length; i++)
        {
            var (group, score) = (_groups[i], scores[i]);
            if (group == IGroupNumbers.Alone)
            {
                _alone++;
                if (score >= least && order.HitOf(documents[i], score) is var hit && order.IsWanted(hit))
                {
                    _heap.Offer(hit);
                    least = _heap.LeastScore;
                }
            }
            else if (_table.CountHit(group, score) && (hitsPerGroup > 1 || score >= least))
            {
                // Where only the best hit of a group is wanted, one below the heap takes no part: articles that stand alone fill the page.
                _table.Keep(group, order.HitOf(documents[i], score) with { Group = group });
            }
        }
    }

    /// <summary>The best hits of the groups from the best to the worst, and the place of the last one if other groups follow it.</summary>
    public (ReadOnlyMemory<TopHit> Hits, HitPlace? Next) InOrder()
    {
        foreach (var hit in _table.Best())
        {
            if (order.IsWanted(hit))
            {
                _heap.Offer(hit);
            }
        }

        var hits = _heap.InOrder();
        return hits.Length > capacity ? (hits.AsMemory(0, capacity), order.PlaceOf(hits[capacity - 1])) : (hits, null);
    }

    /// <summary>The number of hits in the group of a hit.</summary>
    public long HitsBeside(TopHit hit) => hit.Group == IGroupNumbers.Alone ? 1 : _table.HitsOf(hit.Group);

    /// <summary>The next best hits of the group of a hit.</summary>
    public IEnumerable<TopHit> More(TopHit hit) => hit.Group == IGroupNumbers.Alone ? [] : _table.More(hit.Group);
}
