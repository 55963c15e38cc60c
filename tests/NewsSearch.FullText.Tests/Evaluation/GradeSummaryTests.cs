using NewsSearch.FullText.Evaluation;

namespace NewsSearch.FullText.Tests.Evaluation;

public sealed class GradeSummaryTests
{
    [Fact]
    public void Bounds_lie_around_the_mean_and_are_the_same_each_time()
    {
        double[] values = [.. Enumerable.Range(0, 50).Select(i => i % 5 / 4.0)];

        var estimate = Estimate.Of(values);

        // The mean of 50 draws has a standard deviation of 0.354 / √50 = 0.05, so the bounds lie 0.098 away.
        estimate.Mean.ShouldBe(0.5, 1e-12);
        estimate.Low.ShouldBe(0.402, 0.01);
        estimate.High.ShouldBe(0.598, 0.01);
        Estimate.Of(values).ShouldBe(estimate);
    }

    [Fact]
    public void Equal_values_leave_no_doubt() => Estimate.Of([0.25, 0.25, 0.25]).ShouldBe(new Estimate(0.25, 0.25, 0.25));

    [Fact]
    public void A_comparison_counts_and_tells_chance_from_difference()
    {
        var first = Grades(Enumerable.Repeat(0.5, 20));

        var better = GradeComparison.Of(first, Grades(Enumerable.Range(0, 20).Select(i => i == 0 ? 0.4 : i == 1 ? 0.5 : 0.6)));
        (better.Wins, better.Losses, better.Ties).ShouldBe((18, 1, 1));
        better.Difference.Mean.ShouldBe(0.085, 1e-9);
        better.PValue.ShouldBeLessThan(0.001);
        var chance = GradeComparison.Of(first, Grades(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 0.4 : 0.61)));
        chance.PValue.ShouldBeGreaterThan(0.5);
        GradeComparison.Of(first, first).PValue.ShouldBe(1);
    }

    private static RankingGrade[] Grades(IEnumerable<double> ndcg) => [.. ndcg.Select(value => new RankingGrade(value, 0, 0, 0))];
}
