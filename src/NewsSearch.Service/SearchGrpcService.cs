using Grpc.Core;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Hosting;
using NewsSearch.Service.Mapping;
using NewsSearch.V1;

namespace NewsSearch.Service;

/// <summary>Searches the archive and reads articles from it.</summary>
internal sealed class SearchGrpcService(ArchiveHost host, SearchGate gate, TimeProvider time) : SearchService.SearchServiceBase
{
    public override async Task<SearchArticlesResponse> SearchArticles(SearchArticlesRequest request, ServerCallContext context)
    {
        var start = time.GetTimestamp();
        var search = SearchRequests.ToDomain(request, out var fields);
        var answer = await gate.Run(token => host.Archive.Search(search, token), context.CancellationToken);
        return SearchAnswers.ToMessage(answer, fields, time.GetElapsedTime(start));
    }

    public override async Task<GetArticleResponse> GetArticle(GetArticleRequest request, ServerCallContext context)
    {
        var id = ArticleIds.Require(request.Id);
        var found = await host.Archive.FindAsync(id, context.CancellationToken) ?? throw new ArticleNotFoundException(id);
        return new GetArticleResponse
        {
            Article = ArticleMessages.ToMessage(found.Article, found.InferredCountries, ArticleFields.All),
            Sequence = found.Sequence,
        };
    }
}
