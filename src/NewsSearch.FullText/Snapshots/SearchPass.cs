using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Snapshots;

/// <summary>What one pass over the segments yields.</summary>
/// <param name="Hits">The hits of the page in their order.</param>
/// <param name="Next">The place of the last hit; null if no hit follows it.</param>
/// <param name="Total">The number of matching articles.</param>
/// <param name="Stories">The number of stories that they belong to.</param>
/// <param name="Facets">The counts, in the order of the request.</param>
internal sealed record PassResult(ReadOnlyMemory<TopHit> Hits, HitPlace? Next, long Total, long Stories, IReadOnlyList<FacetCounts> Facets);

/// <summary>Goes once through every segment with a query: top hits, total and facets come from the same documents.</summary>
internal static class SearchPass
{
    /// <summary>Runs a query.</summary>
    /// <param name="searcher">The snapshot, with the similarity to score by.</param>
    /// <param name="query">The query.</param>
    /// <param name="request">Filter, facets, order and page.</param>
    /// <param name="stories">The shared stories of the snapshot.</param>
    /// <param name="cancellationToken">Looked at before each segment and each block of documents.</param>
    public static PassResult Run(
        IndexSearcher searcher, Query query, SearchRequest request, SharedStories stories, CancellationToken cancellationToken)
    {
        var reader = searcher.IndexReader;
        var wanted = request.PageSize == 0 ? 0 : (int)Math.Min((long)request.Skip + request.PageSize, reader.MaxDoc);
        var topHits = wanted == 0 ? null : new TopHits(wanted, new HitComparer(request.Order == HitOrder.Oldest, request.After));
        var counters = request.Facets.Select(FacetCounters.For).ToArray();
        var isScored = request.Order == HitOrder.Relevance && topHits is not null;
        var blocks = new DocumentBlocks(topHits, counters, new StoryCounter(stories), isScored, RecencyDecay.Of(request), cancellationToken);
        var weight = searcher.CreateNormalizedWeight(query);
        foreach (var segment in reader.Leaves)
        {
            var columns = SegmentColumns.Of(segment.AtomicReader);
            blocks.BeginSegment(segment.AtomicReader, columns);
            var accepted = SegmentFilter.Accepted(request.Filter, segment.AtomicReader, columns);
            if (!SegmentFilter.IsEmpty(accepted))
            {
                var watched = cancellationToken.CanBeCanceled
                    ? new WatchedDocuments(accepted, segment.AtomicReader.MaxDoc, cancellationToken)
                    : accepted;
                weight.GetBulkScorer(segment, scoreDocsInOrder: false, watched)?.Score(blocks);
            }

            blocks.EndSegment();
        }

        var (hits, next) = topHits?.InOrder() ?? default;
        return new PassResult(
            hits[Math.Min(request.Skip, hits.Length)..], next, blocks.Total, blocks.Stories, [.. counters.Select(counter => counter.Result())]);
    }
}
