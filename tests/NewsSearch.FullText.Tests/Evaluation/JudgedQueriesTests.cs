using NewsSearch.FullText.Evaluation;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Evaluation;

public sealed class JudgedQueriesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Queries_come_with_their_judgements()
    {
        var queries = Read("q1\twhat is\tgrain?\n\nq2\twheat\n", "q1\ta\t3\nq1\tb\t-1\nq3\ta\t1\nq1\ta\t2\n");

        queries.Select(query => (query.Id, query.Text, query.RelevantArticles)).ShouldBe([("q1", "what is\tgrain?", 1), ("q2", "wheat", 0)]);
        queries[0].Relevance.ShouldBe(new Dictionary<string, int> { ["a"] = 2, ["b"] = 0 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("q1 grain", "", "queries", 1)]
    [InlineData("q1\tgrain\nq1\twheat", "", "queries", 2)]
    [InlineData("q1\t ", "", "queries", 1)]
    [InlineData("q1\tgrain", "q1\ta\t1\nq1\ta", "judgements", 2)]
    [InlineData("q1\tgrain", "q1\ta\tgood", "judgements", 1)]
    public void A_wrong_line_is_named(string queries, string judgements, string file, int line)
    {
        var failure = Should.Throw<UnreadableJudgementsException>(() => Read(queries, judgements));

        failure.Path.ShouldBe(_folder[file]);
        failure.Line.ShouldBe(line);
        failure.Message.ShouldContain($"line {line}");
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<JudgedQuery> Read(string queries, string judgements)
    {
        File.WriteAllText(_folder["queries"], queries);
        File.WriteAllText(_folder["judgements"], judgements);
        return JudgedQueries.Read(_folder["queries"], _folder["judgements"]);
    }
}
