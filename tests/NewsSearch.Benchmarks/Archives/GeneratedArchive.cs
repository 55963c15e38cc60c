using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSearch.Client;
using NewsSearch.Engine;
using NewsSearch.Service;
using NewsSearch.Service.Hosting;
using NewsSearch.V1;

namespace NewsSearch.Benchmarks.Archives;

/// <summary>
/// A service over a generated archive. Its index is built through the archive's own way, on all cores, and kept in the folder: the
/// next run with the same number of articles opens it.
/// </summary>
internal sealed class GeneratedArchive : IAsyncDisposable
{
    /// <summary>The seed of the articles.</summary>
    public const int Seed = 20_240_229;

    private readonly WebApplication _application;

    private GeneratedArchive(WebApplication application, Archive archive, NewsGenerator news)
    {
        (_application, Archive, News) = (application, archive, news);
        Client = NewsSearchClient.Connect(ServiceHost.AddressOf(application));
        InProcess = ActivatorUtilities.CreateInstance<SearchGrpcService>(application.Services);
    }

    /// <summary>The articles.</summary>
    public NewsGenerator News { get; }

    /// <summary>The archive below the service; what is asked of it is answered on the calling thread.</summary>
    public Archive Archive { get; }

    /// <summary>A client over gRPC.</summary>
    public NewsSearchClient Client { get; }

    /// <summary>The service itself, to be called without a connection.</summary>
    public SearchService.SearchServiceBase InProcess { get; }

    /// <summary>Opens the archive, which builds its index if it is not there; says how long that takes.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="articles">The number of articles.</param>
    /// <param name="output">Where it says so; null for the console.</param>
    public static async Task<GeneratedArchive> OpenAsync(string folder, int articles, TextWriter? output = null)
    {
        var started = Stopwatch.GetTimestamp();
        var news = new NewsGenerator(NewsMaterial.Read(), articles, Seed);
        var settings = new Dictionary<string, string?>
        {
            [nameof(ServiceOptions.DataDirectory)] = Path.Combine(folder, articles.ToString(CultureInfo.InvariantCulture)),
            [nameof(ServiceOptions.Port)] = "0",
            [nameof(ServiceOptions.VerifyAtOpen)] = "false",
            [nameof(ServiceOptions.MaxSearchTime)] = "00:05:00",
        };
        var application = ServiceHost.Build(settings, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<ArticleStoreOpener>(_ => Task.FromResult<Articles.Storage.IArticleStore>(new GeneratedStore(news)));
        });
        await application.StartAsync();
        var archive = application.Services.GetRequiredService<ArchiveHost>().Archive;
        await archive.Ready;
        var statistics = await archive.GetStatisticsAsync(CancellationToken.None);
        (output ?? Console.Out).WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{statistics.IndexedArticles:N0} articles in {statistics.Segments} segments, {statistics.IndexBytes / 1e6:N0} MB, ready after {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s"));
        return new GeneratedArchive(application, archive, news);
    }

    /// <summary>A further client over gRPC, with a connection of its own. The caller disposes it.</summary>
    public NewsSearchClient Connect() => NewsSearchClient.Connect(ServiceHost.AddressOf(_application));

    /// <summary>Waits until there are suggestions, as gathering them takes a core until then; says how long that takes.</summary>
    /// <param name="output">Where it says so; null for the console.</param>
    public async Task UntilSuggestedAsync(TextWriter? output = null)
    {
        var started = Stopwatch.GetTimestamp();
        while ((await Client.Search.SuggestQueriesAsync(new SuggestQueriesRequest { Text = "t" })).Suggestions.Count == 0)
        {
            await Task.Delay(100);
        }

        (output ?? Console.Out).WriteLine(string.Create(CultureInfo.InvariantCulture, $"suggestions gathered {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s later"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
