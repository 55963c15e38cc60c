using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// Where the terms of a scored query are in the segments, looked up once. It is kept for each searcher, of which every scored search has its own.
/// </summary>
/// <remarks>Any thread. Words, their nearness and their bounds ask for the same terms.</remarks>
internal sealed class SharedTerms
{
    private static readonly ConditionalWeakTable<IndexSearcher, SharedTerms> OfSearchers = [];

    private readonly Lock _lock = new();
    private readonly Dictionary<Term, TermContext> _found = [];

    /// <summary>Where a term is.</summary>
    public static TermContext Find(IndexSearcher searcher, Term term) => OfSearchers.GetOrCreateValue(searcher).Get(searcher.TopReaderContext, term);

    private TermContext Get(IndexReaderContext snapshot, Term term)
    {
        lock (_lock)
        {
            return _found.TryGetValue(term, out var known) ? known : _found[term] = TermPlaces.Find(snapshot, term);
        }
    }
}
