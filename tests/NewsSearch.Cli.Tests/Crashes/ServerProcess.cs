using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace NewsSearch.Cli.Tests.Crashes;

/// <summary>A real `newsearch serve` in a process of its own, to be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly CancellationTokenSource _killed = new();

    private ServerProcess(Process process, string url)
    {
        _process = process;
        Url = url;
        Channel = GrpcChannel.ForAddress(url);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Url { get; }

    public GrpcChannel Channel { get; }

    public int Id => _process.Id;

    /// <summary>Cancelled when the server has been killed: a call that was still waiting for a connection would wait forever.</summary>
    public CancellationToken Killed => _killed.Token;

    /// <summary>What the server has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static ServerProcess Start(string dataFolder, params string[] options)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(Program).Assembly.Location, "serve", "--data", dataFolder, "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Array.ForEach(options, start.ArgumentList.Add);
        return new ServerProcess(Process.Start(start)!, $"http://127.0.0.1:{port}");
    }

    /// <summary>Waits until searches are answered.</summary>
    public Task ReadyAsync() => ReadyAsync("news.search.v1.SearchService");

    /// <summary>Waits until a service is ready.</summary>
    public async Task ReadyAsync(string service)
    {
        var client = new Health.HealthClient(Channel);
        var request = new HealthCheckRequest { Service = service };
        var started = Stopwatch.StartNew();
        while (await StatusAsync() != HealthCheckResponse.Types.ServingStatus.Serving)
        {
            if (_process.HasExited || started.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"The server does not get ready: {Output}");
            }

            await Task.Delay(20);
        }

        async Task<HealthCheckResponse.Types.ServingStatus> StatusAsync()
        {
            try
            {
                return (await client.CheckAsync(request)).Status;
            }
            catch (RpcException)
            {
                return HealthCheckResponse.Types.ServingStatus.Unknown;
            }
        }
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="TimeoutException">It goes on for a minute, as where the parent of the tests ignores SIGINT and the process inherits that.</exception>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    /// <summary>Ends the process at once: SIGKILL, which it cannot notice.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        _killed.Cancel();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        Channel.Dispose();
        _killed.Dispose();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
