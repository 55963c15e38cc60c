using System.Globalization;
using NewsSearch.FullText;
using NewsSearch.FullText.Evaluation;

namespace NewsSearch.Benchmarks.Ranking;

/// <summary>
/// Which numbers should the default profile have, and how good are numbers chosen that way for queries that had no part in the
/// choice? Grades random profiles by nDCG at 10 on all queries of the collections. Chosen is the mean of the best fifth of them, by
/// the mean over the collections of the mean over their queries: many good profiles together say more than the luckiest one. Then it
/// chooses again without a fifth of the queries of each collection, for each fifth of several divisions, and grades what was chosen
/// on that fifth; and without each collection, to grade on it. Prints the figures beside Lucene's, and how sure the first of the two
/// are.
/// </summary>
internal static class TuneRanking
{
    private const int Folds = 5;
    private const int Divisions = 3;
    private const int Seed = 1;

    // The ranges hold what the literature has for BM25 and nearness. Where numbers count by their ratio, they are drawn by their logarithm.
    private static readonly (RankingParameter Number, double Least, double Most, bool ByRatio)[] Ranges =
    [
        (Parameter("title-weight"), 1, 4, true),
        (Parameter("exact-bonus"), 0, 0.4, false),
        (Parameter("clumping-bonus"), 0, 1.6, false),
        (Parameter("term-saturation"), 1, 3, true),
        (Parameter("length-normalization"), 0.5, 0.9, false),
        (Parameter("function-word-weight"), 0, 0.6, false),
        (Parameter("proximity-weight"), 0, 0.8, false),
    ];

    /// <summary>Runs with the number of random profiles (default 60, at least 5).</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 60;
        var random = new Random(Seed);
        var points = Enumerable.Range(0, count).Select(_ => Ranges.Select(_ => random.NextDouble()).ToArray()).ToArray();
        var collections = TestCollection.Names.Select(TestCollection.Read).ToArray();
        var indexes = Array.ConvertAll(collections, collection => collection.BuildIndex());
        var grades = points.Select(point => Enumerable.Range(0, collections.Length).Select(collection => Grade(point, collection)).ToArray()).ToArray();
        var all = Choose((_, _) => true);
        Console.WriteLine($"mean of the best {count / 5} of {count}: {Describe(all)}");
        Console.WriteLine("nDCG@10      Lucene   chosen   ratio  held-out fifths   ratio  less Lucene, 95 %         p  held-out collection   ratio");
        for (var c = 0; c < collections.Length; c++)
        {
            var lucene = (await ApacheLucene.GradeAsync(collections[c])).Values.MaxBy(setUp => setUp.Average(grade => grade.Ndcg10))!;
            var usual = lucene.Average(grade => grade.Ndcg10);
            var chosen = Grade(all, c).Average();
            var fifths = HeldOutFifths(c);
            var comparison = GradeComparison.Of(lucene, [.. fifths.Select(ndcg => new RankingGrade(ndcg, 0, 0, 0))]);
            var without = Grade(Choose((other, _) => other != c), c).Average();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{collections[c].Name,-10} {usual,8:F4} {chosen,8:F4} {chosen / usual,7:F3} {fifths.Average(),16:F4} {fifths.Average() / usual,7:F3} {comparison.Difference.Low,9:F4} to {comparison.Difference.High:F4} {comparison.PValue,9:F4} {without,20:F4} {without / usual,7:F3}"));
        }

        Array.ForEach(indexes, index => index.Dispose());

        double[] Grade(double[] point, int collection) => [.. collections[collection].Queries.AsParallel().AsOrdered()
            .Select(query => RankingGrade.Of(query, indexes[collection].Rank(query.Text, Profile(point), depth: 10)).Ndcg10)];

        // By the queries that count: those for which the function, given collection and query, says so.
        double[] Choose(Func<int, int, bool> counts)
        {
            var best = Enumerable.Range(0, count).OrderByDescending(profile => grades[profile]
                .Select((ofCollection, collection) => ofCollection.Where((_, query) => counts(collection, query)).DefaultIfEmpty().Average()).Sum()).Take(count / 5).ToArray();
            return [.. Ranges.Select((_, number) => best.Average(profile => points[profile][number]))];
        }

        // For each query, the mean over the divisions of its grade by the profile that was chosen without its fifth.
        double[] HeldOutFifths(int collection)
        {
            var means = new double[collections[collection].Queries.Count];
            for (var division = 0; division < Divisions; division++)
            {
                var fifths = Array.ConvertAll(collections, other => Fifths(other.Queries.Count, division));
                for (var fold = 0; fold < Folds; fold++)
                {
                    var ofProfile = Grade(Choose((other, query) => fifths[other][query] != fold), collection);
                    for (var query = 0; query < means.Length; query++)
                    {
                        means[query] += fifths[collection][query] == fold ? ofProfile[query] / Divisions : 0;
                    }
                }
            }

            return means;
        }
    }

    private static int[] Fifths(int queries, int division)
    {
        var fifths = Enumerable.Range(0, queries).Select(query => query % Folds).ToArray();
        new Random(division).Shuffle(fifths);
        return fifths;
    }

    /// <summary>The profile at a point, each of whose numbers is a share of a range. Its numbers are rounded to what one would write down.</summary>
    private static RankingProfile Profile(double[] point) => Ranges.Zip(point).Aggregate(RankingProfiles.Relevance, (profile, place) =>
    {
        var ((number, least, most, byRatio), share) = place;
        return number.Change(profile, Math.Round(byRatio ? least * Math.Pow(most / least, share) : least + ((most - least) * share), 2));
    });

    private static string Describe(double[] point) =>
        string.Join(' ', Ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Number.Name}={range.Number.Read(Profile(point))}")));

    private static RankingParameter Parameter(string name) => RankingParameter.All.Single(parameter => parameter.Name == name);
}
