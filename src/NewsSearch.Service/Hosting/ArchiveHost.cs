using Grpc.Health.V1;
using Grpc.HealthCheck;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine;
using NewsSearch.FullText;
using NewsSearch.Service.Paging;
using NewsSearch.V1;

namespace NewsSearch.Service.Hosting;

/// <summary>Opens the store of the articles.</summary>
internal delegate Task<IArticleStore> ArticleStoreOpener(CancellationToken cancellationToken);

/// <summary>
/// Owns the archive: opens it before the first connection is accepted, closes it after the last one is gone, and tells the
/// health service in between which calls are answered.
/// </summary>
/// <remarks>
/// Imports and administration are served as soon as the store is open; searches, and with them the service as a whole, when
/// the index has caught up with the store.
/// </remarks>
internal sealed class ArchiveHost(
    ServiceOptions options,
    ArticleStoreOpener openStore,
    CountryTagger tagger,
    HealthServiceImpl health,
    IHostApplicationLifetime lifetime,
    TokenSeal seal,
    TimeProvider time,
    ILoggerFactory loggers) : IHostedLifecycleService, IAsyncDisposable
{
    private const string WholeService = "";
    private static readonly string[] SearchNames = [SearchService.Descriptor.FullName, WholeService];
    private static readonly string[] OtherNames = [IngestService.Descriptor.FullName, AdminService.Descriptor.FullName];
    private readonly ILogger _logger = loggers.CreateLogger<ArchiveHost>();
    private Archive? _archive;

    /// <summary>The archive.</summary>
    /// <exception cref="InvalidOperationException">The service is not started, or it has stopped.</exception>
    public Archive Archive => _archive ?? throw new InvalidOperationException("The archive is not open.");

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        KeepThreadsForOtherCalls();
        Report(SearchNames, HealthCheckResponse.Types.ServingStatus.NotServing);
        Directory.CreateDirectory(options.DataDirectory);
        seal.UseKeyOf(options.DataDirectory);
        _archive = Archive.Open(await openStore(cancellationToken), ArchiveOptionsOf(options) with { Tagger = tagger }, time, loggers.CreateLogger<Archive>());
        Report(OtherNames, HealthCheckResponse.Types.ServingStatus.Serving);
        lifetime.ApplicationStopping.Register(() => Report([.. SearchNames, .. OtherNames], HealthCheckResponse.Types.ServingStatus.NotServing));
        _ = ReportWhenReady(_archive);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    /// <summary>Closes the archive, once; also where the service did not start, for then it is never stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _archive, null) is { } archive)
        {
            await archive.DisposeAsync();
        }
    }

    private async Task ReportWhenReady(Archive archive)
    {
        try
        {
            await archive.Ready.WaitAsync(lifetime.ApplicationStopping);
            Report(SearchNames, HealthCheckResponse.Types.ServingStatus.Serving);
            _logger.SearchesAnswered();
        }
        catch (OperationCanceledException)
        {
            // The service stops before the index has caught up.
        }
        catch (Exception failure)
        {
            _logger.IndexUnusable(failure);
        }
    }

    // A search computes on its thread from beginning to end. The pool adds threads only hesitantly beyond its minimum, so
    // that deadlines, cancellations and other calls would wait for searches to end.
    private void KeepThreadsForOtherCalls()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, options.MaxConcurrentSearches + Environment.ProcessorCount), completions);
    }

    private void Report(string[] services, HealthCheckResponse.Types.ServingStatus status)
    {
        foreach (var service in services)
        {
            health.SetStatus(service, status);
        }
    }

    private static ArchiveOptions ArchiveOptionsOf(ServiceOptions options) => new()
    {
        IndexDirectory = Path.Combine(options.DataDirectory, "index"),
        SynonymsFile = Path.Combine(options.DataDirectory, "synonyms.txt"),
        RefreshInterval = options.RefreshInterval,
        CommitInterval = options.CommitInterval,
        CommitChanges = options.CommitChanges,
        MaxUnindexedChanges = options.MaxUnindexedChanges,
        VerifyAtOpen = options.VerifyAtOpen,
        Snapshots = options.SnapshotLimits,
        MaxSuggestionLoad = options.MaxSuggestionLoad,
        Index = new ArticleIndexOptions { WriteBufferMegabytes = options.WriteBufferMegabytes, QueryLimits = options.QueryLimits },
        ArticleLimits = options.ArticleLimits,
    };
}
