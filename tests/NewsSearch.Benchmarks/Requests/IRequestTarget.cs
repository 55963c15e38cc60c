using Grpc.Core;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Benchmarks.Requests;

/// <summary>Where requests go: to the service in the same process, or over gRPC.</summary>
internal interface IRequestTarget
{
    Task<SearchArticlesResponse> Search(SearchArticlesRequest request);

    Task Suggest(SuggestQueriesRequest request);

    Task Parse(ParseQueryRequest request);

    Task Similar(FindSimilarArticlesRequest request);

    Task FacetValues(ListFacetValuesRequest request);

    Task Timeline(QueryTimelineRequest request);

    Task Matrix(QueryCountryMatrixRequest request);

    Task Explain(ExplainArticleRequest request);

    /// <summary>Exports at most a number of articles and returns how many came.</summary>
    Task<int> Export(ExportArticlesRequest request, int atMost);
}

/// <summary>The service in the same process: all that a request costs but its way.</summary>
internal sealed class InProcessTarget(SearchService.SearchServiceBase service) : IRequestTarget
{
    private readonly InProcessContext _context = new();

    public Task<SearchArticlesResponse> Search(SearchArticlesRequest request) => service.SearchArticles(request, _context);

    public Task Suggest(SuggestQueriesRequest request) => service.SuggestQueries(request, _context);

    public Task Parse(ParseQueryRequest request) => service.ParseQuery(request, _context);

    public Task Similar(FindSimilarArticlesRequest request) => service.FindSimilarArticles(request, _context);

    public Task FacetValues(ListFacetValuesRequest request) => service.ListFacetValues(request, _context);

    public Task Timeline(QueryTimelineRequest request) => service.QueryTimeline(request, _context);

    public Task Matrix(QueryCountryMatrixRequest request) => service.QueryCountryMatrix(request, _context);

    public Task Explain(ExplainArticleRequest request) => service.ExplainArticle(request, _context);

    public async Task<int> Export(ExportArticlesRequest request, int atMost)
    {
        var writer = new CountingWriter(atMost);
        try
        {
            await service.ExportArticles(request, writer, _context);
        }
        catch (EnoughException)
        {
            // As many as were wanted.
        }

        return writer.Articles;
    }

    private sealed class EnoughException : Exception;

    private sealed class CountingWriter(int atMost) : IServerStreamWriter<ExportArticlesResponse>
    {
        public int Articles { get; private set; }

        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(ExportArticlesResponse message)
        {
            Articles += message.Articles.Count;
            return Articles < atMost ? Task.CompletedTask : throw new EnoughException();
        }
    }
}

/// <summary>The service over gRPC, on the same machine.</summary>
internal sealed class GrpcTarget(NewsSearchClient client) : IRequestTarget
{
    public async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) => await client.Search.SearchArticlesAsync(request);

    public async Task Suggest(SuggestQueriesRequest request) => await client.Search.SuggestQueriesAsync(request);

    public async Task Parse(ParseQueryRequest request) => await client.Search.ParseQueryAsync(request);

    public async Task Similar(FindSimilarArticlesRequest request) => await client.Search.FindSimilarArticlesAsync(request);

    public async Task FacetValues(ListFacetValuesRequest request) => await client.Search.ListFacetValuesAsync(request);

    public async Task Timeline(QueryTimelineRequest request) => await client.Search.QueryTimelineAsync(request);

    public async Task Matrix(QueryCountryMatrixRequest request) => await client.Search.QueryCountryMatrixAsync(request);

    public async Task Explain(ExplainArticleRequest request) => await client.Search.ExplainArticleAsync(request);

    public async Task<int> Export(ExportArticlesRequest request, int atMost)
    {
        using var call = client.Search.ExportArticles(request);
        var articles = 0;
        while (articles < atMost && await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            articles += call.ResponseStream.Current.Articles.Count;
        }

        return articles;
    }
}
