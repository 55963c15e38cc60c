namespace NewsSearch.FullText.Snapshots;

/// <summary>For each group the number of its hits, and the best of those that were offered.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="order">The order.</param>
internal sealed class GroupTable(IComparer<TopHit> order)
{
    private readonly List<TopHit> _best = [];
    private Group[] _groups = [];

    /// <summary>The number of groups that have hits.</summary>
    public int Count { get; private set; }

    /// <summary>The best hit of each group of which one was offered.</summary>
    public IReadOnlyList<TopHit> Best => _best;

    /// <summary>Makes room for groups up to a number.</summary>
    public void Reserve(int groups)
    {
        if (groups > _groups.Length)
        {
            Array.Resize(ref _groups, Math.Max(groups, _groups.Length * 2));
        }
    }

    /// <summary>Counts a hit of a group for which there is room.</summary>
    public void CountHit(int group) => Count += _groups[group].Hits++ == 0 ? 1 : 0;

    /// <summary>Keeps a hit if it is the best of its group so far.</summary>
    public void Offer(TopHit hit)
    {
        ref var group = ref _groups[hit.Group];
        if (group.BestFromOne == 0)
        {
            _best.Add(hit);
            group.BestFromOne = _best.Count;
        }
        else if (order.Compare(hit, _best[group.BestFromOne - 1]) < 0)
        {
            _best[group.BestFromOne - 1] = hit;
        }
    }

    /// <summary>The number of hits of a group.</summary>
    public int HitsOf(int group) => _groups[group].Hits;

    private struct Group
    {
        public int Hits;
        public int BestFromOne;
    }
}
