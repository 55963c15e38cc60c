using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Tells how many articles of a snapshot queries find, as a search would.</summary>
/// <remarks>Any thread.</remarks>
/// <param name="reader">The snapshot.</param>
/// <param name="limits">The limits on queries.</param>
internal sealed class QueryCounts(IndexReader reader, QueryLimits limits)
{
    private readonly IndexSearcher _searcher = new(reader) { Similarity = ArticleRanking.Unscored };

    /// <summary>The number of articles that a query finds, or the bound if there are as many or more.</summary>
    public int CountUpTo(int bound, string query, CancellationToken cancellationToken)
    {
        var count = 0;
        var weight = _searcher.CreateNormalizedWeight(Translate(query, cancellationToken));
        foreach (var segment in reader.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scorer = weight.GetScorer(segment, segment.AtomicReader.LiveDocs);
            while (count < bound && scorer is not null && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether a query finds an article.</summary>
    public bool Any(string query, CancellationToken cancellationToken) => CountUpTo(1, query, cancellationToken) > 0;

    private Query Translate(string query, CancellationToken cancellationToken) => QueryTranslator.Translate(
        QueryParser.Parse(query, limits), new TranslationContext(reader, limits, cancellationToken) { IsScored = false });
}
