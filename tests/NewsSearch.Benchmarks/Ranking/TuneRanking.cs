using System.Globalization;
using NewsSearch.FullText;
using NewsSearch.FullText.Evaluation;

namespace NewsSearch.Benchmarks.Ranking;

/// <summary>
/// Which numbers should the default profile have, and how good are numbers chosen that way for queries that had no part in the
/// choice? Grades random profiles, and the default one, by nDCG at 10 on all queries of the collections. The best has the highest
/// mean over the collections of the mean over their queries. Prints for each collection Lucene's figure, that of the
/// best of all, and two held-out figures: of the profiles chosen without a fifth of the queries, each graded on its fifth; and of
/// the profile chosen without the collection.
/// </summary>
internal static class TuneRanking
{
    private const int Folds = 5;

    // The values that are tried of each number.
    private static readonly (string Name, double[] Values)[] Grid =
    [
        ("title-weight", [1.5, 2, 2.5, 3]),
        ("exact-bonus", [0.05, 0.1, 0.15, 0.2, 0.3]),
        ("term-saturation", [1.2, 1.6, 2, 2.5]),
        ("length-normalization", [0.5, 0.6, 0.65, 0.7, 0.75]),
        ("function-word-weight", [0.1, 0.2, 0.3, 0.4]),
        ("proximity-weight", [0.1, 0.2, 0.3, 0.5, 0.7]),
        ("proximity-window", [4, 8, 16]),
    ];

    /// <summary>Runs with the number of random profiles (default 150) and the seed (default 1).</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 150;
        var random = new Random(arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1);
        RankingProfile[] profiles = [RankingProfiles.Relevance, .. Enumerable.Range(0, count).Select(_ => RandomProfile(random))];
        var collections = TestCollection.Names.Select(TestCollection.Read).ToArray();
        var grades = collections.Select(collection => Grade(collection, profiles)).ToArray();
        var best = Choose(grades, (_, _) => true);
        Console.WriteLine($"best of {profiles.Length}: {Describe(profiles[best])}");
        Console.WriteLine("nDCG@10      Lucene  default   ratio     best   ratio  held-out fifths   ratio  held-out collection   ratio");
        for (var c = 0; c < collections.Length; c++)
        {
            var lucene = (await ApacheLucene.GradeAsync(collections[c])).Values.Max(setUp => setUp.Average(grade => grade.Ndcg10));
            var folds = HeldOutFolds(grades, c);
            var without = grades[c][Choose(grades, (other, _) => other != c)].Average();
            var chosen = grades[c][best].Average();
            var usual = grades[c][0].Average();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{collections[c].Name,-10} {lucene,8:F4} {usual,8:F4} {usual / lucene,7:F3} {chosen,8:F4} {chosen / lucene,7:F3} {folds,16:F4} {folds / lucene,7:F3} {without,20:F4} {without / lucene,7:F3}"));
        }
    }

    /// <summary>For each profile, nDCG at 10 of each query.</summary>
    private static double[][] Grade(TestCollection collection, RankingProfile[] profiles)
    {
        using var index = collection.BuildIndex();
        return [.. profiles.Select(profile => collection.Queries.AsParallel().AsOrdered()
            .Select(query => RankingGrade.Of(query, index.Rank(query.Text, profile, depth: 10)).Ndcg10).ToArray())];
    }

    /// <summary>The profile with the best mean over the collections, by the queries that count: those for which the function, given collection and query, says so.</summary>
    private static int Choose(double[][][] grades, Func<int, int, bool> counts) =>
        Enumerable.Range(0, grades[0].Length).MaxBy(profile => Enumerable.Range(0, grades.Length)
            .Select(collection => grades[collection][profile].Where((_, query) => counts(collection, query)).DefaultIfEmpty().Average()).Sum());

    /// <summary>The mean over a collection's queries, each graded by the profile that was chosen without its fifth of the queries of every collection.</summary>
    private static double HeldOutFolds(double[][][] grades, int collection)
    {
        var chosen = Enumerable.Range(0, Folds).Select(fold => Choose(grades, (_, query) => query % Folds != fold)).ToArray();
        return Enumerable.Range(0, grades[collection][0].Length).Average(query => grades[collection][chosen[query % Folds]][query]);
    }

    private static RankingProfile RandomProfile(Random random) => Grid.Aggregate(
        RankingProfiles.Relevance, (profile, number) => Parameter(number.Name).Change(profile, number.Values[random.Next(number.Values.Length)]));

    private static string Describe(RankingProfile profile) =>
        string.Join(' ', Grid.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Name}={Parameter(number.Name).Read(profile)}")));

    private static RankingParameter Parameter(string name) => RankingParameter.All.Single(parameter => parameter.Name == name);
}
