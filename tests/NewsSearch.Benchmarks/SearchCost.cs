using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What does a search cost, and what does it allocate? Asks the index that <c>against-lucene</c> has built, and it alone, the same queries: for a
/// look at a change, and for profilers. Prints how long opening the index takes and the first search with facets, which loads its columns, and
/// the managed memory that they keep; then for each mode and kind of query the mean of the best of several rounds in microseconds, and the
/// kilobytes that an answer takes and those that the search allocates besides. Arguments: those of <c>against-lucene</c>; and after <c>--kind</c>, the kind of queries.
/// </summary>
internal static class SearchCost
{
    /// <summary>Runs with the arguments.</summary>
    public static Task RunAsync(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--kind");
        var kind = at < 0 ? null : arguments[at + 1];
        var options = YardstickOptions.Parse(kind is null ? arguments : [.. arguments[..at], .. arguments[(at + 2)..]]);
        var queries = options.ReadQueries().Where(query => kind is null || query.Kind == kind).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        using var engine = new OurEngine(new YardstickFolder(options.Folder, options.Articles).IndexOf($"ours-1-{options.Segments}"));
        var opened = Stopwatch.GetElapsedTime(started);
        engine.Search(SearchMode.Facets, queries[0]);
        var searched = Stopwatch.GetElapsedTime(started) - opened;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{engine.Articles:N0} articles opened in {opened.TotalSeconds:N2} s; first search {searched.TotalSeconds:N2} s; {kept:N0} MB kept\n"));
        var table = new MarkdownTable("mode", "query", "mean µs", "median µs", "answer, KB", "allocated besides, KB");
        foreach (var mode in options.Modes)
        {
            var comparison = new SearchComparison([new Contender("ours", engine.Search)], options.WarmUp, options.Rounds);
            var times = comparison.Measure(mode, queries)["ours"];
            foreach (var group in queries.Zip(times).GroupBy(query => query.First.Kind, query => query))
            {
                var sample = new Sample(group.Select(query => query.Second));
                var allocated = group.Select(query => engine.AllocatedBy(mode, query.First)).ToArray();
                table.Add(
                    mode.Name,
                    group.Key,
                    Text(sample.Mean),
                    Text(sample.Median),
                    Text(allocated.Average(bytes => bytes.Answer) / 1_000),
                    Text(allocated.Average(bytes => bytes.Besides) / 1_000));
            }
        }

        Console.WriteLine(table);
        return Task.CompletedTask;
    }

    private static string Text(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
