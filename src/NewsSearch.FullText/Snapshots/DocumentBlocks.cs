using Lucene.Net.Index;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Snapshots;

/// <summary>
/// Takes the matching documents in blocks, keeps those that meet the selections, and hands them on: to the totals, the receivers of
/// hits and the facets. Before each block it looks at the cancellation token.
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
    CancellationToken cancellationToken)
{
    /// <summary>The largest number of documents in a block.</summary>
    public const int Size = 1024;

    private readonly PassSelections? _selections = selections.Count == 0 ? null : new PassSelections(selections);
    private readonly NearMisses[] _nearMisses =
        [.. selections.Select(selection => new NearMisses([.. counters.Where(counter => counter.Field == selection.Field)], stories))];

    // Arrays, as going through a list behind an interface allocates, at each block.
    private readonly IHitReceiver[] _receivers = [.. receivers];
    private readonly IFacetCounter[] _counters = [.. counters];
    private readonly int[] _failing = new int[selections.Count == 0 ? 0 : Size];

    private long[] _published = [];

    /// <summary>The number of documents in the blocks handed on.</summary>
    public long Total { get; private set; }

    /// <summary>The number of stories among them; 0 if they are not counted.</summary>
    public long Stories => stories?.Total ?? 0;

    /// <summary>Whether scores are needed.</summary>
    public bool Scored => scored;

    /// <summary>Whether nothing but the number of documents matters, so that it may be added without them.</summary>
    public bool OnlyCounts => _receivers.Length == 0 && _counters.Length == 0 && selections.Count == 0 && stories is null;

    /// <summary>Goes on to the next segment.</summary>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _published = columns.Published;
        _selections?.BeginSegment(columns);
        foreach (var receiver in _receivers)
        {
            receiver.BeginSegment(reader, columns);
        }

        stories?.BeginSegment(columns);
        foreach (var counter in _counters)
        {
            counter.BeginSegment(columns);
        }
    }

    /// <summary>Takes a block of documents of the segment, and changes it.</summary>
    /// <param name="documents">Up to <see cref="Size"/> documents that match, each once in all blocks.</param>
    /// <param name="scores">Their scores; as many zeros where none are needed.</param>
    public void Add(Span<int> documents, Span<float> scores)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_selections is not null)
        {
            var met = KeepSelected(documents, scores);
            documents = documents[..met];
            scores = scores[..met];
        }

        Total += documents.Length;
        if (scored)
        {
            recency?.Apply(documents, scores, _published);
        }

        foreach (var receiver in _receivers)
        {
            receiver.Add(documents, scores);
        }

        var shared = stories is null ? [] : stories.Count(documents, findsShared: _counters.Length > 0);
        foreach (var counter in _counters)
        {
            counter.Count(documents, shared);
        }
    }

    /// <summary>Adds documents of which only the number is known, where <see cref="OnlyCounts"/>.</summary>
    public void AddCount(long documents) => Total += documents;

    /// <summary>Hands on what is left of a segment.</summary>
    public void EndSegment()
    {
        foreach (var documents in _nearMisses)
        {
            documents.HandOn();
        }

        foreach (var counter in _counters)
        {
            counter.EndSegment();
        }
    }

    /// <summary>Gives back what only counting needs, after the last segment; totals and facets stay.</summary>
    public void Release()
    {
        stories?.Release();
        foreach (var counter in _counters)
        {
            counter.Release();
        }
    }

    private int KeepSelected(Span<int> documents, Span<float> scores)
    {
        _selections!.Failing(documents, _failing);
        var met = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var failing = _failing[i];
            if (failing == PassSelections.None)
            {
                (documents[met], scores[met]) = (documents[i], scores[i]);
                met++;
            }
            else if (failing != PassSelections.Several)
            {
                _nearMisses[failing].Add(documents[i]);
            }
        }

        return met;
    }
}
