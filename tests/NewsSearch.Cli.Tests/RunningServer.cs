using System.Globalization;
using System.Text.Json;
using Grpc.Health.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NewsSearch.Client;
using NewsSearch.Service;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests;

/// <summary>A real server in this process, on a port that the system chose and a temporary data folder.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _application;
    private bool _isStopped;

    private RunningServer()
    {
        var settings = new Dictionary<string, string?>
        {
            [nameof(ServiceOptions.DataDirectory)] = _folder["data"],
            [nameof(ServiceOptions.Port)] = "0",
            [nameof(ServiceOptions.RefreshInterval)] = TimeSpan.FromMilliseconds(20).ToString("c", CultureInfo.InvariantCulture),
        };
        _application = ServiceHost.Build(settings, builder => builder.Logging.ClearProviders());
    }

    public Uri Address { get; private set; } = null!;

    public NewsSearchClient Client { get; private set; } = null!;

    /// <summary>A folder for the files of a test.</summary>
    public TemporaryFolder Folder { get; } = new();

    public static async Task<RunningServer> StartAsync()
    {
        var server = new RunningServer();
        await server._application.StartAsync();
        server.Address = ServiceHost.AddressOf(server._application);
        server.Client = NewsSearchClient.Connect(server.Address);
        while ((await server.Client.Health.CheckAsync(new HealthCheckRequest())).Status != HealthCheckResponse.Types.ServingStatus.Serving)
        {
            await Task.Delay(10);
        }

        return server;
    }

    /// <summary>Starts a server whose archive has these articles.</summary>
    public static async Task<RunningServer> StartWithAsync(params object[] articles)
    {
        var server = await StartAsync();
        using var terminal = new TestTerminal();
        var file = server.WriteFile("articles.jsonl", articles);
        (await server.RunAsync(terminal, "import", file)).ShouldBe(ExitCodes.Done, terminal.Error);
        await server.WaitUntilIndexedAsync();
        return server;
    }

    /// <summary>Runs a command against this server.</summary>
    public Task<int> RunAsync(TestTerminal terminal, params string[] arguments) => terminal.RunAsync([.. arguments, "--server", Address.ToString()]);

    /// <summary>Writes articles as JSON Lines; a text stands for itself.</summary>
    /// <returns>The path of the file.</returns>
    public string WriteFile(string name, params object[] articles)
    {
        File.WriteAllLines(Folder[name], articles.Select(article => article as string ?? JsonSerializer.Serialize(article)));
        return Folder[name];
    }

    public async Task WaitUntilIndexedAsync()
    {
        GetIndexStatsResponse stats;
        do
        {
            await Task.Delay(10);
            stats = await Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
        }
        while (stats.IndexedSequence < stats.StoredSequence);
    }

    /// <summary>Stops the server; its address answers no more.</summary>
    public async Task StopAsync()
    {
        if (!_isStopped)
        {
            _isStopped = true;
            await _application.StopAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _application.DisposeAsync();
        _folder.Dispose();
        Folder.Dispose();
    }
}
