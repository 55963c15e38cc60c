using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Explaining;

/// <summary>The clauses of a query: what is looked for, without what joins it.</summary>
internal static class Clauses
{
    /// <summary>Whether a node has no clauses below it.</summary>
    public static bool IsLeaf(QueryNode node) => node is not (AndNode or OrNode or NotNode or BoostNode or SynonymNode);

    /// <summary>The clauses of a tree in the order of the query, those under a NOT among them.</summary>
    public static IEnumerable<QueryNode> In(QueryNode node) => node switch
    {
        AndNode and => and.Children.SelectMany(In),
        OrNode or => or.Children.SelectMany(In),
        NotNode not => In(not.Child),
        BoostNode boost => In(boost.Child),
        SynonymNode synonyms => In(synonyms.Original).Concat(synonyms.Alternatives),
        _ => [node],
    };

    /// <summary>Where a clause looks; null if it does not look at text.</summary>
    public static TextScope? ScopeOf(QueryNode clause) => clause switch
    {
        WordNode word => word.Scope,
        PhraseNode phrase => phrase.Scope,
        PrefixNode prefix => prefix.Scope,
        NearNode near => near.Scope,
        WildcardNode wildcard => wildcard.Scope,
        FuzzyNode fuzzy => fuzzy.Scope,
        _ => null,
    };
}
