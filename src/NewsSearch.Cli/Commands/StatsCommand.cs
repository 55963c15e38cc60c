using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch stats</c>: the archive and its index in figures.</summary>
internal static class StatsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the GetIndexStatsResponse as one JSON document");
        var command = new DocumentedCommand("stats", "Show the archive and its index in figures.")
        {
            Examples =
            [
                ("newsearch stats", "articles, sizes, how far the index is"),
                ("newsearch stats --server http://search.example:50051 --json", "the same of another server, for a script"),
            ],
        };
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var stats = await client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest(), cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, stats);
            }
            else
            {
                FactsRendering.Write(terminal.Output, Facts(stats));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static (string Name, string Value)[] Facts(GetIndexStatsResponse stats) =>
    [
        ("articles in the archive", Figures.Count(stats.StoredArticles)),
        ("articles found by searches", Figures.Count(stats.IndexedArticles)),
        ("last change", Figures.Count(stats.StoredSequence)),
        ("found by searches up to", Behind(stats.IndexedSequence, stats.StoredSequence)),
        ("on disk in the index up to", Behind(stats.CommittedSequence, stats.StoredSequence)),
        ("index last refreshed", Figures.Instant(stats.RefreshTime)),
        ("index generation", Figures.Count(stats.Generation) + (stats.Reindexing ? " (a reindex is running)" : "")),
        ("segments", Figures.Count(stats.Segments)),
        ("size of the index", Figures.Bytes(stats.IndexBytes)),
        ("size of the archive", $"{Figures.Bytes(stats.StoreBytes)} ({stats.StoreKind})"),
        ("version", stats.ServiceVersion),
    ];

    private static string Behind(long reached, long last) =>
        reached >= last ? Figures.Count(reached) : $"{Figures.Count(reached)} ({Figures.Count(last - reached)} behind)";
}
