using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Suggesting;

namespace NewsSearch.FullText.Snapshots;

/// <summary>Counts the values of one facet among the matches of a query, and chooses those that look like what was typed.</summary>
internal static class FacetValuesPass
{
    /// <summary>Runs a query; what is selected in the field itself narrows nothing.</summary>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="query">The query of the request's search.</param>
    /// <param name="request">Which values are wanted.</param>
    /// <param name="stories">The shared stories of the snapshot.</param>
    /// <param name="cancellationToken">Looked at throughout the work.</param>
    public static FacetValueList Run(
        IndexSearcher searcher, Query query, FacetValuesRequest request, SharedStories stories, CancellationToken cancellationToken)
    {
        var own = request.Search.Selections.FirstOrDefault(selection => selection.Field == request.Field);
        FacetSelection[] others = [.. request.Search.Selections.Where(selection => selection != own)];
        var counter = new TermCounter(request.Field, own?.Values ?? [], stories);
        var blocks = new DocumentBlocks([], [counter], others, new StoryCounter(stories), scored: false, recency: null, cancellationToken);
        SearchPass.Collect(searcher, query, request.Search.Filter, blocks, cancellationToken);
        return ValueCompletion.Choose(request, counter.Counts(), cancellationToken);
    }
}
