using Lucene.Net.Index;

namespace NewsSearch.FullText.Querying;

/// <summary>What the translation of a query needs besides the query.</summary>
/// <param name="Reader">The snapshot's reader, whose words prefixes stand for.</param>
/// <param name="Limits">The limits on queries.</param>
/// <param name="CancellationToken">Ends the counting of the words that a prefix stands for.</param>
internal sealed record TranslationContext(IndexReader Reader, QueryLimits Limits, CancellationToken CancellationToken)
{
    /// <summary>What the parts of a score weigh. Default <see cref="RankingProfiles.Relevance"/>.</summary>
    public RankingProfile Ranking { get; init; } = RankingProfiles.Relevance;

    /// <summary>Whether the scores will be used. Where they are not, the query leaves out all that only raises them. Default true.</summary>
    public bool IsScored { get; init; } = true;
}
