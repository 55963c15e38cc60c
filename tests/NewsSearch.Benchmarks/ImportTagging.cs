using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What does finding countries cost an import? Imports a corpus into an archive of its own, in this process, with the tagger and
/// with one that finds nothing, in turns, until everything is found by searches and committed. Prints seconds of the processor and
/// of the clock, and how much slower the one is than the other.
/// </summary>
internal static class ImportTagging
{
    private const int Rounds = 5;
    private const int InFlight = 512;

    /// <summary>Runs with the name of a corpus and the number of rounds as arguments; without, five times with Reuters.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        Article[] articles = [.. Corpus.Read(arguments.Length > 0 ? arguments[0] : "reuters21578")];
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Rounds;
        await ImportAsync(articles, CountryTagger.Default);
        await ImportAsync(articles, CountryTagger.None);
        var (with, without) = (new List<(double Processor, double Clock)>(), new List<(double Processor, double Clock)>());
        for (var round = 1; round <= rounds; round++)
        {
            without.Add(await ImportAsync(articles, CountryTagger.None));
            with.Add(await ImportAsync(articles, CountryTagger.Default));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {without[^1].Processor:F2} s of the processor ({without[^1].Clock:F2} s) without, {with[^1].Processor:F2} s ({with[^1].Clock:F2} s) with countries"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Length} articles: with countries, an import takes {Ratio(time => time.Processor):F3} times the processor and {Ratio(time => time.Clock):F3} times the clock"));

        double Ratio(Func<(double Processor, double Clock), double> part) => Median(with.Select(part)) / Median(without.Select(part));
    }

    private static async Task<(double Processor, double Clock)> ImportAsync(Article[] articles, CountryTagger tagger)
    {
        using var folder = new TemporaryFolder();
        var options = new ArchiveOptions { IndexDirectory = folder["index"], Tagger = tagger, MaxSuggestionLoad = 0 };
        GC.Collect();
        var (processor, started) = (Environment.CpuUsage.UserTime, Stopwatch.GetTimestamp());
        await using (var archive = Archive.Open(SqliteArticleStore.Open(folder["articles.db"]), options, TimeProvider.System, NullLogger<Archive>.Instance))
        {
            await archive.Ready;
            var underWay = new Queue<Task<ImportOutcome>>();
            foreach (var article in articles)
            {
                await archive.WaitForIndexAsync(CancellationToken.None);
                underWay.Enqueue(archive.ImportAsync(article, CancellationToken.None));
                if (underWay.Count == InFlight)
                {
                    await underWay.Dequeue();
                }
            }

            await Task.WhenAll(underWay);
            while (await archive.GetStatisticsAsync(CancellationToken.None) is var statistics && statistics.IndexedSequence < statistics.Store.LastSequence)
            {
                await Task.Delay(5);
            }
        }

        return ((Environment.CpuUsage.UserTime - processor).TotalSeconds, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
