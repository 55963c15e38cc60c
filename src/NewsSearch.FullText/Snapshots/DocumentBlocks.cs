using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// Takes the matching documents one by one from Lucene's scorers, keeps those that meet the selections, and hands them on in blocks:
/// to the totals, the receivers of hits and the facets. Between blocks it looks at the cancellation token.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="receivers">Who takes the hits.</param>
/// <param name="counters">The facets.</param>
/// <param name="selections">What is selected.</param>
/// <param name="stories">The number of stories; null if they need not be counted.</param>
/// <param name="scored">Whether scores are needed.</param>
/// <param name="recency">How scores age; null where they do not.</param>
/// <param name="cancellationToken">The token.</param>
/// <exception cref="ArgumentException">A selection is impossible.</exception>
internal sealed class DocumentBlocks(
    IReadOnlyList<IHitReceiver> receivers,
    IReadOnlyList<IFacetCounter> counters,
    IReadOnlyList<FacetSelection> selections,
    StoryCounter? stories,
    bool scored,
    RecencyDecay? recency,
    CancellationToken cancellationToken) : ICollector
{
    /// <summary>The number of documents in a block.</summary>
    public const int Size = 1024;

    private readonly PassSelections? _selections = selections.Count == 0 ? null : new PassSelections(selections);
    private readonly NearMisses[] _nearMisses =
        [.. selections.Select(selection => new NearMisses([.. counters.Where(counter => counter.Field == selection.Field)]))];

    private readonly int[] _documents = new int[Size];
    private readonly float[] _scores = new float[Size];
    private int _count;
    private Scorer? _scorer;
    private long[] _published = [];

    /// <summary>The number of documents in the blocks handed on.</summary>
    public long Total { get; private set; }

    /// <summary>The number of stories among them; 0 if they are not counted.</summary>
    public long Stories => stories?.Total ?? 0;

    /// <summary>Blocks are counted and put on a heap, so the order within a segment does not matter.</summary>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Goes on to the next segment.</summary>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _published = columns.Published;
        _selections?.BeginSegment(columns);
        foreach (var receiver in receivers)
        {
            receiver.BeginSegment(reader, columns);
        }

        stories?.BeginSegment(columns);
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
        // Before the score, which costs more and which only hits need.
        if (_selections is not null && _selections.Failing(doc) is var failing and not PassSelections.None)
        {
            if (failing != PassSelections.Several)
            {
                _nearMisses[failing].Add(doc);
            }

            return;
        }

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
        foreach (var documents in _nearMisses)
        {
            documents.HandOn();
        }

        _scorer = null;
    }

    /// <summary>Hands on the documents that wait for their block to fill.</summary>
    public void HandOn()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var documents = _documents.AsSpan(0, _count);
        Total += _count;
        if (scored)
        {
            recency?.Apply(documents, _scores, _published);
        }

        foreach (var receiver in receivers)
        {
            receiver.Add(documents, _scores.AsSpan(0, _count));
        }

        stories?.Count(documents);
        foreach (var counter in counters)
        {
            counter.Count(documents);
        }

        _count = 0;
    }
}
