using System.Diagnostics;
using NewsSearch.Testing;

namespace NewsSearch.Cli.Tests.Demo;

/// <summary>The built executable as a user starts it.</summary>
public class DemoProcessTests
{
    [Fact]
    public async Task The_demo_shows_its_tour_and_ends()
    {
        var (exitCode, output, error) = await RunAsync("demo", "--once");

        exitCode.ShouldBe(0, error);
        error.ShouldBeEmpty();
        output.ShouldContain("100 articles over gRPC, durable and searchable in ");
        output.ShouldContain("$ newsearch search 'grain Black Sea' --page-size 3 --passages 2");
        output.ShouldContain(" 1  Russia walks away from the *Black* *Sea* *grain* deal");
        output.ShouldContain("Articles by country");
        output.ShouldContain("JP Japan");
        output.ShouldContain("Articles by date");
        output.ShouldContain("*fossil fuels*");
        output.ShouldContain("grpcurl -plaintext -d '{\"query\": \"wheat \\\"Black Sea\\\"\"}' localhost:");
        output.ShouldContain("curl -s 'http://localhost:");
        output.ShouldNotContain("\u001B");
        var folder = output.Split('\n').Single(line => line.Contains("(removed at the end)", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task The_demo_keeps_its_data_where_it_is_told_to()
    {
        using var folder = new TemporaryFolder();

        (await RunAsync("demo", "--once", "--port", "0", "--data", folder["kept"])).ExitCode.ShouldBe(0);
        var (exitCode, output, _) = await RunAsync("demo", "--once", "--port", "0", "--data", folder["kept"]);

        exitCode.ShouldBe(0);
        output.ShouldContain("(100 were there already)");
        File.Exists(folder["kept/articles.db"]).ShouldBeTrue();
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        var (exitCode, output, _) = await RunAsync("--version");

        exitCode.ShouldBe(0);
        output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "newsearch.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
