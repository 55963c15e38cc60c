using System.Globalization;
using NewsSearch.Benchmarks.Archives;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>
/// How fast is NewsSearch beside stock Lucene.Net and Apache Lucene 9.12, with the same articles and the same answers? Indexes generated
/// articles with all three, asks all three the queries of a file in turn, and compares what they answer; then puts the service under load.
/// Prints tables in Markdown; the exit code is 1 if answers differ.
/// </summary>
internal static class AgainstLucene
{
    private static readonly int[] Threads = [1, 2];

    /// <summary>Runs with the arguments that <see cref="YardstickOptions.Usage"/> tells.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var options = YardstickOptions.Parse(arguments);
        var folder = new YardstickFolder(options.Folder, options.Articles);
        var builds = new IndexBuilds(folder, options);
        builds.Forget();
        if (options.Wants("index"))
        {
            Index(folder, builds);
        }

        if (options.Wants("search"))
        {
            Search(options, folder, builds);
        }

        if (options.Wants("service"))
        {
            builds.Build(IndexBuilds.Service, Environment.ProcessorCount);
            await using var archive = await GeneratedArchive.OpenAsync(folder.IndexOf(IndexBuilds.Service), options.Articles, Console.Error);
            await archive.UntilSuggestedAsync(Console.Error);
            Console.WriteLine(await new ServiceLoad(archive, options).MeasureAsync());
        }
    }

    private static void Index(YardstickFolder folder, IndexBuilds builds)
    {
        using var articles = new ArticleFile(folder.Articles);
        var table = new IndexTable(articles.Count, articles.TextBytes);
        foreach (var threads in Threads)
        {
            var apache = builds.Build(IndexBuilds.Apache, threads);
            table.Add(SearchTable.Apache, threads, apache, apache);
            table.Add(SearchTable.Stock, threads, builds.Build(IndexBuilds.Stock, threads), apache);
            table.Add(SearchTable.Ours, threads, builds.Build(IndexBuilds.Ours, threads), apache);
        }

        var cores = Environment.ProcessorCount;
        table.Add($"{SearchTable.Ours}, with countries, dates and stories", cores, builds.Build(IndexBuilds.Service, cores), builds.Build(IndexBuilds.Apache, Threads[^1]));
        Console.WriteLine(table);
        Console.WriteLine($"Java: {JavaPrograms.SettingsText}\n");
    }

    private static void Search(YardstickOptions options, YardstickFolder folder, IndexBuilds builds)
    {
        var queries = options.ReadQueries();
        using var ours = new OurEngine(builds.Open(IndexBuilds.Ours));
        using var stock = new StockEngine(builds.Open(IndexBuilds.Stock));
        using var apache = new ApacheEngine(folder.Java, builds.Open(IndexBuilds.Apache), builds.Open(IndexBuilds.ApacheWithOffsets));
        var comparison = new SearchComparison(
            [
                new(SearchTable.Ours, ours.Search),
                new(SearchTable.Stock, stock.Search),
                new(SearchTable.Apache, apache.Search),
                new(SearchTable.ApacheByOffsets, (mode, query) => mode.HasPassages ? apache.HighlightByOffsets(query) : null),
            ],
            options.WarmUp,
            options.Rounds);
        var table = new SearchTable();
        foreach (var mode in options.Modes)
        {
            Console.Error.WriteLine($"searching, {mode.Name}");
            table.Add(mode, queries, comparison.Measure(mode, queries));
        }

        Console.WriteLine(table);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ours.Articles:N0}, {stock.Articles:N0} and {apache.Articles:N0} articles; {queries.Length} queries, the best of {options.Rounds} rounds after {options.WarmUp.TotalSeconds:F0} s of each mode; {comparison.Disagreements} answers differ\n"));
        if (comparison.Disagreements > 0 || ours.Articles != stock.Articles || ours.Articles != apache.Articles)
        {
            Environment.ExitCode = 1;
        }
    }
}
