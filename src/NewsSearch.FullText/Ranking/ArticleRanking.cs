using Lucene.Net.Search.Similarities;

namespace NewsSearch.FullText.Ranking;

/// <summary>How matches are scored.</summary>
internal static class ArticleRanking
{
    /// <summary>Writes the norms: the lengths of the fields, which no profile changes. Any thread.</summary>
    public static Similarity Norms { get; } = For(RankingProfiles.Relevance);

    /// <summary>No score at all, for answers sorted by date. Any thread.</summary>
    public static Similarity Unscored { get; } = new UnscoredSimilarity();

    /// <summary>BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with a profile's parameters. Any thread.</summary>
    public static Similarity For(RankingProfile profile) =>
        new BM25Similarity((float)profile.TermSaturation, (float)profile.LengthNormalization);
}
