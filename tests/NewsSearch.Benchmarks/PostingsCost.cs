using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.FullText;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What do the product's postings cost and gain against Lucene's? Indexes the same generated articles with both, in turns, in processor
/// time, and searches both with the queries of speed-queries.tsv, in turns too: ten hits with an exact total, and without any. Prints
/// seconds, megabytes, and for each kind of query the mean microseconds of the best of several rounds.
/// </summary>
internal static class PostingsCost
{
    private const int Builds = 2;
    private const int Rounds = 7;
    private const int ArticlesOfRound = 5_000;

    /// <summary>Runs with the argument ARTICLES, and with NOTHING behind it to leave out the repeated builds.</summary>
    public static Task RunAsync(string[] arguments)
    {
        var count = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var news = new NewsGenerator(NewsMaterial.Read(), count, seed: 1);
        var builds = arguments.Length > 1 ? 1 : Builds;
        var seconds = new[] { double.MaxValue, double.MaxValue };
        for (var build = 0; build < builds; build++)
        {
            using TemporaryFolder folder = new(), standardFolder = new();
            using ArticleIndex index = Open(folder, false), standard = Open(standardFolder, true);
            var taken = Build(news, count, index, standard);
            for (var i = 0; i < taken.Length; i++)
            {
                seconds[i] = Math.Min(seconds[i], taken[i]);
            }

            if (build == builds - 1)
            {
                Print("seconds to index", seconds);
                Print("megabytes", [Size(folder), Size(standardFolder)]);
                Search(index, standard);
            }
        }

        return Task.CompletedTask;
    }

    private static ArticleIndex Open(TemporaryFolder folder, bool standard) =>
        ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions { WriteBufferMegabytes = 32, WithStandardPostings = standard });

    // Processor time of the whole process, as merges run on threads of their own; each commit waits for none of them.
    private static double[] Build(NewsGenerator news, int count, params ArticleIndex[] indexes)
    {
        var seconds = new double[indexes.Length];
        for (var start = 0; start < count; start += ArticlesOfRound)
        {
            var articles = Enumerable.Range(start, Math.Min(ArticlesOfRound, count - start)).Select(i => new IndexedArticle(news.Create(i), [])).ToArray();
            for (var i = 0; i < indexes.Length; i++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                foreach (var article in articles)
                {
                    indexes[i].Put(article);
                }

                indexes[i].Commit(start + 1);
                seconds[i] += (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            }
        }

        return seconds;
    }

    private static void Search(params ArticleIndex[] indexes)
    {
        var snapshots = Array.ConvertAll(indexes, index => index.TakeSnapshot());
        Console.WriteLine($"{snapshots[0].Articles} articles; {string.Join(" and ", snapshots.Select(snapshot => snapshot.Segments))} segments");
        foreach (var (name, countUpTo) in new (string, int?)[] { ("exact total", null), ("no total", 0) })
        {
            foreach (var kind in File.ReadLines(Corpus.Require("data/speed-queries.tsv")).Select(line => line.Split('\t')).GroupBy(columns => columns[0], columns => columns[1]))
            {
                var requests = kind.Select(words => new SearchRequest
                {
                    Query = ToQuery(kind.Key, words),
                    CountUpTo = countUpTo,
                    Ranking = RankingProfiles.Relevance with { ProximityWeight = 0 },
                    Highlight = null,
                }).ToArray();
                Print($"{kind.Key}, {name}", Time(snapshots, requests));
            }
        }

        Array.ForEach(snapshots, snapshot => snapshot.Dispose());
    }

    private static double[] Time(IndexSnapshot[] snapshots, SearchRequest[] requests)
    {
        var best = snapshots.Select(_ => Enumerable.Repeat(double.MaxValue, requests.Length).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var request = 0; request < requests.Length; request++)
            {
                for (var i = 0; i < snapshots.Length; i++)
                {
                    var started = Stopwatch.GetTimestamp();
                    snapshots[i].Search(requests[request], CancellationToken.None);
                    best[i][request] = Math.Min(best[i][request], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                }
            }
        }

        return Array.ConvertAll(best, times => times.Average());
    }

    private static string ToQuery(string kind, string words) => kind switch
    {
        "phrase" => $"\"{words}\"",
        "or" => string.Join(" OR ", words.Split(' ')),
        _ => words,
    };

    private static double Size(TemporaryFolder folder) => Directory.EnumerateFiles(folder.Path).Sum(file => new FileInfo(file).Length) / 1e6;

    private static void Print(string what, double[] numbers) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-24} {numbers[0],10:F1} {numbers[1],10:F1} {numbers[1] / numbers[0],8:F2}"));
}
