using System.CommandLine;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Importing;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch import PATH…</c>: brings articles into the archive of a server.</summary>
internal static class ImportCommand
{
    private static readonly string[] FormatNames = [.. ArticleFormats.All.Select(format => format.Name)];

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders with articles; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string?>("--format")
        {
            HelpName = string.Join('|', FormatNames),
            Description = "The format of all files. By default the endings of their names tell; standard input is JSON Lines.",
        };
        format.AcceptOnlyFromAmong(FormatNames);
        var rejected = new Option<string?>("--rejected")
        {
            HelpName = "FILE",
            Description = "Where to write the articles that were rejected, with the reasons. [default: PATH.rejected.jsonl beside each path]",
        };
        var retries = new Option<int>("--retries")
        {
            HelpName = "N",
            Description = "How often in a row to connect again when the connection breaks, and go on where it broke.",
            DefaultValueFactory = _ => 5,
        };
        var messageLimit = new Option<int>("--message-limit")
        {
            HelpName = "BYTES",
            Description = "The largest article to send; the server's own limit, if that is not the usual one.",
            DefaultValueFactory = _ => new ImportSettings { Time = terminal.Time }.MaxMessageBytes,
        };
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the summary as one JSON document (added, updated, unchanged, rejected, articles, bytes, seconds, ...)");
        var command = new DocumentedCommand("import", "Import articles from files, folders or standard input.")
        {
            Notes =
            [
                $"Formats: {string.Join(", ", ArticleFormats.All.Select(known => $"{known.Name} ({string.Join(' ', known.FileEndings)})"))}.",
                "An article is durable when it is counted. An article that is there already is unchanged, so an import may be repeated at any time. "
                    + "Rejected articles never stop an import; they are written as JSON Lines with file, line, id and violations (field, description). "
                    + "Ctrl-C stops sending, awaits the verdicts on what was sent and prints the summary.",
            ],
            Examples =
            [
                ("newsearch import articles.jsonl.gz", "one file, with a progress bar"),
                ("newsearch import archive/2021 archive/2022 feed.xml", "folders, with all that is below them, and a feed"),
                ("zcat dump.gz | newsearch import - --format jsonl --rejected bad.jsonl --json", "from another program, for a script"),
            ],
        };
        command.Add(paths);
        foreach (var option in (Option[])[format, rejected, retries, messageLimit, server, json])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var import = new ImportRun(
                client.Ingest,
                terminal,
                parsed.GetRequiredValue(server),
                new ImportSettings { Time = terminal.Time, Retries = parsed.GetValue(retries), MaxMessageBytes = parsed.GetValue(messageLimit) });
            return await import.RunAsync(
                ImportInput.Open(parsed.GetRequiredValue(paths), parsed.GetValue(format), terminal),
                parsed.GetValue(rejected),
                parsed.GetValue(json),
                cancellationToken);
        });
        return command;
    }
}
