namespace NewsSearch.FullText.Snapshots;

/// <summary>For each group the number of its hits, and the best of them in a list from the best to the worst.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="hitsPerGroup">The number of hits to keep of each group, above 0.</param>
/// <param name="order">The order.</param>
internal sealed class GroupTable(int hitsPerGroup, IComparer<TopHit> order)
{
    private const int End = -1;

    private Group[] _groups = [];
    private Node[] _nodes = new Node[64];
    private int _nodeCount;
    private int _groupCount;

    /// <summary>The number of groups that have hits.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for groups up to a number.</summary>
    public void Reserve(int groups)
    {
        if (groups > _groups.Length)
        {
            Array.Resize(ref _groups, Math.Max(groups, _groups.Length * 2));
        }

        _groupCount = Math.Max(groups, _groupCount);
    }

    /// <summary>Counts a hit of a group for which there is room.</summary>
    /// <returns>Whether it may be one of the best of its group; then <see cref="Keep"/> is for the caller to call.</returns>
    public bool CountHit(int group, float score)
    {
        ref var entry = ref _groups[group];
        Count += entry.Hits++ == 0 ? 1 : 0;
        return entry.Kept < hitsPerGroup || score >= entry.WorstScore;
    }

    /// <summary>Keeps a hit if it is among the best of its group so far.</summary>
    public void Keep(int group, TopHit hit)
    {
        ref var entry = ref _groups[group];
        var (before, at, behind) = (End, entry.Kept == 0 ? End : entry.First, 0);
        while (at != End && order.Compare(_nodes[at].Hit, hit) < 0)
        {
            (before, at, behind) = (at, _nodes[at].Next, behind + 1);
        }

        if (behind == hitsPerGroup)
        {
            return;
        }

        var place = entry.Kept < hitsPerGroup ? NewNode() : RemoveLast(ref entry, ref at);
        entry.Kept = Math.Min(entry.Kept + 1, hitsPerGroup);
        _nodes[place] = new Node(hit, at);
        if (before == End)
        {
            entry.First = place;
        }
        else
        {
            _nodes[before].Next = place;
        }

        if (at == End)
        {
            entry.WorstScore = hit.Score;
        }
    }

    /// <summary>The number of hits of a group.</summary>
    public long HitsOf(int group) => _groups[group].Hits;

    /// <summary>The best hit of each group that has one that was kept.</summary>
    public IEnumerable<TopHit> Best()
    {
        for (var group = 0; group < _groupCount; group++)
        {
            if (_groups[group].Kept > 0)
            {
                yield return _nodes[_groups[group].First].Hit;
            }
        }
    }

    /// <summary>The hits kept of a group but for the best.</summary>
    public IEnumerable<TopHit> More(int group)
    {
        for (var node = _nodes[_groups[group].First].Next; node != End; node = _nodes[node].Next)
        {
            yield return _nodes[node].Hit;
        }
    }

    private int NewNode()
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        return _nodeCount++;
    }

    /// <summary>Takes the last node of a full list out, for the hit that goes before the node <paramref name="at"/>.</summary>
    private int RemoveLast(ref Group entry, ref int at)
    {
        var (beforeLast, last) = (End, at);
        while (_nodes[last].Next != End)
        {
            (beforeLast, last) = (last, _nodes[last].Next);
        }

        if (beforeLast == End)
        {
            at = End;
        }
        else
        {
            _nodes[beforeLast].Next = End;
            entry.WorstScore = _nodes[beforeLast].Hit.Score;
        }

        return last;
    }

    private struct Group
    {
        public int Hits;
        public int Kept;
        public int First;
        public float WorstScore;
    }

    private record struct Node(TopHit Hit, int Next);
}
