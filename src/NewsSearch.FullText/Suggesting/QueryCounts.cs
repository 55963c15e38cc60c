using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Tells how many articles of a snapshot queries find, exactly as a search would.</summary>
/// <remarks>Any thread.</remarks>
/// <param name="reader">The snapshot.</param>
/// <param name="limits">The limits on queries.</param>
internal sealed class QueryCounts(IndexReader reader, QueryLimits limits)
{
    private readonly IndexSearcher _searcher = new(reader) { Similarity = ArticleRanking.Unscored };

    /// <summary>The number of articles that a query finds.</summary>
    public int Count(string query, CancellationToken cancellationToken)
    {
        var counter = new TotalHitCountCollector();
        _searcher.Search(Translate(query, cancellationToken), counter);
        return counter.TotalHits;
    }

    /// <summary>Whether a query finds an article.</summary>
    public bool Any(string query, CancellationToken cancellationToken)
    {
        var weight = _searcher.CreateNormalizedWeight(Translate(query, cancellationToken));
        foreach (var segment in reader.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (weight.GetScorer(segment, segment.AtomicReader.LiveDocs)?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                return document >= 0;
            }
        }

        return false;
    }

    private Query Translate(string query, CancellationToken cancellationToken) => QueryTranslator.Translate(
        QueryParser.Parse(query, limits), new TranslationContext(reader, limits, cancellationToken) { IsScored = false });
}
