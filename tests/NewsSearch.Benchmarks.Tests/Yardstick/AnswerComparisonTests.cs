using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class AnswerComparisonTests
{
    private static readonly MeasuredAnswer Answer = Of(("a", 3), ("b", 2), ("c", 2), ("d", 1), ("e", 1));

    [Fact]
    public void The_same_hits_are_no_difference() => AnswerComparison.Difference(Answer, Of(("a", 3.00001f), ("b", 2), ("c", 2), ("d", 1), ("e", 1))).ShouldBeNull();

    [Fact]
    public void Hits_of_one_score_may_stand_in_any_order() => AnswerComparison.Difference(Answer, Of(("a", 3), ("c", 2), ("b", 2), ("e", 1), ("d", 1))).ShouldBeNull();

    [Fact]
    public void Others_of_the_last_score_may_be_on_the_page() => AnswerComparison.Difference(Answer, Of(("a", 3), ("b", 2), ("c", 2), ("x", 1), ("d", 1))).ShouldBeNull();

    [Fact]
    public void Others_of_a_better_score_may_not() =>
        AnswerComparison.Difference(Answer, Of(("a", 3), ("x", 2), ("c", 2), ("d", 1), ("e", 1))).ShouldBe("b only in one of the pages");

    [Fact]
    public void Scores_must_be_the_same() =>
        AnswerComparison.Difference(Answer, Of(("a", 3), ("b", 2), ("c", 2), ("d", 1.001f), ("e", 1)))!.ShouldContain("at place 4");

    [Fact]
    public void Pages_must_be_as_long() => AnswerComparison.Difference(Answer, Of(("a", 3)))!.ShouldContain("5 and 1 hits");

    [Fact]
    public void Totals_and_counts_must_be_the_same()
    {
        AnswerComparison.Difference(Answer, Answer with { Total = 6 })!.ShouldContain("5 and 6 hits");
        AnswerComparison.Difference(Answer, Answer with { Countries = "DE=4" })!.ShouldContain("DE=5");
        AnswerComparison.Difference(Answer, Answer with { Months = "2020-01=4" })!.ShouldContain("2020-01=5");
    }

    private static MeasuredAnswer Of(params (string Id, float Score)[] hits) =>
        new(1, 5, [.. hits.Select(hit => new ScoredId(hit.Id, hit.Score))], "DE=5", "2020-01=5");
}
