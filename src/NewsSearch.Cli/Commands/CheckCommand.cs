using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch check</c>: verifies the index.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the CheckIndexResponse as one JSON document");
        var command = new DocumentedCommand("check", "Verify the checksums and the structure of the index; exit code 1 if it is damaged.")
        {
            Notes = ["A damaged index is set aside and rebuilt from the archive in the background; searches go on meanwhile."],
            Examples =
            [
                ("newsearch check", "reads every file of the index"),
                ("newsearch check --json || mail -s 'index damaged' ops@news.example", "in a script"),
            ],
        };
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var report = await client.Admin.CheckIndexAsync(new CheckIndexRequest(), cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, report);
            }
            else
            {
                WriteReport(terminal.Output, report);
            }

            return report.Intact ? ExitCodes.Done : ExitCodes.Finding;
        });
        return command;
    }

    /// <summary>Writes the outcome of a check.</summary>
    internal static void WriteReport(IAnsiConsole console, CheckIndexResponse report)
    {
        var read = $"{Figures.Count(report.Files, "file")}, {Figures.Bytes(report.Bytes)} read";
        if (report.Intact)
        {
            console.Write(new Paragraph().Append("The index is intact", Palette.Good).Append($": {read}.\n"));
            return;
        }

        console.Write(new Paragraph().Append("The index is damaged", Palette.Bad).Append($": {read}.\n"));
        foreach (var problem in report.Problems)
        {
            console.Write(new Indented(new Paragraph(MarkedText.Clean(problem)), "  - ", style: Palette.Bad));
        }

        if (report.Rebuilding)
        {
            console.Write(new Paragraph("It has been set aside and is being rebuilt from the archive.\n"));
        }
    }
}
