using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.FullText;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What does it cost to open an index that was built earlier? Prints, for the first time in the process and for the best of some more,
/// the seconds until the index is open, until there is a snapshot to search in, and until a first search has loaded the columns of
/// seven facets; and the managed memory that is held then, after a full collection. Arguments: FOLDER of the index (built if it is not
/// there) and the number of articles.
/// </summary>
internal static class OpenCost
{
    private const int Rounds = 5;

    private static readonly SearchRequest FirstSearch = new()
    {
        Query = "*",
        Highlight = null,
        Facets = FacetCost.Facets,
    };

    /// <summary>Runs with the arguments.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var articles = MakeCorpus.ArticlesOf(arguments);
        var folder = Path.Combine(arguments[0], articles.ToString(CultureInfo.InvariantCulture));
        if (!Directory.Exists(folder))
        {
            await (await GeneratedArchive.OpenAsync(arguments[0], articles)).DisposeAsync();
        }

        var index = Path.GetDirectoryName(Directory.GetFiles(folder, "segments_*", SearchOption.AllDirectories).Single())!;
        var openings = Enumerable.Range(0, Rounds).Select(_ => Open(index, GeneratedStore.IdOf(articles))).ToArray();
        Console.WriteLine("| | open, s | + snapshot, s | + first search, s | memory with snapshot, MB | with columns, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Print("first", openings[0]);
        Print("best", openings.MinBy(opening => opening.WithSearch));
    }

    private static Opening Open(string folder, Guid archive)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        using var index = ArticleIndex.Open(folder, archive, new ArticleIndexOptions());
        var open = Stopwatch.GetElapsedTime(started);
        using var snapshot = index.TakeSnapshot();
        var withSnapshot = Stopwatch.GetElapsedTime(started);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var searched = Stopwatch.GetTimestamp();
        snapshot.Search(FirstSearch, CancellationToken.None);
        var withSearch = withSnapshot + Stopwatch.GetElapsedTime(searched);
        return new Opening(open, withSnapshot, withSearch, bytes, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    private static void Print(string name, Opening opening) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {opening.Open.TotalSeconds:F2} | {opening.WithSnapshot.TotalSeconds:F2} | {opening.WithSearch.TotalSeconds:F2} | {opening.Bytes / 1e6:F0} | {opening.BytesWithColumns / 1e6:F0} |"));

    private readonly record struct Opening(TimeSpan Open, TimeSpan WithSnapshot, TimeSpan WithSearch, long Bytes, long BytesWithColumns);
}
