using System.Text.Json;
using NewsSearch.Testing;

namespace NewsSearch.Cli.Tests.Evaluating;

public sealed class EvaluateRankingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();
    private readonly string[] _arguments;

    public EvaluateRankingTests()
    {
        File.WriteAllText(_folder["articles.jsonl"], """
            {"id": "title", "title": "Grain", "body": "Nothing else happened on that day.", "published_at": "2020-01-01"}
            {"id": "body", "title": "Nothing", "body": "Grain, grain and once more grain on that day.", "published_at": "2024-01-01"}
            {"id": "", "body": "No id."}
            """);
        File.WriteAllText(_folder["queries.tsv"], "1\tgrain\n2\tunanswered\n");
        File.WriteAllText(_folder["judgements.tsv"], "1\tbody\t1\n");
        _arguments = ["evaluate", "ranking", "--articles", _folder["articles.jsonl"], "--queries", _folder["queries.tsv"], "--judgements", _folder["judgements.tsv"]];
    }

    [Fact]
    public async Task Two_profiles_are_compared_for_people()
    {
        (await _terminal.RunAsync([.. _arguments, "--set", "title-weight=50", "--set", "proximity-weight=0", "--compare", "fresh"])).ShouldBe(0, _terminal.Error);

        _terminal.Output.ShouldStartWith("1 query over 2 articles, 1 rejected; 1 query without a relevant article left out");
        _terminal.Output.ShouldContain("relevance against fresh, by nDCG@10");
        _terminal.Output.ShouldContain("0 better, 1 worse, 0 equal");
        _terminal.Output.ShouldContain("1: grain");
    }

    [Fact]
    public async Task The_grades_are_one_json_document()
    {
        (await _terminal.RunAsync([.. _arguments, "--profile", "fresh", "--json"])).ShouldBe(0, _terminal.Error);

        using var json = JsonDocument.Parse(_terminal.Output);
        json.RootElement.GetProperty("profile").GetString().ShouldBe("fresh");
        json.RootElement.GetProperty("articles").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("grades").GetProperty("ndcg10").GetProperty("mean").GetDouble().ShouldBe(1);
        json.RootElement.GetProperty("grades").GetProperty("meanReciprocalRank").GetProperty("low").GetDouble().ShouldBe(1);
        json.RootElement.GetProperty("comparison").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("--set", "headline-weight=1")]
    [InlineData("--set", "title-weight=101")]
    [InlineData("--set", "title-weight=heavy")]
    [InlineData("--profile", "newest")]
    public async Task A_wrong_option_is_refused(string option, string value)
    {
        (await _terminal.RunAsync([.. _arguments, option, value])).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ShouldContain(value.Split('=')[0]);
    }

    [Fact]
    public async Task A_wrong_file_is_named_with_its_line()
    {
        File.WriteAllText(_folder["judgements.tsv"], "1\tbody\tgood\n");

        (await _terminal.RunAsync(_arguments)).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ReplaceLineEndings("").ShouldContain("line 1");
    }

    [Fact]
    public async Task Judgements_of_other_queries_are_refused()
    {
        File.WriteAllText(_folder["judgements.tsv"], "7\tbody\t1\n");

        (await _terminal.RunAsync(_arguments)).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ShouldContain("has a relevant article");
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Dispose();
    }
}
