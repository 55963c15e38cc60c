using NewsSearch.Testing;

namespace NewsSearch.Cli.Tests.Commands;

public sealed class ExportCommandTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task What_is_exported_is_what_import_reads()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, error) = await ExportAsync("*", "--out", folder["all.jsonl"]);

        error.ShouldBeEmpty();
        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldContain("4 articles written to ");
        using var terminal = new TestTerminal();
        (await terminal.RunAsync("import", folder["all.jsonl"], "--server", sample.Server.Address.ToString())).ShouldBe(ExitCodes.Done);
        terminal.Output.ShouldMatch(@"unchanged +4\n");
    }

    [Fact]
    public async Task Without_a_file_lines_go_to_standard_output()
    {
        var (exitCode, output, _) = await ExportAsync("extradite", "--country", "SY");

        exitCode.ShouldBe(ExitCodes.Done);
        output.TrimEnd('\n').ShouldBe(
            """{"id":"a-1","title":"Russia refuses to extradite Assad","body":"Syrian officials asked the Kremlin to extradite Assad. [Moscow] refused & said nothing more.","url":"https://news.example/a-1","source":"Harbour Wire","language":"en","published_at":"2025-10-02T14:30:00+03:00","countries":["SY","RU"],"topics":["diplomacy"],"authors":["Jo March"]}""");
    }

    [Fact]
    public async Task A_refused_query_leaves_the_file_alone()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["kept.jsonl"], "kept");
        var (exitCode, _, error) = await ExportAsync(new string('x', 100_000), "--out", folder["kept.jsonl"]);

        exitCode.ShouldBe(ExitCodes.Refused);
        error.ShouldContain("(QUERY_TOO_EXPENSIVE)");
        (await File.ReadAllTextAsync(folder["kept.jsonl"])).ShouldBe("kept");
    }

    private async Task<(int ExitCode, string Output, string Error)> ExportAsync(params string[] arguments)
    {
        using var terminal = new TestTerminal();
        var exitCode = await terminal.RunAsync(["export", "--server", sample.Server.Address.ToString(), .. arguments]);
        return (exitCode, terminal.Output, terminal.Error);
    }
}
