using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// Takes the matching documents one by one from Lucene's scorers and hands them on in blocks: to the total, the top hits and
/// the facets. Between blocks it looks at the cancellation token.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="topHits">The best hits; null where none are wanted.</param>
/// <param name="counters">The facets.</param>
/// <param name="stories">The number of stories.</param>
/// <param name="scored">Whether scores are needed.</param>
/// <param name="recency">How scores age; null where they do not.</param>
/// <param name="cancellationToken">The token.</param>
internal sealed class DocumentBlocks(
    TopHits? topHits,
    IReadOnlyList<IFacetCounter> counters,
    StoryCounter stories,
    bool scored,
    RecencyDecay? recency,
    CancellationToken cancellationToken) : ICollector
{
    /// <summary>The number of documents in a block.</summary>
    public const int Size = 1024;

    private readonly int[] _documents = new int[Size];
    private readonly float[] _scores = new float[Size];
    private int _count;
    private Scorer? _scorer;
    private long[] _published = [];

    /// <summary>The number of documents in the blocks handed on.</summary>
    public long Total { get; private set; }

    /// <summary>The number of stories among them.</summary>
    public long Stories => stories.Total;

    /// <summary>Blocks are counted and put on a heap, so the order within a segment does not matter.</summary>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Goes on to the next segment.</summary>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _published = columns.Published;
        topHits?.BeginSegment(reader, columns);
        stories.BeginSegment(columns);
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
        if (scored)
        {
            recency?.Apply(documents, _scores, _published);
        }

        topHits?.Add(documents, _scores.AsSpan(0, _count));
        stories.Count(documents);
        foreach (var counter in counters)
        {
            counter.Count(documents);
        }

        _count = 0;
    }
}
