using System.CommandLine;
using NewsSearch.Cli.Demo;
using NewsSearch.Cli.Importing;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch demo</c>: server, sample, import and a tour of searches in one go.</summary>
internal static class DemoCommand
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "Sample", "articles.jsonl");

    private static readonly InvocationConfiguration Quietly = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string?>("--data", "-d") { HelpName = "DIR", Description = "Keep the data in this folder. [default: a temporary one, removed at the end]" };
        var port = new Option<int?>("--port", "-p") { HelpName = "N", Description = "The port to serve on. [default: 50051, or any free one if that is taken]" };
        var once = new Option<bool>("--once") { Description = "End after the tour instead of serving on; so it does anyway where nobody sits at a terminal." };
        var command = new DocumentedCommand("demo", "See it work: serve a sample of 100 articles and search them.")
        {
            Examples =
            [
                ("newsearch demo", "a tour, then a server to try your own queries on until Ctrl-C"),
                ("newsearch demo --once", "only the tour"),
            ],
        };
        command.Add(data);
        command.Add(port);
        command.Add(once);
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(data) is { } given ? terminal.Resolve(given) : null;
            var goesOnServing = !parsed.GetValue(once) && terminal.IsInputInteractive && terminal.Output.Profile.Out.IsTerminal;
            return RunAsync(terminal, folder, parsed.GetValue(port), goesOnServing, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? folder, int? port, bool goesOnServing, CancellationToken cancellationToken)
    {
        DemoTour.WriteHeading(terminal.Output, "NewsSearch");
        var started = terminal.Time.GetTimestamp();
        await using var server = await ServeCommand.StartAsync(() => DemoServer.StartAsync(folder, port, terminal.Time, cancellationToken));
        await server.WaitUntilServingAsync(cancellationToken);
        WriteFact(terminal, "server", $"{server.Address} for gRPC, gRPC-Web and JSON, ready in {Figures.Duration(terminal.Time.GetElapsedTime(started))}");
        WriteFact(terminal, "data", server.DataFolder + (server.IsTemporary ? " (removed at the end)" : ""));

        await ImportSampleAsync(terminal, server, cancellationToken);
        terminal.Output.WriteLine();

        var exitCode = await DemoTour.RunAsync(terminal, arguments =>
            SearchCommand.Create(terminal).Parse([.. arguments, CommonOptions.ServerName, server.Address.ToString()]).InvokeAsync(Quietly, cancellationToken));
        if (exitCode != ExitCodes.Done)
        {
            return exitCode;
        }

        DemoTour.WriteNextSteps(terminal, server, goesOnServing);
        if (goesOnServing)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        return ExitCodes.Done;
    }

    private static async Task ImportSampleAsync(Terminal terminal, DemoServer server, CancellationToken cancellationToken)
    {
        var started = terminal.Time.GetTimestamp();
        var tally = new ImportTally();
        var sample = ImportInput.Open([Sample], format: null, terminal)[0];
        var import = new ImportStream(server.Client.Ingest, new ImportSettings { Time = terminal.Time }, tally, rejection =>
            ErrorRendering.WriteWarning(terminal.Error, $"rejected {rejection.Id}: {string.Join(' ', rejection.Violations.Select(violation => violation.Description))}"));
        await import.RunAsync(sample.Read(cancellationToken), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await server.WaitUntilIndexedAsync(cancellationToken);
        var counts = tally.Counts;
        WriteFact(
            terminal,
            "import",
            $"{Figures.Count(counts.Articles, "article")} over gRPC, durable and searchable in {Figures.Duration(terminal.Time.GetElapsedTime(started))}"
                + (counts.Unchanged > 0 ? $" ({Figures.Count(counts.Unchanged)} were there already)" : ""));
    }

    private static void WriteFact(Terminal terminal, string name, string value) =>
        terminal.Output.Write(new Indented(new Paragraph(value), $"  {name,-6}  ", style: Palette.Quiet));
}
