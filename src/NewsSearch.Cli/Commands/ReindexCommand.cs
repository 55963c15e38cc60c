using System.CommandLine;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch reindex</c>: builds the index anew from the archive.</summary>
internal static class ReindexCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the ReindexArticlesResponse messages as JSON Lines while they come");
        var command = new DocumentedCommand("reindex", "Build the index anew from the archive, while the old one goes on serving.")
        {
            Notes = ["Searches and imports are not disturbed. Ctrl-C gives the new index up; the old one goes on serving."],
            Examples =
            [
                ("newsearch reindex", "with a progress bar"),
                ("newsearch reindex --json | tail -n 1", "the last message has the phase REINDEX_PHASE_DONE"),
            ],
        };
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            using var call = client.Admin.ReindexArticles(new ReindexArticlesRequest(), cancellationToken: cancellationToken);
            try
            {
                return parsed.GetValue(json)
                    ? await PrintAsync(call.ResponseStream, terminal, cancellationToken)
                    : await ShowAsync(call.ResponseStream, terminal, cancellationToken);
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
            {
                ErrorRendering.WriteWarning(terminal.Error, "the new index is given up; the old one goes on serving.");
                return ExitCodes.Interrupted;
            }
        });
        return command;
    }

    private static async Task<int> PrintAsync(
        IAsyncStreamReader<ReindexArticlesResponse> messages, Terminal terminal, CancellationToken cancellationToken)
    {
        await foreach (var message in messages.ReadAllAsync(cancellationToken))
        {
            JsonOutput.WriteLine(terminal.Raw, message);
        }

        return ExitCodes.Done;
    }

    private static async Task<int> ShowAsync(
        IAsyncStreamReader<ReindexArticlesResponse> messages, Terminal terminal, CancellationToken cancellationToken)
    {
        var started = terminal.Time.GetTimestamp();
        var last = new ReindexArticlesResponse();
        await ProgressDisplay.RunAsync(terminal.Error, terminal.Time, () => StateOf(last), async () =>
        {
            await foreach (var message in messages.ReadAllAsync(cancellationToken))
            {
                last = message;
            }
        });
        terminal.Output.Write(new Paragraph()
            .Append($"{Figures.Count(last.ArticlesDone, "article")} indexed", Palette.Title)
            .Append($" in {Figures.Duration(terminal.Time.GetElapsedTime(started))}; generation {Figures.Count(last.Generation)} serves.\n"));
        return ExitCodes.Done;
    }

    private static ProgressState StateOf(ReindexArticlesResponse message) => new(
        message.Phase switch
        {
            ReindexPhase.CatchingUp => "Catching up",
            ReindexPhase.Switching => "Switching",
            ReindexPhase.Done => "Done",
            _ => "Indexing",
        },
        message.ArticlesTotal > 0 ? Math.Min(1, (double)message.ArticlesDone / message.ArticlesTotal) : null,
        $"{Figures.Count(message.ArticlesDone)} of {Figures.Count(message.ArticlesTotal)}, {Figures.Rate(message.ArticlesPerSecond)}"
            + (message.TimeLeft?.ToTimeSpan() is { } left && left > TimeSpan.Zero ? $", {Figures.Duration(left)} left" : ""));
}
