using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles.Ingestion;
using NewsSearch.FullText;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Ranking;

/// <summary>
/// What do the parts of a score cost? Times the queries of speed-queries.tsv over the Reuters corpus, ten hits each without
/// highlights and facets, with the default profile, without nearness, without the bonus of exact forms, without both, and with scores
/// that age. Prints the milliseconds of a round for each kind of query, and the ratio to the default profile; the fastest of the
/// rounds, which take turns.
/// </summary>
internal static class RankingSpeed
{
    private const int Rounds = 9;

    /// <summary>Runs; there are no arguments.</summary>
    public static Task RunAsync(string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
        foreach (var article in Corpus.Read("reuters21578"))
        {
            index.Put(new IndexedArticle(ArticlePipeline.Prepare(article, new NewsSearch.Articles.ArticleLimits(), out _), []));
        }

        index.Commit(1);
        using var snapshot = index.TakeSnapshot();
        var usual = RankingProfiles.Relevance;
        (string Name, RankingProfile Profile)[] profiles =
        [
            ("relevance", usual),
            ("no nearness", usual with { ProximityWeight = 0 }),
            ("no exact forms", usual with { ExactBonus = 0 }),
            ("neither", usual with { ProximityWeight = 0, ExactBonus = 0 }),
            ("fresh", RankingProfiles.Fresh),
        ];
        Console.WriteLine($"{snapshot.Articles} articles in {snapshot.Segments} segments; milliseconds a round");
        foreach (var kind in File.ReadLines(Corpus.Require("data/speed-queries.tsv")).Select(line => line.Split('\t')).GroupBy(columns => columns[0], columns => columns[1]))
        {
            var queries = kind.Select(words => ToQuery(kind.Key, words)).ToArray();
            var best = new double[profiles.Length];
            Array.Fill(best, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < profiles.Length; i++)
                {
                    best[i] = Math.Min(best[i], Time(snapshot, queries, profiles[i].Profile));
                }
            }

            Console.WriteLine($"{kind.Key} ({queries.Length} queries)");
            for (var i = 0; i < profiles.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {profiles[i].Name,-16} {best[i],9:F1} {best[i] / best[0],7:F2}"));
            }
        }

        return Task.CompletedTask;
    }

    private static double Time(IndexSnapshot snapshot, string[] queries, RankingProfile profile)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var query in queries)
        {
            snapshot.Search(new SearchRequest { Query = query, Ranking = profile, Now = new DateTimeOffset(1987, 10, 20, 0, 0, 0, TimeSpan.Zero), Highlight = null }, CancellationToken.None);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string ToQuery(string kind, string words) => kind switch
    {
        "phrase" => $"\"{words}\"",
        "or" => string.Join(" OR ", words.Split(' ')),
        _ => words,
    };
}
