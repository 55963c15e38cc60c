using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsSearch.Client;
using NewsSearch.Service;
using NewsSearch.V1;

namespace NewsSearch.Cli.Demo;

/// <summary>A server in this process, on a data folder that it may remove at its end.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private const int UsualPort = 50_051;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _application;
    private readonly TimeProvider _time;

    private DemoServer(WebApplication application, string dataFolder, bool isTemporary, TimeProvider time)
    {
        (_application, DataFolder, IsTemporary, _time) = (application, dataFolder, isTemporary, time);
        Address = ServiceHost.AddressOf(application);
        Client = NewsSearchClient.Connect(Address);
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address { get; }

    /// <summary>Whether it listens where the other commands look for it without being told.</summary>
    public bool IsAtUsualAddress => Address.Port == UsualPort;

    /// <summary>The folder of its data.</summary>
    public string DataFolder { get; }

    /// <summary>Whether that folder is removed at the end.</summary>
    public bool IsTemporary { get; }

    /// <summary>A client of it, over the network like any other.</summary>
    public NewsSearchClient Client { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="dataFolder">The folder of its data; null for a temporary one.</param>
    /// <param name="port">Its port; null for the usual one, or any free one if that is taken.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<DemoServer> StartAsync(string? dataFolder, int? port, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = dataFolder ?? Directory.CreateTempSubdirectory("newsearch-demo-").FullName;
        try
        {
            var application = ServiceHost.Build(
                new Dictionary<string, string?>
                {
                    [nameof(ServiceOptions.DataDirectory)] = folder,
                    [nameof(ServiceOptions.Port)] = (port ?? (IsFree(UsualPort) ? UsualPort : 0)).ToString(CultureInfo.InvariantCulture),
                    [nameof(ServiceOptions.RefreshInterval)] = TimeSpan.FromMilliseconds(50).ToString("c", CultureInfo.InvariantCulture),
                },
                LogOnlyTrouble);
            await application.StartAsync(cancellationToken);
            return new DemoServer(application, folder, dataFolder is null, time);
        }
        catch
        {
            if (dataFolder is null)
            {
                Directory.Delete(folder, recursive: true);
            }

            throw;
        }
    }

    /// <summary>Waits until the server's health says that it answers searches.</summary>
    public Task WaitUntilServingAsync(CancellationToken cancellationToken) => WaitAsync(
        async () =>
        {
            var health = await Client.Health.CheckAsync(new HealthCheckRequest(), cancellationToken: cancellationToken);
            return health.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        },
        cancellationToken);

    /// <summary>Waits until searches find all that has been imported.</summary>
    public Task WaitUntilIndexedAsync(CancellationToken cancellationToken) => WaitAsync(
        async () =>
        {
            var stats = await Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest(), cancellationToken: cancellationToken);
            return stats.IndexedSequence >= stats.StoredSequence;
        },
        cancellationToken);

    /// <summary>Stops the server and removes its data, if they are temporary.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        if (IsTemporary)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private async Task WaitAsync(Func<Task<bool>> isReached, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (!await isReached())
        {
            if (_time.GetElapsedTime(started) > Patience)
            {
                throw new RpcException(new Status(StatusCode.DeadlineExceeded, "The server does not become ready."));
            }

            await Task.Delay(PollInterval, _time, cancellationToken);
        }
    }

    // Both loopback addresses, because the server listens on both.
    private static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.AddressNotAvailable;
        }
    }

    // The log would disturb the tour; only what goes wrong is shown, on standard error.
    private static void LogOnlyTrouble(WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning);
        builder.Logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore", LogLevel.Error);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
