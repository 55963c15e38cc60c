namespace NewsSearch.FullText.Evaluation;

/// <summary>How good a ranking is for one query; each number from 0 to 1. Articles that nobody judged count as not relevant.</summary>
/// <param name="Ndcg10">
/// Normalized discounted cumulative gain of the first 10 (Järvelin and Kekäläinen, 2002): an article gains its relevance, divided by
/// the binary logarithm of its rank and 1; the sum is divided by that of the best ranking possible.
/// </param>
/// <param name="AveragePrecision">The mean, over all relevant articles, of the precision at their ranks; 0 for one that is not ranked.</param>
/// <param name="ReciprocalRank">1 divided by the rank of the first relevant article; 0 if none is ranked.</param>
/// <param name="Recall100">The share of the relevant articles that are among the first 100.</param>
/// <remarks>Immutable; any thread. The figures are those of NIST's trec_eval: ndcg_cut_10, map, recip_rank, recall_100.</remarks>
public readonly record struct RankingGrade(double Ndcg10, double AveragePrecision, double ReciprocalRank, double Recall100)
{
    /// <summary>Grades a ranking.</summary>
    /// <param name="query">The query, with at least one relevant article.</param>
    /// <param name="ranked">The ids of the articles found, the best first, none twice.</param>
    public static RankingGrade Of(JudgedQuery query, IReadOnlyList<string> ranked)
    {
        double gain = 0, precisions = 0, reciprocal = 0;
        int found = 0, foundIn100 = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            var relevance = query.Relevance.GetValueOrDefault(ranked[i]);
            if (relevance == 0)
            {
                continue;
            }

            found++;
            foundIn100 += i < 100 ? 1 : 0;
            gain += i < 10 ? Discounted(relevance, i) : 0;
            precisions += (double)found / (i + 1);
            reciprocal = found == 1 ? 1.0 / (i + 1) : reciprocal;
        }

        var relevant = query.RelevantArticles;
        var best = query.Relevance.Values.OrderDescending().Take(10).Select(Discounted).Sum();
        return new RankingGrade(gain / best, precisions / relevant, reciprocal, (double)foundIn100 / relevant);
    }

    private static double Discounted(int relevance, int rankFromZero) => relevance / Math.Log2(rankFromZero + 2);
}
