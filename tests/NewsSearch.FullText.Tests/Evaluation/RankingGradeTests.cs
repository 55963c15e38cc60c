using NewsSearch.FullText.Evaluation;

namespace NewsSearch.FullText.Tests.Evaluation;

public sealed class RankingGradeTests
{
    private const double Tolerance = 1e-12;

    private static readonly JudgedQuery Query =
        new("1", "grain", new Dictionary<string, int> { ["best"] = 3, ["good"] = 1, ["late"] = 1, ["bad"] = 0 });

    [Fact]
    public void Grades_are_those_computed_by_hand()
    {
        var grade = RankingGrade.Of(Query, ["bad", "good", "unknown", "best"]);

        // The gains stand at the ranks 2 and 4 of at best 1, 2 and 3.
        grade.Ndcg10.ShouldBe(((1 / Math.Log2(3)) + (3 / Math.Log2(5))) / (3 + (1 / Math.Log2(3)) + (1 / Math.Log2(4))), Tolerance);
        grade.AveragePrecision.ShouldBe(((1.0 / 2) + (2.0 / 4)) / 3, Tolerance);
        grade.ReciprocalRank.ShouldBe(1.0 / 2, Tolerance);
        grade.Recall100.ShouldBe(2.0 / 3, Tolerance);
    }

    [Fact]
    public void The_best_ranking_has_the_best_grades() =>
        RankingGrade.Of(Query, ["best", "late", "good", "bad"]).ShouldBe(new RankingGrade(1, 1, 1, 1));

    [Fact]
    public void Nothing_found_is_nothing_gained() => RankingGrade.Of(Query, []).ShouldBe(new RankingGrade(0, 0, 0, 0));

    [Fact]
    public void Beyond_its_depth_a_measure_sees_nothing()
    {
        string[] others = [.. Enumerable.Range(0, 100).Select(i => $"other{i}")];

        var beyondTen = RankingGrade.Of(Query, [.. others[..10], "best"]);
        beyondTen.Ndcg10.ShouldBe(0);
        beyondTen.ReciprocalRank.ShouldBe(1.0 / 11, Tolerance);
        beyondTen.Recall100.ShouldBe(1.0 / 3, Tolerance);
        var beyondHundred = RankingGrade.Of(Query, [.. others, "best"]);
        beyondHundred.Recall100.ShouldBe(0);
        beyondHundred.AveragePrecision.ShouldBe(1.0 / 101 / 3, Tolerance);
    }
}
