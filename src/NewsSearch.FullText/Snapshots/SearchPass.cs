using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Matching;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Snapshots;

/// <summary>What one pass over the segments yields.</summary>
/// <param name="Hits">The hits of the page in their order.</param>
/// <param name="Next">The place of the last hit; null if no hit follows it.</param>
/// <param name="Groups">The groups that the hits stand for; null without grouping.</param>
/// <param name="Totals">The totals.</param>
/// <param name="Facets">The counts, in the order of the request.</param>
internal sealed record PassResult(
    ReadOnlyMemory<TopHit> Hits, HitPlace? Next, TopGroups? Groups, PassTotals Totals, IReadOnlyList<FacetCounts> Facets);

/// <summary>Goes once through every segment with a query: top hits, total and facets come from the same documents.</summary>
internal static class SearchPass
{
    /// <summary>Runs a query.</summary>
    /// <param name="searcher">The snapshot, with the similarity to score by.</param>
    /// <param name="query">The query.</param>
    /// <param name="request">Filter, selections, facets, order and page.</param>
    /// <param name="stories">The shared stories of the snapshot.</param>
    /// <param name="cancellationToken">Looked at before each segment and each block of documents.</param>
    public static PassResult Run(
        IndexSearcher searcher, Query query, SearchRequest request, SharedStories stories, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Min((long)request.Skip + request.PageSize, searcher.IndexReader.MaxDoc);
        var order = new HitComparer(request.Order == HitOrder.Oldest, request.After);
        var groups = request.Grouping is null ? null : new TopGroups(wanted, request.Grouping.HitsPerGroup, order, IGroupNumbers.Of(request.Grouping.By, stories));
        var topHits = request.PageSize == 0 || groups is not null ? null : new TopHits(wanted, order);
        var facets = request.Facets.Select(facet => FacetCounters.For(facet, request, request.WithoutStories ? null : stories)).ToArray();
        var countUpTo = request.CountUpTo is { } limit && facets.Length == 0 ? limit : long.MaxValue;
        var groupsAreStories = request.Grouping?.By == GroupingField.Story;
        var scored = request.Order == HitOrder.Relevance && request.PageSize > 0;
        var plan = new MatchPlan(query, searcher, scored);
        IHitReceiver[] receivers = groups is not null ? [groups] : topHits is not null ? [topHits] : [];
        var counters = Array.ConvertAll(facets, facet => facet.Counter);
        var storyCounter = request.WithoutStories ? null : new StoryCounter(stories, groupsAreStories ? 0 : countUpTo);

        // Facets and exact totals need every match; otherwise what cannot come onto the page need not be looked at.
        var isApart = scored && topHits is not null && countUpTo == long.MaxValue && plan.IsQuickerApart;
        var blocks = isApart
            ? new DocumentBlocks([], counters, request.Selections, storyCounter, scored: false, recency: null, cancellationToken)
            : new DocumentBlocks(receivers, counters, request.Selections, storyCounter, scored, RecencyDecay.Of(request), cancellationToken);
        var hitBlocks = isApart
            ? new DocumentBlocks(receivers, [], request.Selections, stories: null, scored, RecencyDecay.Of(request), cancellationToken)
            : null;
        var bar = scored && topHits is not null && (isApart || countUpTo < long.MaxValue) ? new PageBar(topHits, isApart ? 0 : countUpTo) : null;
        var pass = new SegmentPass(plan, searcher, request.Filter, cancellationToken);
        pass.Collect(blocks, hitBlocks, bar);
        var (hits, next) = request.PageSize == 0 ? default : groups?.InOrder() ?? topHits!.InOrder();
        return new PassResult(
            hits[Math.Min(request.Skip, hits.Length)..],
            next,
            groups,
            PassTotals.Of(blocks.Total, groupsAreStories && !request.WithoutStories ? groups!.Count : blocks.Stories, groups?.Count ?? 0, countUpTo),
            [.. facets.Select(facet => facet.Result())]);
    }

    /// <summary>Goes through the documents that match a query and pass a filter.</summary>
    /// <param name="searcher">The snapshot, with the similarity to score by.</param>
    /// <param name="query">The query.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="blocks">Where the documents go.</param>
    /// <param name="cancellationToken">Looked at before each segment and, while postings are read, every few thousand of them.</param>
    public static void Collect(
        IndexSearcher searcher, Query query, SearchFilter filter, DocumentBlocks blocks, CancellationToken cancellationToken) =>
        new SegmentPass(new MatchPlan(query, searcher, blocks.Scored), searcher, filter, cancellationToken).Collect(blocks, hits: null, bar: null);
}
