using NewsSearch.Cli.Commands;
using NewsSearch.V1;
using Spectre.Console.Testing;

namespace NewsSearch.Cli.Tests.Commands;

public class CheckReportTests
{
    [Fact]
    public void A_damaged_index_is_described_with_what_is_done_about_it()
    {
        using var console = new TestConsole();

        CheckCommand.WriteReport(console, new CheckIndexResponse
        {
            Problems = { "_1.cfs: checksum is 12, expected 13", "_2.cfs: missing" },
            Files = 7,
            Bytes = 1_234_567,
            Rebuilding = true,
        });

        console.Output.ShouldBe(
            """
            The index is damaged: 7 files, 1.23 MB read.
              - _1.cfs: checksum is 12, expected 13
              - _2.cfs: missing
            It has been set aside and is being rebuilt from the archive.

            """);
    }
}
