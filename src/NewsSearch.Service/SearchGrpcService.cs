using Grpc.Core;
using Microsoft.Extensions.Hosting;
using NewsSearch.Articles.Countries;
using NewsSearch.Engine;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Exporting;
using NewsSearch.Service.Hosting;
using NewsSearch.Service.Mapping;
using NewsSearch.Service.Paging;
using NewsSearch.V1;

namespace NewsSearch.Service;

/// <summary>Searches the archive and reads articles from it.</summary>
internal sealed class SearchGrpcService(
    ArchiveHost host, CountryTagger tagger, SearchGate gate, ExportGate exports, PageTokens pages, ExportTokens exportTokens, ServiceOptions settings, IHostApplicationLifetime lifetime, TimeProvider time)
    : SearchService.SearchServiceBase
{
    public override async Task<SearchArticlesResponse> SearchArticles(SearchArticlesRequest request, ServerCallContext context)
    {
        var start = time.GetTimestamp();
        var search = SearchRequests.ToDomain(request, out var fields);
        var page = pages.Read(request);
        search = search with { After = page?.After, Now = page?.Now ?? time.GetUtcNow() };
        if (page is not null)
        {
            var synonyms = host.Archive.FindSynonyms(page.SynonymsVersion) ?? throw new SnapshotExpiredException();
            search = search with { QueryOptions = search.QueryOptions with { Synonyms = synonyms } };
        }

        // Evidence takes time too, so that it is found while it is the search's turn.
        var writer = new ArticleWriter(fields, tagger);
        var (answer, message) = await gate.Run(
            token =>
            {
                var found = host.Archive.SearchPage(search, page?.Snapshot, token);
                return (found, SearchAnswers.ToMessage(found, writer, time.GetElapsedTime(start)));
            },
            context.CancellationToken);
        message.NextPageToken = pages.Next(request, answer, search.Now);
        return message;
    }

    public override async Task<SuggestQueriesResponse> SuggestQueries(SuggestQueriesRequest request, ServerCallContext context)
    {
        var suggestion = SuggestionMessages.ToDomain(request);
        var found = await gate.Run(token => host.Archive.Suggest(suggestion, token), context.CancellationToken);
        return SuggestionMessages.ToMessage(found);
    }

    public override async Task<ParseQueryResponse> ParseQuery(ParseQueryRequest request, ServerCallContext context)
    {
        var options = QueryUnderstandings.ToDomain(request, out var query);
        var understanding = await gate.Run(token => host.Archive.ParseQuery(query, options, token), context.CancellationToken);
        return new ParseQueryResponse { QueryUnderstanding = QueryUnderstandings.ToMessage(understanding) };
    }

    public override async Task ExportArticles(
        ExportArticlesRequest request, IServerStreamWriter<ExportArticlesResponse> responseStream, ServerCallContext context)
    {
        using var open = exports.Enter();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var export = new ExportCall(host.Archive, tagger, gate, exportTokens, settings.MaxExportPause);
        try
        {
            await export.Run(request, responseStream, time, ending.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new ServiceStoppingException();
        }
    }

    public override async Task<GetArticleResponse> GetArticle(GetArticleRequest request, ServerCallContext context)
    {
        var (id, fields) = ArticleRequests.ToDomain(request);
        var found = await host.Archive.FindAsync(id, context.CancellationToken) ?? throw new ArticleNotFoundException(id);
        return new GetArticleResponse
        {
            Article = new ArticleWriter(fields, tagger).ToMessage(found.Article, found.Countries, Articles.Dates.InferredPublishTime.Of(found.Article)),
            Sequence = found.Sequence,
        };
    }

    public override async Task<FindSimilarArticlesResponse> FindSimilarArticles(FindSimilarArticlesRequest request, ServerCallContext context)
    {
        var similar = SimilarRequests.ToDomain(request, out var fields);
        var (answer, sequence) = await gate.Run(token => host.Archive.FindSimilar(similar, token), context.CancellationToken);
        return SimilarRequests.ToMessage(answer ?? throw new ArticleNotFoundException(request.Id), sequence, new ArticleWriter(fields, tagger));
    }

    public override async Task<QueryTimelineResponse> QueryTimeline(QueryTimelineRequest request, ServerCallContext context)
    {
        var timeline = Timelines.ToDomain(request, time.GetUtcNow());
        var (found, sequence) = await gate.Run(token => host.Archive.CountOverTime(timeline, token), context.CancellationToken);
        return Timelines.ToMessage(found, sequence);
    }

    public override async Task<QueryCountryMatrixResponse> QueryCountryMatrix(QueryCountryMatrixRequest request, ServerCallContext context)
    {
        var (search, sources, mentioned) = CountryMatrices.ToDomain(request);
        var (matrix, sequence) = await gate.Run(
            token => host.Archive.CountCountryPairs(search, sources, mentioned, token), context.CancellationToken);
        return CountryMatrices.ToMessage(matrix, sequence);
    }

    public override async Task<ListFacetValuesResponse> ListFacetValues(ListFacetValuesRequest request, ServerCallContext context)
    {
        var values = FacetValueLists.ToDomain(request);
        return FacetValueLists.ToMessage(await gate.Run(token => host.Archive.ListFacetValues(values, token), context.CancellationToken));
    }

    public override async Task<ExplainArticleResponse> ExplainArticle(ExplainArticleRequest request, ServerCallContext context)
    {
        var (search, id) = Explanations.ToDomain(request);
        search = search with { Now = time.GetUtcNow() };
        var found = await gate.Run(token => host.Archive.Explain(search, id, request.WithCalculation, token), context.CancellationToken);
        return Explanations.ToMessage(found ?? throw new ArticleNotFoundException(id));
    }
}
