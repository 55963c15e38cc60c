using Lucene.Net.Index;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// Keeps the best groups of a search behind a place, in one pass. Articles that are alone in their group are kept like hits without
/// groups; of the others the best hit of each group joins them at the end.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="capacity">The number of groups to keep, above 0.</param>
/// <param name="hitsPerGroup">The number of hits to keep of each group, above 0.</param>
/// <param name="order">The order.</param>
/// <param name="numbers">The groups.</param>
internal sealed class TopGroups(int capacity, int hitsPerGroup, HitComparer order, IGroupNumbers numbers) : IHitReceiver
{
    private readonly HitHeap _heap = new(capacity + 1, order);
    private readonly GroupTable _table = new(order);
    private readonly GroupLog? _log = hitsPerGroup > 1 ? new GroupLog() : null;
    private readonly int[] _groups = new int[DocumentBlocks.Size];
    private Dictionary<int, TopHit[]> _shown = [];
    private long _alone;

    /// <summary>The number of groups that have hits.</summary>
    public long Count => _alone + _table.Count;

    /// <inheritdoc/>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        order.BeginSegment(reader, columns);
        numbers.BeginSegment(columns);
        _log?.BeginSegment();
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        numbers.Find(documents, _groups);
        _table.Reserve(numbers.Count);
        var least = _heap.LeastScore;

        // Backwards, because an archive grows by time and newer articles come first: those before are mostly turned away at once.
        for (var i = documents.Length - 1; i >= 0; i--)
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

                continue;
            }

            _table.CountHit(group);
            _log?.Add(group, documents[i], score);

            // A hit below the heap takes no part in the choice of groups: articles that stand alone fill the page.
            if (score >= least && order.HitOf(documents[i], score) is var shared && _heap.Takes(shared))
            {
                _table.Offer(shared with { Group = group });
            }
        }
    }

    /// <summary>The best hits of the groups from the best to the worst, and the place of the last one if other groups follow it.</summary>
    public (ReadOnlyMemory<TopHit> Hits, HitPlace? Next) InOrder()
    {
        foreach (var hit in _table.Best)
        {
            if (order.IsWanted(hit))
            {
                _heap.Offer(hit);
            }
        }

        var hits = _heap.InOrder();
        var page = hits.AsMemory(0, Math.Min(hits.Length, capacity));
        _shown = _log?.BestOf(page.ToArray().Select(hit => hit.Group).Where(group => group != IGroupNumbers.Alone), hitsPerGroup, order) ?? [];
        return (page, hits.Length > capacity ? order.PlaceOf(hits[capacity - 1]) : null);
    }

    /// <summary>The number of hits in the group of a hit.</summary>
    public long HitsBeside(TopHit hit) => hit.Group == IGroupNumbers.Alone ? 1 : _table.HitsOf(hit.Group);

    /// <summary>The next best hits of the group of a hit on the page.</summary>
    public IEnumerable<TopHit> More(TopHit hit) => _shown.TryGetValue(hit.Group, out var hits) ? hits.Skip(1) : [];
}
