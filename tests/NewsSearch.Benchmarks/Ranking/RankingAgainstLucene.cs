using System.Globalization;
using NewsSearch.FullText;
using NewsSearch.FullText.Evaluation;

namespace NewsSearch.Benchmarks.Ranking;

/// <summary>
/// How much better is the default profile than Apache Lucene as it comes (EnglishAnalyzer, BM25), on the same articles and queries?
/// Prints nDCG at 10 of both, and the ratio to the better of Lucene's two set-ups.
/// </summary>
internal static class RankingAgainstLucene
{
    /// <summary>Runs with the names of collections, all of them by default.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        Console.WriteLine("nDCG@10     queries  Lucene one field  two fields  NewsSearch   ratio  wins/losses/ties      p");
        foreach (var name in arguments.Length > 0 ? arguments : TestCollection.Names)
        {
            var collection = TestCollection.Read(name);
            var lucene = await ApacheLucene.GradeAsync(collection);
            using var index = collection.BuildIndex();
            var ours = collection.Queries.Select(query => index.Grade(query, RankingProfiles.Relevance)).ToArray();
            var (one, two) = (lucene["one-field"], lucene["two-fields"]);
            var better = Mean(one) >= Mean(two) ? one : two;
            var comparison = GradeComparison.Of(better, ours);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-11} {ours.Length,7} {Mean(one),17:F4} {Mean(two),11:F4} {Mean(ours),11:F4} {Mean(ours) / Mean(better),7:F3}  {comparison.Wins,4}/{comparison.Losses,6}/{comparison.Ties,4} {comparison.PValue,6:F4}"));
        }
    }

    private static double Mean(IEnumerable<RankingGrade> grades) => grades.Average(grade => grade.Ndcg10);
}
