using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>One of the best hits: its score, and where the document is.</summary>
internal readonly record struct TopHit(float Score, long TimeKey, int Segment, int Document);

/// <summary>
/// Keeps the best hits of a search in a heap whose root is the worst of them. The order does not depend on segments: by score,
/// then by time, then by id, which is read only where the other two are equal.
/// </summary>
/// <remarks>One thread at a time. With equal scores (0), the order is by time alone.</remarks>
/// <param name="capacity">The number of hits to keep, above 0.</param>
/// <param name="oldestFirst">Whether earlier times come first; undated hits come last in either case.</param>
internal sealed class TopHits(int capacity, bool oldestFirst) : IComparer<TopHit>
{
    private readonly List<BinaryDocValues?> _ids = [];
    private readonly BytesRef _firstId = new();
    private readonly BytesRef _secondId = new();
    private TopHit[] _heap = new TopHit[Math.Min(capacity, 16)];
    private int _count;
    private long[] _published = [];

    /// <summary>Goes on to the next segment. Segments are numbered from 0 in the order of these calls.</summary>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        _ids.Add(reader.GetBinaryDocValues(Schema.FieldNames.Id));
        _published = columns.Published;
    }

    /// <summary>Takes a block of matching documents of the segment with their scores, in any order.</summary>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        var segment = _ids.Count - 1;
        for (var i = 0; i < documents.Length; i++)
        {
            if (_count == capacity && scores[i] < _heap[0].Score)
            {
                continue;
            }

            var hit = new TopHit(scores[i], TimeKey(documents[i]), segment, documents[i]);
            if (_count < capacity)
            {
                Insert(hit);
            }
            else if (Compare(hit, _heap[0]) < 0)
            {
                _heap[0] = hit;
                SiftDown();
            }
        }
    }

    /// <summary>The hits from the best to the worst.</summary>
    public TopHit[] InOrder()
    {
        var hits = _heap[.._count];
        Array.Sort(hits, this);
        return hits;
    }

    /// <summary>Below 0 if the first hit comes before the second.</summary>
    public int Compare(TopHit x, TopHit y)
    {
        if (x.Score != y.Score)
        {
            return x.Score > y.Score ? -1 : 1;
        }

        return x.TimeKey != y.TimeKey ? y.TimeKey.CompareTo(x.TimeKey) : CompareIds(x, y);
    }

    private int CompareIds(TopHit x, TopHit y)
    {
        _ids[x.Segment]?.Get(x.Document, _firstId);
        _ids[y.Segment]?.Get(y.Document, _secondId);
        return IdOrder.Compare(_firstId, _secondId);
    }

    /// <summary>The larger, the earlier in the order.</summary>
    private long TimeKey(int document)
    {
        var time = _published[document];
        return oldestFirst && time != SegmentColumns.Undated ? -time : time;
    }

    private void Insert(TopHit hit)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, Math.Min(capacity, _heap.Length * 2));
        }

        var child = _count++;
        while (child > 0)
        {
            var parent = (child - 1) / 2;
            if (Compare(_heap[parent], hit) >= 0)
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
            if (child + 1 < _count && Compare(_heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (Compare(hit, _heap[child]) >= 0)
            {
                break;
            }

            _heap[parent] = _heap[child];
            parent = child;
        }

        _heap[parent] = hit;
    }
}
