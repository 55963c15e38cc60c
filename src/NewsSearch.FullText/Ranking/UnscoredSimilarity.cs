using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Ranking;

/// <summary>Scores every match 0 without reading norms: for searches that are sorted by date.</summary>
/// <remarks>Any thread. It is for searching only; norms are written by <see cref="ArticleRanking.Norms"/>.</remarks>
internal sealed class UnscoredSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => throw new NotSupportedException("Only for searching.");

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) => new Nothing();

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => new Zero();

    private sealed class Nothing : SimWeight
    {
        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost)
        {
        }
    }

    private sealed class Zero : SimScorer
    {
        public override float Score(int doc, float freq) => 0;

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
