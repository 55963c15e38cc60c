using System.CommandLine;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch export QUERY</c>: writes a whole result, as <c>newsearch import</c> reads it.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to export, in the query language; several arguments are joined by blanks.",
            Arity = ArgumentArity.OneOrMore,
        };
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "The file to write, replaced if it is there. [default: standard output]" };
        var format = new Option<string>("--format") { HelpName = "jsonl", Description = "The format: JSON Lines.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var retries = new Option<int>("--retries")
        {
            HelpName = "N",
            Description = "How often in a row to connect again when the connection breaks, and go on where it broke.",
            DefaultValueFactory = _ => 5,
        };
        var filter = new FilterOptions();
        var selections = new SelectionOptions();
        var reading = new QueryReadingOptions();
        var server = CommonOptions.Server(terminal);
        var command = new DocumentedCommand("export", "Write all articles that match to a file, as import reads them.")
        {
            Notes =
            [
                "All articles come from one snapshot of the archive, in no particular order, whatever is imported meanwhile.",
            ],
            Examples =
            [
                ("newsearch export '*' --out archive.jsonl", "everything"),
                ("newsearch export 'topic:grain' --country UA --from 2022 | gzip > grain.jsonl.gz", "a part, compressed"),
            ],
        };
        command.Add(query);
        command.Add(file);
        command.Add(format);
        filter.AddTo(command);
        selections.AddTo(command);
        reading.AddTo(command);
        command.Add(retries);
        command.Add(server);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(query));
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var stream = new ExportStream(client.Search, parsed.GetValue(retries), terminal.Time, failure => ErrorRendering.WriteWarning(
                terminal.Error, $"{Refusal.From(failure, parsed.GetRequiredValue(server)).Message}. Going on where the export stopped."));
            var request = new ExportArticlesRequest
            {
                Query = text,
                Filter = filter.CreateFilter(parsed),
                Selections = { selections.CreateSelections(parsed, filter.Zone(parsed)) },
                QueryOptions = reading.Create(parsed),
            };
            var written = 0L;
            try
            {
                // Nothing is written, and no file replaced, before the server has answered.
                using var lines = new ExportOutput(terminal, parsed.GetValue(file));
                await foreach (var message in stream.ReadAsync(request, cancellationToken))
                {
                    lines.Write(message.Articles);
                    written += message.Articles.Count;
                }
            }
            catch (RpcException exception) when (!cancellationToken.IsCancellationRequested)
            {
                var refusal = Refusal.From(exception, parsed.GetRequiredValue(server));
                RefusalRendering.Write(terminal.Error, refusal, text);
                return refusal.ExitCode;
            }

            if (parsed.GetValue(file) is { } name)
            {
                terminal.Output.WriteLine($"{Figures.Count(written, "article")} written to {name}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The file or standard output, opened with the first message.</summary>
    private sealed class ExportOutput(Terminal terminal, string? path) : IDisposable
    {
        private readonly MemoryStream _lines = new();
        private FileStream? _file;

        public void Write(IEnumerable<Article> articles)
        {
            _lines.SetLength(0);
            foreach (var article in articles)
            {
                ArticleLine.Write(_lines, article);
            }

            if (path is null)
            {
                terminal.Raw.Write(System.Text.Encoding.UTF8.GetString(_lines.GetBuffer(), 0, (int)_lines.Length));
                terminal.Raw.Flush();
                return;
            }

            _file ??= new FileStream(terminal.Resolve(path), FileMode.Create, FileAccess.Write, FileShare.Read);
            _file.Write(_lines.GetBuffer(), 0, (int)_lines.Length);
        }

        public void Dispose()
        {
            _file?.Dispose();
            _lines.Dispose();
        }
    }
}
