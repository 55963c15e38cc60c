using Lucene.Net.Search.Similarities;

namespace NewsSearch.FullText.Ranking;

/// <summary>How matches are scored.</summary>
internal static class ArticleRanking
{
    /// <summary>BM25's k1: how soon repetitions of a word stop to count.</summary>
    public const float TermSaturation = 1.2f;

    /// <summary>BM25's b: how much long texts are discounted, from 0 to 1.</summary>
    public const float LengthNormalization = 0.75f;

    /// <summary>BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). Any thread. It also writes the norms.</summary>
    public static Similarity Relevance { get; } = new BM25Similarity(TermSaturation, LengthNormalization);

    /// <summary>No score at all, for answers sorted by date. Any thread.</summary>
    public static Similarity Unscored { get; } = new UnscoredSimilarity();
}
