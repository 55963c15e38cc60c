using System.Net;
using System.Net.Sockets;
using Grpc.Health.V1;
using NewsSearch.Client;
using NewsSearch.Testing;

namespace NewsSearch.Cli.Tests.Commands;

public class ServeCommandTests
{
    [Fact]
    public async Task It_serves_until_it_is_interrupted()
    {
        using var folder = new TemporaryFolder();
        using var terminal = new TestTerminal(folder.Path);
        using var interruption = new CancellationTokenSource();
        var port = FreePort();

        var running = terminal.RunAsync(interruption.Token, "serve", "--data", "data", "--port", $"{port}", "--listen", "127.0.0.1", "--set", "RefreshInterval=00:00:00.050");
        using var client = NewsSearchClient.Connect(new Uri($"http://127.0.0.1:{port}"));
        var health = await client.Health.CheckAsync(new HealthCheckRequest(), new Grpc.Core.CallOptions().WithWaitForReady().WithDeadline(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30)));
        await interruption.CancelAsync();

        (await running).ShouldBe(ExitCodes.Done, terminal.Error);
        health.Status.ShouldBeOneOf(HealthCheckResponse.Types.ServingStatus.Serving, HealthCheckResponse.Types.ServingStatus.NotServing);
        File.Exists(folder["data/articles.db"]).ShouldBeTrue();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var folder = new TemporaryFolder();
        using var terminal = new TestTerminal(folder.Path, width: 200);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        (await terminal.RunAsync("serve", "--data", "data", "--port", $"{port}", "--listen", "127.0.0.1")).ShouldBe(ExitCodes.Usage);

        terminal.Error.ShouldContain($"{port}");
        terminal.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--set", "MaxSearchTime=-00:00:01")]
    [InlineData("--listen", "nowhere")]
    public async Task Wrong_settings_are_explained(string option, string value)
    {
        using var folder = new TemporaryFolder();
        using var terminal = new TestTerminal(folder.Path, width: 200);

        (await terminal.RunAsync("serve", "--data", "data", option, value)).ShouldBe(ExitCodes.Usage);

        terminal.Error.ShouldStartWith("error: The settings are wrong.");
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_named()
    {
        using var folder = new TemporaryFolder();
        using var terminal = new TestTerminal(folder.Path, width: 200);
        await File.WriteAllTextAsync(folder["notes.txt"], new string('x', 10_000));

        (await terminal.RunAsync("serve", "--data", "data", "--port", "0", "--store", "sqlite:notes.txt")).ShouldBe(ExitCodes.ServerFailed);

        terminal.Error.ShouldStartWith("error: ");
        terminal.Error.ShouldContain("notes.txt");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
