using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// What the words of a scored query have in common: where terms are in the segments, looked up once, and how lengths discount. It is
/// kept for each searcher, of which every scored search has its own.
/// </summary>
/// <remarks>Any thread. Words, their nearness and their bounds ask for the same terms.</remarks>
internal sealed class SharedTerms
{
    private static readonly ConditionalWeakTable<IndexSearcher, SharedTerms> OfSearchers = [];

    private readonly Lock _lock = new();
    private readonly Dictionary<Term, TermContext> _found = [];
    private readonly List<(IReadOnlyList<(string Field, double Weight)> Fields, RankingProfile Ranking, LengthModel Lengths)> _lengths = [];

    /// <summary>Where a term is.</summary>
    public static TermContext Find(IndexSearcher searcher, Term term) => OfSearchers.GetOrCreateValue(searcher).Get(searcher.TopReaderContext, term);

    /// <summary>How lengths discount what occurs in some fields.</summary>
    public static LengthModel LengthsOf(IReadOnlyList<(string Field, double Weight)> fields, RankingProfile ranking, IndexSearcher searcher) =>
        OfSearchers.GetOrCreateValue(searcher).GetLengths(fields, ranking, searcher);

    private TermContext Get(IndexReaderContext snapshot, Term term)
    {
        lock (_lock)
        {
            return _found.TryGetValue(term, out var known) ? known : _found[term] = TermPlaces.Find(snapshot, term);
        }
    }

    private LengthModel GetLengths(IReadOnlyList<(string Field, double Weight)> fields, RankingProfile ranking, IndexSearcher searcher)
    {
        lock (_lock)
        {
            foreach (var known in _lengths)
            {
                if (known.Ranking == ranking && known.Fields.SequenceEqual(fields))
                {
                    return known.Lengths;
                }
            }

            var lengths = new LengthModel(fields, ranking, searcher);
            _lengths.Add((fields, ranking, lengths));
            return lengths;
        }
    }
}
