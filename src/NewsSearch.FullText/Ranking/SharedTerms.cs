using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>Where the terms of scored queries are in the segments, looked up once for each searcher, of which every scored search has its own.</summary>
/// <remarks>Any thread. Words, their nearness and their bounds ask for the same terms.</remarks>
internal static class SharedTerms
{
    private static readonly ConditionalWeakTable<IndexSearcher, ConcurrentDictionary<Term, TermContext>> Found = [];

    /// <summary>Where a term is.</summary>
    public static TermContext Find(IndexSearcher searcher, Term term) =>
        Found.GetOrCreateValue(searcher).GetOrAdd(term, static (wanted, at) => TermContext.Build(at.TopReaderContext, wanted), searcher);
}
