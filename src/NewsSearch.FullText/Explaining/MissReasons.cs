using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>Tells what of a query keeps a document out.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="origins">The node of the query tree that each part of the query was made of.</param>
/// <param name="scores">Tells which parts match.</param>
/// <param name="clauses">The numbers of the clauses.</param>
internal sealed class MissReasons(IReadOnlyDictionary<Query, QueryNode> origins, DocumentScores scores, ClauseNumbers clauses)
{
    private readonly Dictionary<QueryNode, Query> _queries = ByNode(origins);

    /// <summary>A reason for each clause without which, or because of which, the document is no hit.</summary>
    public IEnumerable<ScoreReason> Of(QueryNode node, DocumentPlace place)
    {
        if (Matches(node, place))
        {
            return [];
        }

        return node switch
        {
            AndNode and => and.Children.SelectMany(child => Of(child, place)),
            BoostNode boost => Of(boost.Child, place),
            SynonymNode synonyms => Of(synonyms.Original, place),
            NotNode not => [new ScoreReason(ScoreReasonKind.ExcludedClause, Sentences.Excluded(not.Child)) { QueryPart = clauses.Of(not.Child) }],
            _ => [new ScoreReason(ScoreReasonKind.MissingClause, Sentences.Missing(node)) { QueryPart = clauses.Of(node) }],
        };
    }

    private bool Matches(QueryNode node, DocumentPlace place) => node switch
    {
        AndNode and => and.Children.All(child => Matches(child, place)),
        OrNode or => or.Children.Any(child => Matches(child, place)),
        NotNode not => !Matches(not.Child, place),
        BoostNode boost => Matches(boost.Child, place),
        SynonymNode synonyms => Matches(synonyms.Original, place) || synonyms.Alternatives.Any(synonym => Matches(synonym, place)),
        _ => scores.Matches(_queries[node], place),
    };

    private static Dictionary<QueryNode, Query> ByNode(IReadOnlyDictionary<Query, QueryNode> origins)
    {
        var queries = new Dictionary<QueryNode, Query>(ReferenceEqualityComparer.Instance);
        foreach (var (query, node) in origins)
        {
            queries.TryAdd(node, query);
        }

        return queries;
    }
}
