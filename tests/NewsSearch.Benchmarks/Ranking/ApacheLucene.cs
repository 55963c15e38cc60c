using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsSearch.FullText.Evaluation;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Ranking;

/// <summary>Apache Lucene's rankings of a collection, by the program RankWithLucene.java; java (17 or later) must be on the path.</summary>
internal static partial class ApacheLucene
{
    private const string Library = "lucene9/lucene-9.12.3.jar";

    /// <summary>Ranks all queries and grades them, in the order of the collection's queries.</summary>
    /// <returns>The grades of each of Lucene's set-ups by its name.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<RankingGrade>>> GradeAsync(TestCollection collection)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllLinesAsync(folder["articles"], collection.Articles.Select(article => $"{article.Id}\t{OnOneLine(article.Title)}\t{OnOneLine(article.Body)}"));
        await File.WriteAllLinesAsync(folder["queries"], collection.Queries.Select(query => $"{query.Id}\t{OnOneLine(query.Text)}"));
        var program = Path.Combine(Corpus.RepositoryRoot, "tests/clients/lucene/RankWithLucene.java");
        using var java = Process.Start("java", ["-cp", Corpus.Require(Library), program, folder["articles"], folder["queries"], folder["ranked"]]);
        await java.WaitForExitAsync();
        if (java.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with exit code {java.ExitCode}.");
        }

        var ranked = (await File.ReadAllLinesAsync(folder["ranked"])).Select(line => line.Split('\t'))
            .ToLookup(columns => (SetUp: columns[0], Query: columns[1]), columns => columns[2]);
        return ranked.Select(ofQuery => ofQuery.Key.SetUp).Distinct().ToDictionary(
            setUp => setUp,
            IReadOnlyList<RankingGrade> (setUp) => [.. collection.Queries.Select(query => RankingGrade.Of(query, [.. ranked[(setUp, query.Id)]]))]);
    }

    private static string OnOneLine(string text) => WhiteSpace.Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace { get; }
}
