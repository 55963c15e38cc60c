namespace NewsSearch.FullText.Snapshots;

/// <summary>The best hits of all that were offered, in a heap whose root is the worst of them.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="capacity">The number of hits to keep, above 0.</param>
/// <param name="order">The order.</param>
internal sealed class HitHeap(int capacity, IComparer<TopHit> order)
{
    private TopHit[] _heap = new TopHit[Math.Min(capacity, 16)];
    private int _count;

    /// <summary>The score below which no hit is kept.</summary>
    public float LeastScore { get; private set; } = float.NegativeInfinity;

    /// <summary>Whether a hit is among the best so far.</summary>
    public bool Takes(TopHit hit) => _count < capacity || order.Compare(hit, _heap[0]) < 0;

    /// <summary>Keeps a hit if it is among the best so far.</summary>
    public void Offer(TopHit hit)
    {
        if (_count < capacity)
        {
            Insert(hit);
        }
        else if (Takes(hit))
        {
            _heap[0] = hit;
            SiftDown();
        }

        LeastScore = _count == capacity ? _heap[0].Score : float.NegativeInfinity;
    }

    /// <summary>The hits from the best to the worst.</summary>
    public TopHit[] InOrder()
    {
        var hits = _heap[.._count];
        Array.Sort(hits, order);
        return hits;
    }

    private void Insert(TopHit hit)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, (int)Math.Min(capacity, _heap.Length * 2L));
        }

        var child = _count++;
        while (child > 0)
        {
            var parent = (child - 1) / 2;
            if (order.Compare(_heap[parent], hit) >= 0)
            {
                break;
            }

            _heap[child] = _heap[parent];
            child = parent;
        }

        _heap[child] = hit;
    }

    private void SiftDown()
    {
        var hit = _heap[0];
        var parent = 0;
        for (var child = 1; child < _count; child = (parent * 2) + 1)
        {
            if (child + 1 < _count && order.Compare(_heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (order.Compare(hit, _heap[child]) >= 0)
            {
                break;
            }

            _heap[parent] = _heap[child];
            parent = child;
        }

        _heap[parent] = hit;
    }
}
