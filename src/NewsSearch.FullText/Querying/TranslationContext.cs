using Lucene.Net.Index;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>What the translation of a query needs besides the query.</summary>
/// <param name="Reader">The snapshot's reader, whose words prefixes stand for.</param>
/// <param name="Limits">The limits on queries.</param>
/// <param name="CancellationToken">Ends the counting of the words that a prefix stands for.</param>
internal sealed record TranslationContext(IndexReader Reader, QueryLimits Limits, CancellationToken CancellationToken)
{
    private int _patterns;

    /// <summary>What the parts of a score weigh. Default <see cref="RankingProfiles.Relevance"/>.</summary>
    public RankingProfile Ranking { get; init; } = RankingProfiles.Relevance;

    /// <summary>Whether the scores will be used. Where they are not, the query leaves out all that only raises them. Default true.</summary>
    public bool IsScored { get; init; } = true;

    /// <summary>Where the node is noted that each query is made of, for explanations; null for nowhere. Queries are told apart by reference.</summary>
    public Dictionary<Lucene.Net.Search.Query, Tree.QueryNode>? Origins { get; init; }

    /// <summary>Counts a wildcard or fuzzy word, for each of which many words are looked at.</summary>
    /// <exception cref="QueryTooExpensiveException">There are too many.</exception>
    public void CountPattern(QueryNode node)
    {
        if (++_patterns > Limits.MaxPatterns)
        {
            throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxPatterns),
                Limits.MaxPatterns,
                $"The query has more than the {Limits.MaxPatterns} wildcard and fuzzy words allowed; one too many is {node} at column {node.Span.Start}.");
        }
    }
}
