using Lucene.Net.Search;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching;

/// <summary>The matches that one of Lucene's scorers goes through, for queries that have no walk of their own.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="scorer">The scorer, before its first document.</param>
/// <param name="scored">Whether scores are wanted.</param>
internal sealed class ScorerBlocks(Scorer scorer, bool scored) : IMatchBlocks
{
    /// <inheritdoc/>
    public float Bar
    {
        get;
        set
        {
            field = value;
            if (scorer is BarredUnion union)
            {
                union.Bar = value;
            }
        }
    } = float.NegativeInfinity;

    /// <inheritdoc/>
    public int Next(Span<int> documents, Span<float> scores)
    {
        // Not beyond the end, where Lucene's scorers may not be asked again.
        if (scorer.DocID == DocIdSetIterator.NO_MORE_DOCS)
        {
            return 0;
        }

        var count = 0;
        while (count < documents.Length && scorer.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            documents[count] = document;
            if (scored)
            {
                scores[count] = scorer.GetScore();
            }

            count++;
        }

        return count;
    }
}
