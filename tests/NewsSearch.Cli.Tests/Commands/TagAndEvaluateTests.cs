using System.Text.Json;

namespace NewsSearch.Cli.Tests.Commands;

public sealed class TagAndEvaluateTests
{
    private const string Labelled = """
        {"id": "1", "title": "", "body": "Peru exports copper.", "countries": ["PE"], "published_at": "2024-01-05", "kind": "a"}
        {"id": "2", "title": "", "body": "Fiji and Chile signed.", "countries": ["FJ"], "published_at": "2024-02-05", "kind": "a"}
        {"id": "3", "title": "", "body": "Nobody knows.", "countries": ["US"], "published_at": "2024-02-06", "kind": "b"}
        {"id": "4", "title": "", "body": "Nobody labelled Norway.", "countries": null}
        """;

    [Fact]
    public async Task An_article_is_shown_with_its_countries_and_the_evidence_marked()
    {
        using var terminal = new TestTerminal();
        terminal.SetInput("""{"id": "a", "title": "Peru wins", "body": "It beat Fiji, said Lima. On May 3, 2024 it lost."}""");

        (await terminal.RunAsync("tag", "-")).ShouldBe(ExitCodes.Done);

        terminal.Output.ShouldContain("*Peru*[PE] wins");
        terminal.Output.ShouldContain("It beat *Fiji*[FJ], said *Lima*[PE].");
        terminal.Output.ShouldContain("2024-05-03  May 3, 2024");
        terminal.Output.ShouldContain("PE Peru  0.");
        terminal.Output.ShouldContain("Lima (capital)");
    }

    [Fact]
    public async Task Tags_are_told_as_JSON_with_spans_and_rules()
    {
        using var terminal = new TestTerminal();
        terminal.SetInput("""{"id": "a", "title": "Peru wins", "body": "It beat Fiji in 2019."}""");

        (await terminal.RunAsync("tag", "-", "--json")).ShouldBe(ExitCodes.Done);

        using var json = JsonDocument.Parse(terminal.Output);
        var fiji = json.RootElement.GetProperty("countries").EnumerateArray().Single(country => country.GetProperty("code").ValueEquals("FJ"));
        var evidence = fiji.GetProperty("evidence")[0];
        evidence.GetProperty("part").GetString().ShouldBe("body");
        evidence.GetProperty("start").GetInt32().ShouldBe("It beat ".Length);
        evidence.GetProperty("surface").GetString().ShouldBe("Fiji");
        evidence.GetProperty("rule").GetString().ShouldBe("name");
        var date = json.RootElement.GetProperty("dates").EnumerateArray().Single();
        date.GetProperty("period").GetString().ShouldBe("2019");
        date.GetProperty("start").GetInt32().ShouldBe("It beat Fiji in ".Length);
    }

    [Fact]
    public async Task Changes_to_the_gazetteer_are_tried_out_and_wrong_lines_told()
    {
        using var folder = new NewsSearch.Testing.TemporaryFolder();
        await File.WriteAllTextAsync(folder["good.txt"], "forbid Peru\nadd Oak Fen = NO city\n");
        await File.WriteAllTextAsync(folder["bad.txt"], "forbid Peru\nforbids Lima\n");
        using (var terminal = new TestTerminal())
        {
            terminal.SetInput("""{"id": "a", "title": "Peru wins", "body": "It won in Oak Fen."}""");
            (await terminal.RunAsync("tag", "-", "--gazetteer", folder["good.txt"])).ShouldBe(ExitCodes.Done, terminal.Error);
            terminal.Output.ShouldContain("*Oak Fen*[NO]");
            terminal.Output.ShouldNotContain("PE Peru");
        }

        using (var terminal = new TestTerminal())
        {
            (await terminal.RunAsync("tag", "-", "--gazetteer", folder["bad.txt"])).ShouldBe(ExitCodes.Usage);
            terminal.Error.ShouldContain("bad.txt, line 2: 'forbids' is none of");
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        using var terminal = new TestTerminal();
        (await terminal.RunAsync("tag", "no-such-file.txt")).ShouldBe(ExitCodes.Usage);
        terminal.Error.ShouldContain("no-such-file.txt");
    }

    [Fact]
    public async Task Grades_count_what_is_right_missed_and_wrong()
    {
        using var json = await EvaluateAsync();
        json.RootElement.GetProperty("articles").GetInt32().ShouldBe(3);
        var micro = json.RootElement.GetProperty("micro");
        micro.GetProperty("precision").GetDouble().ShouldBe(2.0 / 3, 1e-9);
        micro.GetProperty("recall").GetDouble().ShouldBe(2.0 / 3, 1e-9);
        micro.GetProperty("f1").GetDouble().ShouldBe(2.0 / 3, 1e-9);
        json.RootElement.GetProperty("microWithoutUnitedStates").GetProperty("recall").GetDouble().ShouldBe(1);
        var missed = json.RootElement.GetProperty("countries").EnumerateArray().Single(country => country.GetProperty("code").ValueEquals("US"));
        missed.GetProperty("missed").GetInt32().ShouldBe(1);
        missed.GetProperty("examples")[0].GetProperty("id").GetString().ShouldBe("3");
    }

    [Fact]
    public async Task Only_lines_that_fulfil_the_conditions_are_graded()
    {
        using var json = await EvaluateAsync("--where", "kind=b");
        json.RootElement.GetProperty("articles").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("micro").GetProperty("recall").GetDouble().ShouldBe(0);
    }

    [Fact]
    public async Task Months_are_graded_by_models_of_other_months()
    {
        using var json = await EvaluateAsync("--cross-validate");
        json.RootElement.GetProperty("articles").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("--where", "kind")]
    [InlineData("--where", "kind=c")]
    [InlineData("--labels", "guessed")]
    public async Task What_cannot_be_graded_is_refused(params string[] arguments)
    {
        using var folder = new TemporaryLabels();
        using var terminal = new TestTerminal();
        (await terminal.RunAsync(["evaluate", "countries", folder.Path, .. arguments])).ShouldBe(ExitCodes.Usage);
        terminal.Error.ShouldNotBeEmpty();
    }

    private static async Task<JsonDocument> EvaluateAsync(params string[] arguments)
    {
        using var folder = new TemporaryLabels();
        using var terminal = new TestTerminal(width: 1000);
        (await terminal.RunAsync(["evaluate", "countries", folder.Path, "--json", .. arguments])).ShouldBe(ExitCodes.Done);
        return JsonDocument.Parse(terminal.Output);
    }

    private sealed class TemporaryLabels : IDisposable
    {
        public TemporaryLabels() => File.WriteAllText(Path, Labelled);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");

        public void Dispose() => File.Delete(Path);
    }
}
