using System.Globalization;
using NewsSearch.Articles.Ingestion;
using NewsSearch.FullText;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What do highlights cost? Times the queries of speed-queries.tsv over the Reuters corpus, ten hits each without facets: without
/// highlights, with plain ones, with offsets, and with offsets and the reasons of each span. Prints the microseconds of
/// processor time that highlights add per hit, and the ratio to plain ones; the fastest of the rounds, which take turns.
/// </summary>
internal static class HighlightCost
{
    private const int Rounds = 7;

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
        var plain = new HighlightRequest();
        (string Name, HighlightRequest? Request)[] kinds =
        [
            ("none", null),
            ("plain", plain),
            ("with offsets", plain with { Offsets = OffsetUnit.Utf16Units }),
            ("with reasons", plain with { Offsets = OffsetUnit.Utf16Units, ExplainSpans = true }),
        ];
        var queries = File.ReadLines(Corpus.Require("data/speed-queries.tsv")).Select(line => line.Split('\t')).Select(columns => ToQuery(columns[0], columns[1])).ToArray();
        var best = new double[kinds.Length];
        Array.Fill(best, double.MaxValue);
        var hits = 0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < kinds.Length; i++)
            {
                best[i] = Math.Min(best[i], Time(snapshot, queries, kinds[i].Request, out hits));
            }
        }

        Console.WriteLine($"{queries.Length} queries with {hits} hits in {snapshot.Articles} articles");
        Console.WriteLine("highlights    microseconds a hit    to plain");
        for (var i = 1; i < kinds.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{kinds[i].Name,-12} {(best[i] - best[0]) / hits,19:F1} {(best[i] - best[0]) / (best[1] - best[0]),11:F2}"));
        }

        return Task.CompletedTask;
    }

    private static double Time(IndexSnapshot snapshot, string[] queries, HighlightRequest? highlight, out int hits)
    {
        hits = 0;
        var start = ThreadClock.Now;
        foreach (var query in queries)
        {
            hits += snapshot.Search(new SearchRequest { Query = query, Highlight = highlight }, CancellationToken.None).Hits.Count;
        }

        return (ThreadClock.Now - start).TotalMicroseconds;
    }

    private static string ToQuery(string kind, string words) => kind switch
    {
        "phrase" => $"\"{words}\"",
        "or" => string.Join(" OR ", words.Split(' ')),
        _ => words,
    };
}
