using System.Threading.Channels;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using NewsSearch.Engine;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Hosting;
using NewsSearch.Service.Mapping;
using NewsSearch.V1;

namespace NewsSearch.Service;

/// <summary>Looks after the index of the archive.</summary>
internal sealed class AdminGrpcService(ArchiveHost host, IHostApplicationLifetime lifetime) : AdminService.AdminServiceBase
{
    // More than a client reads late by; of one that does not read at all the oldest messages are dropped.
    private const int MaxUnreadProgress = 64;

    public override async Task ReindexArticles(
        ReindexArticlesRequest request, IServerStreamWriter<ReindexArticlesResponse> responseStream, ServerCallContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var progress = new UnreadProgress();
        var reindex = Reindex(progress, ending.Token);
        try
        {
            await foreach (var step in progress.Steps.ReadAllAsync(CancellationToken.None))
            {
                await responseStream.WriteAsync(AdminMessages.ToMessage(step), ending.Token);
            }

            await reindex;
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new ServiceStoppingException();
        }
        finally
        {
            await ending.CancelAsync();
            await reindex.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override async Task<GetIndexStatsResponse> GetIndexStats(GetIndexStatsRequest request, ServerCallContext context) =>
        AdminMessages.ToMessage(await host.Archive.GetStatisticsAsync(context.CancellationToken), Announcement.Version);

    public override async Task<CheckIndexResponse> CheckIndex(CheckIndexRequest request, ServerCallContext context) =>
        AdminMessages.ToMessage(await host.Archive.CheckAsync(context.CancellationToken));

    public override Task<GetSynonymsResponse> GetSynonyms(GetSynonymsRequest request, ServerCallContext context) =>
        Task.FromResult(SynonymMessages.ToMessage(host.Archive.Synonyms));

    public override async Task<ReplaceSynonymsResponse> ReplaceSynonyms(ReplaceSynonymsRequest request, ServerCallContext context)
    {
        var synonyms = SynonymMessages.ToDomain(request);
        await Task.Run(() => host.Archive.ReplaceSynonyms(synonyms, request.Version.Length > 0 ? request.Version : null), context.CancellationToken);
        var used = synonyms ?? FullText.SynonymSet.BuiltIn;
        return new ReplaceSynonymsResponse { Version = used.Version, Rules = used.Rules.Count };
    }

    private async Task Reindex(UnreadProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => host.Archive.ReindexAsync(progress, cancellationToken), cancellationToken);
        }
        finally
        {
            progress.Complete();
        }
    }

    private sealed class UnreadProgress : IProgress<ReindexProgress>
    {
        private readonly Channel<ReindexProgress> _steps = Channel.CreateBounded<ReindexProgress>(
            new BoundedChannelOptions(MaxUnreadProgress) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        public ChannelReader<ReindexProgress> Steps => _steps.Reader;

        public void Report(ReindexProgress value) => _steps.Writer.TryWrite(value);

        public void Complete() => _steps.Writer.Complete();
    }
}
