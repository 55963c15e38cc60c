using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.FullText;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What does grouping cost? Builds an index of made-up articles, of which two fifths are copies of others, and prints the least
/// time of searches without groups, by story and by source, and the time of a deep page against that of the first.
/// </summary>
internal static class GroupingCost
{
    private const int Seed = 20_211_103;
    private const int Words = 20_000;
    private const int Rounds = 25;

    /// <summary>Runs with the arguments FOLDER and, if the folder has no index yet, NUMBER-OF-ARTICLES.</summary>
    public static Task RunAsync(string[] arguments)
    {
        using var index = ArticleIndex.Open(arguments[0], Guid.Empty, new ArticleIndexOptions { WriteBufferMegabytes = 256 });
        if (index.CommittedSequence == 0)
        {
            var articles = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 100_000;
            Fill(index, articles);
            index.Commit(articles);
        }

        using var snapshot = index.TakeSnapshot();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{snapshot.Articles:N0} articles, {snapshot.Segments} segments; best of {Rounds}, milliseconds"));
        Console.WriteLine("query              order      matches   groups   alone  by story  of 3  by source  of 3  deep page");
        foreach (var query in new[] { "*", "w1", "w20", "w1 OR w2 OR w3", "w500" })
        {
            foreach (var order in new[] { HitOrder.Relevance, HitOrder.Newest })
            {
                Print(snapshot, new SearchRequest { Query = query, Order = order, Highlight = null });
            }
        }

        return Task.CompletedTask;
    }

    private static void Print(IndexSnapshot snapshot, SearchRequest alone)
    {
        SearchRequest[] kinds =
        [
            alone,
            .. new[] { GroupingField.Story, GroupingField.Source }.SelectMany(by => new[] { 1, 3 }.Select(hits => alone with { Grouping = new Grouping(by, hits) })),
            alone with { After = snapshot.Search(alone with { Skip = 5_000 }, CancellationToken.None).Next ?? snapshot.Search(alone, CancellationToken.None).Next },
        ];
        var times = kinds.Select(_ => new List<double>()).ToArray();
        for (var round = -2; round < Rounds; round++)
        {
            // All kinds in each round, so that a busy machine slows all of them alike.
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var started = Stopwatch.GetTimestamp();
                snapshot.Search(kinds[kind], CancellationToken.None);
                if (round >= 0)
                {
                    times[kind].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        var answer = snapshot.Search(kinds[1], CancellationToken.None);
        var best = times.Select(list => list.Min()).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{alone.Query,-18} {alone.Order,-9} {answer.Total,8:N0} {answer.TotalGroups,8:N0} {best[0],7:F2} {best[1],9:F2} {best[2],5:F2} {best[3],10:F2} {best[4],5:F2} {best[5],10:F2}"));
    }

    private static void Fill(ArticleIndex index, int articles)
    {
        var random = new Random(Seed);
        var texts = new List<string>();
        for (var i = 0; i < articles; i++)
        {
            // Copies follow their original within some hundreds of articles, as on a wire.
            var isCopy = texts.Count > 0 && random.Next(5) < 2;
            var text = isCopy ? texts[Math.Max(0, texts.Count - 1 - random.Next(500))] : string.Join(' ', Enumerable.Range(0, 80).Select(_ => Word(random)));
            if (!isCopy)
            {
                texts.Add(text);
            }

            index.Put(new IndexedArticle(
                new Article
                {
                    Id = $"article-{i}",
                    Title = $"{Word(random)} {Word(random)} {Word(random)}",
                    Body = isCopy ? $"{text} {Word(random)}" : text,
                    Source = $"Source {(int)(500 * Math.Pow(random.NextDouble(), 2))}",
                    PublishedAt = DateTimeOffset.UnixEpoch.AddMinutes(20_000_000 + i),
                },
                []));
        }
    }

    // Word n is about n times as rare as the first one.
    private static string Word(Random random) => $"w{(int)Math.Pow(Words, random.NextDouble())}";
}
