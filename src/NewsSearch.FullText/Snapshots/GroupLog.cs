namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// All hits of all groups in the order in which they came, for a page that shows several hits of each group: which groups are on the
/// page is known only at the end, and to write every hit down costs less than to keep the best few of every group.
/// </summary>
/// <remarks>One thread at a time. 12 bytes for each hit.</remarks>
internal sealed class GroupLog
{
    // Chunks of 48 KB stay out of the heap of large objects.
    private const int ChunkSize = 4096;

    private readonly List<Entry[]> _chunks = [];
    private readonly List<long> _segmentStarts = [];
    private long _count;

    /// <summary>Goes on to the next segment. Segments are numbered from 0 in the order of these calls.</summary>
    public void BeginSegment() => _segmentStarts.Add(_count);

    /// <summary>Writes a hit of the segment down.</summary>
    public void Add(int group, int document, float score)
    {
        if (_count == _chunks.Count * (long)ChunkSize)
        {
            _chunks.Add(new Entry[ChunkSize]);
        }

        _chunks[^1][_count++ % ChunkSize] = new Entry(group, document, score);
    }

    /// <summary>Finds the best hits of some groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="hitsPerGroup">The number of hits wanted of each.</param>
    /// <param name="order">The order, which has gone through the same segments.</param>
    /// <returns>For each group its best hits, from the best to the worst.</returns>
    public Dictionary<int, TopHit[]> BestOf(IEnumerable<int> groups, int hitsPerGroup, HitComparer order)
    {
        var heaps = groups.ToDictionary(group => group, _ => new HitHeap(hitsPerGroup, order));
        for (var segment = 0; segment < _segmentStarts.Count; segment++)
        {
            var end = segment + 1 < _segmentStarts.Count ? _segmentStarts[segment + 1] : _count;
            for (var at = _segmentStarts[segment]; at < end; at++)
            {
                var entry = _chunks[(int)(at / ChunkSize)][at % ChunkSize];
                if (heaps.TryGetValue(entry.Group, out var heap) && entry.Score >= heap.LeastScore)
                {
                    heap.Offer(order.HitOf(segment, entry.Document, entry.Score) with { Group = entry.Group });
                }
            }
        }

        return heaps.ToDictionary(entry => entry.Key, entry => entry.Value.InOrder());
    }

    private readonly record struct Entry(int Group, int Document, float Score);
}
