using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch stats</c>: the archive and its index in figures.</summary>
internal static class StatsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("stats", "Show the archive and its index in figures.")
        {
            Examples =
            [
                ("newsearch stats", "articles, sizes, how far the index is"),
                ("newsearch stats --server http://search.example:50051 --json", "the same of another server, for a script"),
            ],
        };
        return command.Answer(
            terminal,
            (client, _, cancellationToken) => client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest(), cancellationToken: cancellationToken),
            (console, stats) => FactsRendering.Write(console, Facts(stats)));
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
        ("gazetteer", stats.GazetteerVersion + (stats.GazetteerChanged ? $" (the index is of {string.Join(", ", stats.IndexGazetteerVersions)}; newsearch reindex brings it up to date)" : "")),
        ("segments", Figures.Count(stats.Segments)),
        ("size of the index", Figures.Bytes(stats.IndexBytes)),
        ("size of the archive", $"{Figures.Bytes(stats.StoreBytes)} ({stats.StoreKind})"),
        ("version", stats.ServiceVersion),
    ];

    private static string Behind(long reached, long last) =>
        reached >= last ? Figures.Count(reached) : $"{Figures.Count(reached)} ({Figures.Count(last - reached)} behind)";
}
