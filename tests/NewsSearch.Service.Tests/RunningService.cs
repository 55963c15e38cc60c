using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSearch.Client;
using NewsSearch.Service.Hosting;
using NewsSearch.Testing;

namespace NewsSearch.Service.Tests;

/// <summary>A service on real Kestrel at a port that the system chose, with an archive of its own in a temporary folder.</summary>
/// <remarks>Disposing it stops the service and fails the test if the service logged an error that the test did not expect.</remarks>
public sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder;
    private readonly HashSet<string> _expectedErrors = [];

    private RunningService(WebApplication application, TemporaryFolder folder, CollectedLog log)
    {
        (_application, _folder, Log) = (application, folder, log);
        Address = ServiceHost.AddressOf(application);
        Client = NewsSearchClient.Connect(Address, new NewsSearchChannelOptions { MaxAttempts = 1 });
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>A client that does not repeat calls.</summary>
    public NewsSearchClient Client { get; }

    /// <summary>A client for HTTP/1.1.</summary>
    public HttpClient Http { get; }

    public CollectedLog Log { get; }

    public IServiceProvider Services => _application.Services;

    public string DataDirectory => _folder["data"];

    public static async Task<RunningService> Start(
        IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? configure = null)
    {
        var folder = new TemporaryFolder();
        var log = new CollectedLog();
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            [nameof(ServiceOptions.Port)] = "0",
        };
        all.TryAdd(nameof(ServiceOptions.DataDirectory), folder["data"]);
        all.TryAdd(nameof(ServiceOptions.RefreshInterval), "00:00:00.020");
        var application = ServiceHost.Build(all, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(log);
            configure?.Invoke(builder);
        });
        await application.StartAsync();
        return new RunningService(application, folder, log);
    }

    /// <summary>Starts a service whose store the test controls.</summary>
    /// <param name="settings">Settings.</param>
    /// <param name="beforeChanges">What the index has to wait for before it can follow the store.</param>
    /// <param name="configure">Changes the host.</param>
    internal static async Task<(RunningService Service, ControlledStore Store)> StartControlled(
        IReadOnlyDictionary<string, string?>? settings = null, Task? beforeChanges = null, Action<WebApplicationBuilder>? configure = null)
    {
        ControlledStore? store = null;
        var service = await Start(settings, builder =>
        {
            configure?.Invoke(builder);
            builder.Services.AddSingleton(provider =>
            {
                var open = ArchiveStore.OpenerFor(provider.GetRequiredService<ServiceOptions>());
                return new ArticleStoreOpener(async token => store = new ControlledStore(await open(token), beforeChanges ?? Task.CompletedTask));
            });
        });
        return (service, store!);
    }

    /// <summary>Says that a log message of at least level Error that begins so is what the test is about.</summary>
    public void ExpectError(string beginning) => _expectedErrors.Add(beginning);

    /// <summary>Begins to stop the service, as SIGTERM does.</summary>
    public Task Stop() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _folder.Dispose();
        Log.Errors.Where(error => !_expectedErrors.Any(error.StartsWith)).ShouldBeEmpty();
    }
}
