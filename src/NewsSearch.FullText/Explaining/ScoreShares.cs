using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>Tells what share of the score of a hit each clause adds in each field.</summary>
/// <remarks>One thread at a time. Made once for all hits of a search.</remarks>
/// <param name="searcher">The snapshot, with the similarity to score by.</param>
/// <param name="query">The query.</param>
/// <param name="origins">The node of the query tree that each part of the query was made of.</param>
internal sealed class ScoreShares(IndexSearcher searcher, Query query, IReadOnlyDictionary<Query, QueryNode> origins)
{
    private readonly ScoreParts _parts = new(query, origins, new DocumentScores(searcher));
    private readonly Dictionary<DocumentPlace, Func<QueryNode, string, float>> _shares = [];

    /// <summary>Prepares the shares of hits, in the order of the index: so the postings of each segment are read once.</summary>
    public void Read(IEnumerable<DocumentPlace> hits)
    {
        foreach (var hit in hits.OrderBy(hit => hit.Segment).ThenBy(hit => hit.Document))
        {
            _shares[hit] = Shares(hit);
        }
    }

    /// <summary>The shares of a hit that was read, by clause and field, from 0 to 1.</summary>
    public Func<QueryNode, string, float> Of(DocumentPlace hit) => _shares[hit];

    private Func<QueryNode, string, float> Shares(DocumentPlace hit)
    {
        var parts = _parts.Of(hit);
        var whole = parts.Sum(part => part.Score);
        var shares = new Dictionary<(QueryNode, string), float>();
        foreach (var part in parts)
        {
            if (part.Clause is { } clause)
            {
                shares[(clause, part.Field)] = shares.GetValueOrDefault((clause, part.Field)) + (float)(part.Score / whole);
            }
        }

        return (clause, field) => shares.GetValueOrDefault((clause, field));
    }
}
