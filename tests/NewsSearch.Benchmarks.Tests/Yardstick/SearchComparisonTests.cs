using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class SearchComparisonTests
{
    private static readonly YardstickQuery[] Queries = [new("term", "some", ["some"]), new("or", "some other", ["some", "other"])];

    [Fact]
    public void The_best_round_counts_and_only_those_behind_the_warm_up()
    {
        var times = new Queue<double>([1, 1, 7, 9, 5, 8]);
        var comparison = new SearchComparison([new("one", (_, _) => Taking(times.Dequeue()))], TimeSpan.Zero, rounds: 2);
        comparison.Measure(SearchMode.Count, Queries)["one"].ShouldBe([5, 8]);
        times.ShouldBeEmpty();
    }

    [Fact]
    public void Contenders_take_turns_of_all_queries()
    {
        var turns = new List<string>();
        var comparison = new SearchComparison([Noting("one"), Noting("two")], TimeSpan.Zero, rounds: 1);
        comparison.Measure(SearchMode.Count, Queries);
        turns.ShouldBe(["one term", "one or", "two term", "two or", "one term", "one or", "two term", "two or"]);

        Contender Noting(string name) => new(name, (_, query) =>
        {
            turns.Add($"{name} {query.Kind}");
            return Taking(1);
        });
    }

    [Fact]
    public void Answers_that_differ_are_counted_once_for_each_query()
    {
        var comparison = new SearchComparison([new("one", (_, _) => Taking(1)), new("two", (_, query) => Taking(1) with { Total = query.Terms.Count })], TimeSpan.Zero, rounds: 3);
        comparison.Measure(SearchMode.Count, Queries);
        comparison.Disagreements.ShouldBe(1);
    }

    [Fact]
    public void Who_does_not_know_a_mode_is_left_out()
    {
        var comparison = new SearchComparison([new("one", (_, _) => Taking(1)), new("two", (_, _) => null)], TimeSpan.Zero, rounds: 1);
        comparison.Measure(SearchMode.Highlight, Queries).Keys.ShouldBe(["one"]);
    }

    private static MeasuredAnswer Taking(double microseconds) => new(microseconds, 1, []);
}
