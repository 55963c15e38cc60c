using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>How lengths discount in a snapshot, by fields and ranking: a few, those that were asked for last, are kept for as long as it is open.</summary>
/// <remarks>Any thread.</remarks>
internal sealed class LengthModels
{
    private const int MostKept = 8;

    private static readonly ConditionalWeakTable<IndexReader, LengthModels> OfSnapshots = [];

    private readonly Lock _lock = new();
    private readonly List<(IReadOnlyList<(string Field, double Weight)> Fields, RankingProfile Ranking, LengthModel Lengths)> _kept = [];

    /// <summary>How lengths discount what occurs in some fields.</summary>
    public static LengthModel Of(IReadOnlyList<(string Field, double Weight)> fields, RankingProfile ranking, IndexSearcher searcher) =>
        OfSnapshots.GetOrCreateValue(searcher.IndexReader).Get(fields, ranking, searcher);

    private LengthModel Get(IReadOnlyList<(string Field, double Weight)> fields, RankingProfile ranking, IndexSearcher searcher)
    {
        lock (_lock)
        {
            for (var place = _kept.Count - 1; place >= 0; place--)
            {
                var known = _kept[place];
                if (known.Ranking == ranking && known.Fields.SequenceEqual(fields))
                {
                    _kept.RemoveAt(place);
                    _kept.Add(known);
                    return known.Lengths;
                }
            }

            if (_kept.Count == MostKept)
            {
                _kept.RemoveAt(0);
            }

            var lengths = new LengthModel(fields, ranking, searcher);
            _kept.Add(([.. fields], ranking, lengths));
            return lengths;
        }
    }
}
