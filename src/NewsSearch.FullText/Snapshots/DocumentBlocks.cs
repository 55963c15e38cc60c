using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// Takes the matching documents one by one from Lucene's scorers and hands them on in blocks: to the total, the top hits and
/// the facets. Between blocks it looks at the cancellation token.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class DocumentBlocks(TopHits? topHits, IReadOnlyList<IFacetCounter> counters, bool scored, CancellationToken cancellationToken)
    : ICollector
{
    /// <summary>The number of documents in a block.</summary>
    public const int Size = 1024;

    private readonly int[] _documents = new int[Size];
    private readonly float[] _scores = new float[Size];
    private int _count;
    private Scorer? _scorer;

    /// <summary>The number of documents in the blocks handed on.</summary>
    public long Total { get; private set; }

    /// <summary>Blocks are counted and put on a heap, so the order within a segment does not matter.</summary>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Goes on to the next segment.</summary>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        cancellationToken.ThrowIfCancellationRequested();
        topHits?.BeginSegment(reader, columns);
        foreach (var counter in counters)
        {
            counter.BeginSegment(columns);
        }
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        _documents[_count] = doc;
        if (scored)
        {
            _scores[_count] = _scorer!.GetScore();
        }

        if (++_count == Size)
        {
            HandOn();
        }
    }

    /// <summary>Hands on what is left of a segment.</summary>
    public void EndSegment()
    {
        HandOn();
        _scorer = null;
    }

    private void HandOn()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var documents = _documents.AsSpan(0, _count);
        Total += _count;
        topHits?.Add(documents, _scores.AsSpan(0, _count));
        foreach (var counter in counters)
        {
            counter.Count(documents);
        }

        _count = 0;
    }
}
