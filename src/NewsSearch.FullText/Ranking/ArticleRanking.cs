using Lucene.Net.Search.Similarities;

namespace NewsSearch.FullText.Ranking;

/// <summary>The similarities that Lucene is given.</summary>
internal static class ArticleRanking
{
    /// <summary>Writes the norms: the lengths of the fields, which no profile changes. Any thread.</summary>
    public static Similarity Norms { get; } = For(RankingProfiles.Relevance);

    /// <summary>No score at all, for answers sorted by date. Any thread.</summary>
    public static Similarity Unscored { get; } = new UnscoredSimilarity();

    /// <summary>
    /// BM25 with a profile's parameters, over one field: for whatever queries of Lucene's own there are beside
    /// <see cref="OccurrenceQuery"/>. Any thread.
    /// </summary>
    public static Similarity For(RankingProfile profile) => new ExactLengths((float)profile.TermSaturation, (float)profile.LengthNormalization);

    private sealed class ExactLengths(float k1, float b) : BM25Similarity(k1, b)
    {
        protected override byte EncodeNormValue(float boost, int fieldLength) => FieldLengths.Encode(fieldLength);

        protected override float DecodeNormValue(byte b) => FieldLengths.Decoded[b];
    }
}
