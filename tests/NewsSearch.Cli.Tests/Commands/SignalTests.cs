using System.Diagnostics;
using NewsSearch.Cli.Tests.Crashes;
using NewsSearch.Testing;

namespace NewsSearch.Cli.Tests.Commands;

/// <summary>What Ctrl-C and SIGTERM do to the built executable.</summary>
public class SignalTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_server_stops_in_order(string signal)
    {
        SkipUnlessSignals();
        using var folder = new TemporaryFolder();
        using var server = ServerProcess.Start(folder.Path);
        await server.ReadyAsync();

        (await SignalAsync(server.Id, signal)).ShouldBe(0);
        var exitCode = await server.ExitAsync();

        exitCode.ShouldBe(ExitCodes.Done, server.Output);
        server.Output.ShouldContain("Stopping");
    }

    private static void SkipUnlessSignals() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command");

    private static async Task<int> SignalAsync(int process, string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", $"{process}"]) { UseShellExecute = false })!;
        await kill.WaitForExitAsync();
        return kill.ExitCode;
    }
}
