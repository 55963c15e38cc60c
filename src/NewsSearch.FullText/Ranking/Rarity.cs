using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>How much it says that an article has a word: the rarer it is, and the more it keeps to articles that are about it, the more.</summary>
/// <remarks>
/// idf × (1 + bonus × clumping), with BM25's idf, ln(1 + (N - n + 0.5) / (n + 0.5)). Clumping is the binary logarithm of how many times
/// more articles would have the word if each of its t occurrences stood anywhere by chance: (N × (1 - e^(-t / N)) + 10) / (n + 10). It is
/// the residual idf of Church and Gale (Inverse Document Frequency: A Measure of Deviations from Poisson, 1995), drawn towards 0 for
/// words in a handful of articles, of which nobody knows whether they clump: near 0 for "also" and "possible", which come once here
/// and once there; large for names and for terms of a subject.
/// </remarks>
internal static class Rarity
{
    // Articles that are thought of as having the word, clumped or not.
    private const double Doubt = 10;

    /// <summary>The rarity of a word over some fields.</summary>
    /// <param name="fields">The word in each field; deleted articles count.</param>
    /// <param name="ranking">The bonus.</param>
    /// <param name="searcher">The snapshot.</param>
    public static double Of(IEnumerable<TermContext> fields, RankingProfile ranking, IndexSearcher searcher)
    {
        var (articles, occurrences) = (0, 0L);
        foreach (var field in fields)
        {
            articles = Math.Max(articles, field.DocFreq);
            occurrences += Math.Max(0, field.TotalTermFreq);
        }

        return Of(articles, occurrences, searcher.IndexReader.MaxDoc, ranking.ClumpingBonus);
    }

    /// <summary>The rarity by numbers.</summary>
    /// <param name="articles">The number of articles with the word in the field that has the most: n.</param>
    /// <param name="occurrences">The number of times that it stands in all fields: t.</param>
    /// <param name="all">The number of articles: N.</param>
    /// <param name="bonus">What clumping counts.</param>
    public static double Of(int articles, long occurrences, int all, double bonus)
    {
        var rarity = Math.Log(1 + ((Math.Max(articles, all) - articles + 0.5) / (articles + 0.5)));
        return rarity * (1 + (bonus * Clumping(articles, occurrences, all)));
    }

    private static double Clumping(int articles, long occurrences, int all)
    {
        var byChance = all == 0 ? 0 : all * (1 - Math.Exp(-(double)occurrences / all));
        return Math.Max(0, Math.Log2((byChance + Doubt) / (articles + Doubt)));
    }
}
