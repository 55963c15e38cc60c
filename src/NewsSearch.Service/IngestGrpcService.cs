using Grpc.Core;
using Microsoft.Extensions.Hosting;
using NewsSearch.Articles.Storage;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Hosting;
using NewsSearch.Service.Importing;
using NewsSearch.Service.Mapping;
using NewsSearch.V1;

namespace NewsSearch.Service;

/// <summary>Brings articles into the archive and takes them out.</summary>
internal sealed class IngestGrpcService(ArchiveHost host, ServiceOptions options, ImportBudget budget, IHostApplicationLifetime lifetime)
    : IngestService.IngestServiceBase
{
    public override Task ImportArticles(
        IAsyncStreamReader<ImportArticlesRequest> requestStream,
        IServerStreamWriter<ImportArticlesResponse> responseStream,
        ServerCallContext context)
    {
        var import = new ImportCall(host.Archive, budget, options.MaxImportsInFlight);
        return import.Run(requestStream, responseStream, context.CancellationToken, lifetime.ApplicationStopping);
    }

    public override async Task<DeleteArticleResponse> DeleteArticle(DeleteArticleRequest request, ServerCallContext context)
    {
        var id = ArticleIds.Require(request.Id);
        var outcome = await host.Archive.DeleteAsync(id, context.CancellationToken);
        return outcome.Kind == WriteKind.Deleted
            ? new DeleteArticleResponse { Sequence = outcome.Sequence }
            : throw new ArticleNotFoundException(id);
    }
}
