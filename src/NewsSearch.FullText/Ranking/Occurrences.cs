using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Ranking.Bounds;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Ranking;

/// <summary>Where a word or phrase occurs in one field, and how often: a <see cref="TermQuery"/> or <see cref="PhraseQuery"/> bound to a snapshot.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class Occurrences
{
    private readonly Query _query;
    private readonly IndexSearcher _searcher;
    private readonly Term[] _terms;
    private readonly TermContext[] _contexts;
    private Weight? _phrase;

    /// <summary>Looks the words up.</summary>
    /// <param name="query">The query.</param>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="isOnlySearch">Whether the searcher is that of one scored search, so that what is looked up is shared for as long as it lives.</param>
    /// <exception cref="ArgumentException">It is another kind of query.</exception>
    public Occurrences(Query query, IndexSearcher searcher, bool isOnlySearch = true)
    {
        (_query, _searcher) = (query, searcher);
        _terms = query switch
        {
            TermQuery word => [word.Term],
            PhraseQuery phrase => phrase.GetTerms(),
            _ => throw new ArgumentException($"{query.GetType().Name} is neither a word nor a phrase.", nameof(query)),
        };
        _contexts = Array.ConvertAll(_terms, term => isOnlySearch ? SharedTerms.Find(searcher, term) : TermPlaces.Find(searcher.TopReaderContext, term));
    }

    /// <summary>The field.</summary>
    public string Field => _terms[0].Field;

    /// <summary>The words in the order of the query.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The phrase; null if it is a word.</summary>
    public PhraseQuery? Phrase => _query as PhraseQuery;

    /// <summary>The statistics of each word.</summary>
    public IReadOnlyList<TermContext> Words => _contexts;

    /// <summary>Whether both stand for the same words at the same places, by the statistics of words of which one contains the other.</summary>
    public bool IsSameAs(Occurrences other) => Phrase is null && other.Phrase is null
        && _contexts[0].DocFreq == other._contexts[0].DocFreq && _contexts[0].TotalTermFreq == other._contexts[0].TotalTermFreq;

    /// <summary>The documents of a segment with it, and the number of times; null if there is none.</summary>
    public DocsEnum? In(AtomicReaderContext segment, IBits? accepted)
    {
        if (Phrase is not null)
        {
            // Whoever makes two of them makes the same.
            _phrase ??= _query.CreateWeight(_searcher);
            return _phrase.GetScorer(segment, accepted);
        }

        if (_contexts[0].Get(segment.Ord) is not { } state)
        {
            return null;
        }

        var terms = segment.AtomicReader.GetTerms(Field).GetEnumerator();
        terms.SeekExact(_terms[0].Bytes, state);
        return terms.Docs(accepted, reuse: null, DocsFlags.FREQS);
    }

    /// <summary>How often it can occur in a segment; null if it does not.</summary>
    public FieldBounds? BoundsIn(AtomicReaderContext segment) => Phrase is not null
        ? FieldBounds.Unknown
        : In(segment, accepted: null) is { } documents ? FieldBounds.Of(documents) : null;
}
