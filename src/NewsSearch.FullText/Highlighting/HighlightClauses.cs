using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>A clause that marks text.</summary>
/// <param name="Node">A word, phrase, pattern or NEAR.</param>
/// <param name="Scope">Where it marks.</param>
/// <param name="Weight">What a passage gains by showing it.</param>
internal sealed record HighlightClause(QueryNode Node, TextScope Scope, float Weight)
{
    /// <summary>What joins its matches and the query, if it was not written so: a correction or a synonym.</summary>
    public MatchKind? Origin { get; init; }
}

/// <summary>The clauses of a query that mark text: its words, phrases and patterns, except what stands under a NOT.</summary>
internal static class HighlightClauses
{
    private const float StopWordWeight = 0.05f;
    private const float WordWeight = 1;
    private const float PrefixWeight = 0.7f;
    private const float PhraseWeight = 2;

    /// <summary>The clauses of a tree, each once for each origin.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="isCorrected">Whether a word stands in place of one that no article has; null where nobody asks.</param>
    public static HighlightClause[] All(QueryNode node, Func<QueryNode, bool>? isCorrected = null) =>
    [
        .. Positive(node)
            .Select(clause => (clause.Node, Origin: clause.IsSynonym ? MatchKind.Synonym : isCorrected?.Invoke(clause.Node) == true ? MatchKind.Correction : (MatchKind?)null))
            .Distinct()
            .Select(clause => ToClause(clause.Node) with { Origin = clause.Origin }),
    ];

    private static IEnumerable<(QueryNode Node, bool IsSynonym)> Positive(QueryNode node) => node switch
    {
        AndNode and => and.Children.SelectMany(Positive),
        OrNode or => or.Children.SelectMany(Positive),
        BoostNode boost => Positive(boost.Child),
        SynonymNode synonyms => Positive(synonyms.Original).Concat(synonyms.Alternatives.Select(other => (other, true))),
        WordNode or PhraseNode or NearNode or PrefixNode or WildcardNode or FuzzyNode => [(node, false)],
        _ => [],
    };

    private static HighlightClause ToClause(QueryNode node) => node switch
    {
        PhraseNode { Terms: [var term] } phrase => new(node, phrase.Scope, WeightOf(term)),
        PhraseNode phrase => new(node, phrase.Scope, PhraseWeight),
        NearNode near => new(node, near.Scope, PhraseWeight),
        PrefixNode prefix => new(node, prefix.Scope, PrefixWeight),
        WildcardNode wildcard => new(node, wildcard.Scope, PrefixWeight),
        FuzzyNode fuzzy => new(node, fuzzy.Scope, PrefixWeight),
        WordNode word => new(node, word.Scope, WeightOf(word.Term)),
        _ => throw new ArgumentException("The node marks nothing.", nameof(node)),
    };

    private static float WeightOf(QueryTerm term) => term.IsStopWord ? StopWordWeight : WordWeight;
}
