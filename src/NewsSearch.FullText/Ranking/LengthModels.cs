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
            var place = _kept.Count - 1;
            while (place >= 0 && !(_kept[place].Ranking == ranking && _kept[place].Fields.SequenceEqual(fields)))
            {
                place--;
            }

            if (place == _kept.Count - 1 && place >= 0)
            {
                return _kept[place].Lengths;
            }

            var model = place >= 0 ? _kept[place] : ([.. fields], ranking, new LengthModel(fields, ranking, searcher));
            if (place >= 0 || _kept.Count == MostKept)
            {
                _kept.RemoveAt(Math.Max(place, 0));
            }

            _kept.Add(model);
            return model.Lengths;
        }
    }
}
