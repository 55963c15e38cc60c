using System.Globalization;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.Benchmarks.Requests;
using NewsSearch.FullText;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What does a key press cost? Types titles of a generated archive, right and with errors, and asks for suggestions at each key.
/// Prints the processor time of the calling thread, in milliseconds for each request: the median and the tail, what is allocated, and
/// the texts that take longest. Arguments: FOLDER of the index (built if it is not there) and the number of articles.
/// </summary>
internal static class SuggestCost
{
    private const int Seed = 5;
    private const int WarmUp = 2_000;
    private const int Requests = 10_000;
    private const int Slowest = 8;

    /// <summary>Runs with the arguments.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        await using var archive = await GeneratedArchive.OpenAsync(arguments[0], MakeCorpus.ArticlesOf(arguments));
        await archive.UntilSuggestedAsync();
        var queries = new RandomQueries(archive.News, Seed);
        (string Name, Func<IEnumerable<string>> Texts)[] kinds =
        [
            ("titles, key by key", () => KeyByKey(queries.Title())),
            ("titles with an error, key by key", () => KeyByKey(queries.MisspeltTitle())),
            ("words of different titles", () => [queries.Words(3, " ")]),
            ("letters at random", () => [queries.Letters()]),
        ];
        Console.WriteLine("| typed | p50 ms | p90 | p99 | p99.9 | most | allocated, KB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var slowest = new List<(double Time, string Text)>();
        foreach (var (name, texts) in kinds)
        {
            var times = Measure(archive, texts, out var allocated);
            slowest.AddRange(times.TakeLast(Slowest / 2));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {At(0.5):F3} | {At(0.9):F3} | {At(0.99):F3} | {At(0.999):F3} | {At(1):F3} | {allocated / 1e3 / times.Count:F1} |"));

            double At(double share) => times[(int)(share * (times.Count - 1))].Time;
        }

        Console.WriteLine();
        foreach (var (time, text) in slowest.OrderByDescending(request => request.Time).Take(Slowest))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time,8:F3} ms  {text}"));
        }
    }

    private static List<(double Time, string Text)> Measure(GeneratedArchive archive, Func<IEnumerable<string>> texts, out long allocated)
    {
        var times = new List<(double Time, string Text)>(Requests);
        for (var warm = 0; warm < WarmUp;)
        {
            foreach (var text in texts())
            {
                archive.Archive.Suggest(new SuggestionRequest { Text = text }, CancellationToken.None);
                warm++;
            }
        }

        allocated = 0;
        while (times.Count < Requests)
        {
            foreach (var text in texts())
            {
                var request = new SuggestionRequest { Text = text };
                var before = GC.GetAllocatedBytesForCurrentThread();
                var time = ThreadClock.Milliseconds(() => archive.Archive.Suggest(request, CancellationToken.None));
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                times.Add((time, text));
            }
        }

        times.Sort();
        return times;
    }

    private static IEnumerable<string> KeyByKey(string text) => Enumerable.Range(1, text.Length).Select(length => text[..length]);
}
