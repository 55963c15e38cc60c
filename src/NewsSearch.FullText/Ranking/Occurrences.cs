using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Ranking;

/// <summary>Where a word or phrase occurs in one field, and how often: a <see cref="TermQuery"/> or <see cref="PhraseQuery"/> bound to a snapshot.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class Occurrences
{
    private readonly Term[] _terms;
    private readonly TermContext[] _contexts;
    private readonly Weight? _phrase;

    public Occurrences(Query query, IndexSearcher searcher)
    {
        _terms = query switch
        {
            TermQuery word => [word.Term],
            PhraseQuery phrase => phrase.GetTerms(),
            _ => throw new ArgumentException($"{query.GetType().Name} is neither a word nor a phrase.", nameof(query)),
        };
        _contexts = Array.ConvertAll(_terms, term => SharedTerms.Find(searcher, term));
        _phrase = query is PhraseQuery ? query.CreateWeight(searcher) : null;
    }

    /// <summary>The field.</summary>
    public string Field => _terms[0].Field;

    /// <summary>The statistics of each word.</summary>
    public IReadOnlyList<TermContext> Words => _contexts;

    /// <summary>Whether both stand for the same words at the same places, by the statistics of words of which one contains the other.</summary>
    public bool IsSameAs(Occurrences other) => _phrase is null && other._phrase is null
        && _contexts[0].DocFreq == other._contexts[0].DocFreq && _contexts[0].TotalTermFreq == other._contexts[0].TotalTermFreq;

    /// <summary>The documents of a segment with it, and the number of times; null if there is none.</summary>
    public DocsEnum? In(AtomicReaderContext segment, IBits? accepted)
    {
        if (_phrase is not null)
        {
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
    public FieldBounds? BoundsIn(AtomicReaderContext segment) => _phrase is not null
        ? FieldBounds.Unknown
        : In(segment, accepted: null) is { } documents ? FieldBounds.Of(documents) : null;
}
