using System.Globalization;
using System.Text.Json;
using NewsSearch.Cli.Rendering;
using NewsSearch.FullText.Evaluation;
using Spectre.Console;

namespace NewsSearch.Cli.Evaluating;

/// <summary>The grades of rankings, for people and for programs.</summary>
internal static class RankingReportRendering
{
    /// <summary>Writes the grades for people.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">The grades.</param>
    /// <param name="differences">The number of queries to show that differ most.</param>
    public static void Write(IAnsiConsole console, RankingReport report, int differences)
    {
        var omitted = (report.Rejected > 0 ? $", {Figures.Count(report.Rejected)} rejected" : "")
            + (report.Unanswered > 0 ? $"; {Figures.Count(report.Unanswered, "query", "queries")} without a relevant article left out" : "");
        console.Write(new Paragraph($"{Figures.Count(report.Queries.Count, "query", "queries")} over {Figures.Count(report.Articles, "article")}{omitted}\n"));
        WriteSummary(console, report.Profile.Name, GradeSummary.Of([.. report.Grades]));
        if (report.OtherProfile is not { } other)
        {
            return;
        }

        WriteSummary(console, $"{other.Name} (compared)", GradeSummary.Of([.. report.OtherGrades]));
        var comparison = GradeComparison.Of(report.OtherGrades, report.Grades);
        console.Write(new Paragraph("\n").Append($"{report.Profile.Name} against {other.Name}, by nDCG@10\n", Palette.Accent));
        console.Write(new Paragraph($"  {comparison.Wins} better, {comparison.Losses} worse, {comparison.Ties} equal; difference {Signed(comparison.Difference.Mean)}"
            + $" ({Signed(comparison.Difference.Low)} to {Signed(comparison.Difference.High)}), p = {Number(comparison.PValue)}\n"));
        foreach (var (query, grade, compared) in Differences(report).Take(differences))
        {
            var difference = grade.Ndcg10 - compared.Ndcg10;
            console.Write(new Indented(new Paragraph(MarkedText.Clean($"{query.Id}: {query.Text}")), $"  {Signed(difference)}  ", style: difference > 0 ? Palette.Good : Palette.Bad));
        }
    }

    /// <summary>Writes the grades as one JSON document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The grades.</param>
    /// <param name="differences">The number of queries to list that differ most.</param>
    public static void WriteJson(TextWriter output, RankingReport report, int differences)
    {
        var comparison = report.OtherProfile is null ? null : GradeComparison.Of(report.OtherGrades, report.Grades);
        var document = new
        {
            report.Articles,
            report.Rejected,
            QueriesWithoutRelevantArticle = report.Unanswered,
            Profile = report.Profile.Name,
            Grades = GradeSummary.Of([.. report.Grades]),
            ComparedProfile = report.OtherProfile?.Name,
            ComparedGrades = report.OtherProfile is null ? null : GradeSummary.Of([.. report.OtherGrades]),
            Comparison = comparison,
            Differences = Differences(report).Take(differences).Select(each => new
            {
                each.Query.Id,
                each.Query.Text,
                Ndcg10 = each.Grade.Ndcg10,
                ComparedNdcg10 = each.Compared.Ndcg10,
            }),
        };
        output.WriteLine(JsonSerializer.Serialize(document, JsonOutput.IndentedOptions));
    }

    /// <summary>The queries whose grades differ, the largest difference first.</summary>
    private static IEnumerable<(JudgedQuery Query, RankingGrade Grade, RankingGrade Compared)> Differences(RankingReport report) =>
        report.Queries.Zip(report.Grades, report.OtherGrades)
            .Where(each => each.Second.Ndcg10 != each.Third.Ndcg10)
            .OrderByDescending(each => Math.Abs(each.Second.Ndcg10 - each.Third.Ndcg10));

    private static void WriteSummary(IAnsiConsole console, string name, GradeSummary summary)
    {
        console.Write(new Paragraph("\n").Append($"{name}\n", Palette.Accent));
        FactsRendering.Write(console,
        [
            ("nDCG@10", Text(summary.Ndcg10)),
            ("MAP", Text(summary.MeanAveragePrecision)),
            ("MRR", Text(summary.MeanReciprocalRank)),
            ("recall@100", Text(summary.Recall100)),
        ]);
    }

    private static string Text(Estimate estimate) => $"{Number(estimate.Mean)}  ({Number(estimate.Low)} to {Number(estimate.High)})";

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
