using System.Text.Json;

namespace NewsSearch.Cli.Tests.Commands;

public class SearchCommandTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task A_hit_shows_title_origin_passages_and_id()
    {
        var (exitCode, output, error) = await SearchAsync("extradite Assad");

        exitCode.ShouldBe(ExitCodes.Done);
        error.ShouldBeEmpty();
        output.ShouldContain(" 1  Russia refuses to *extradite* *Assad*\n");
        output.ShouldContain("    Harbour Wire · 2025-10-02 14:30 +03:00 · SY RU · score ");
        output.ShouldContain("    › Syrian officials asked the Kremlin to *extradite* *Assad*.");
        output.ShouldContain("    a-1\n");
        output.ShouldContain("1 article in ");
    }

    [Fact]
    public async Task Text_that_looks_like_markup_or_HTML_is_shown_as_it_is()
    {
        var (_, output, _) = await SearchAsync("Moscow");

        output.ShouldContain("[*Moscow*] refused & said nothing more.");
    }

    [Fact]
    public async Task Several_arguments_make_one_query()
    {
        var (_, output, _) = await SearchAsync("extradite", "Assad");

        output.ShouldContain("1 article in ");
    }

    [Fact]
    public async Task The_next_page_is_named_and_goes_on_with_the_ranks()
    {
        var (_, first, _) = await SearchAsync("grain", "--page-size", "2", "--sort", "newest");
        var page = first.Split('\n').Single(line => line.StartsWith("Next page: --page 2.", StringComparison.Ordinal))["Next page: --page ".Length..].Trim();

        var (exitCode, second, _) = await SearchAsync("grain", "--page-size", "2", "--sort", "newest", "--page", page);
        var (otherCode, _, error) = await SearchAsync("grain", "--page-size", "2", "--sort", "oldest", "--page", page);

        exitCode.ShouldBe(ExitCodes.Done);
        second.ShouldContain(" 3  Undated *grain*\n");
        second.ShouldContain(", shown: 3 to 3");
        second.ShouldNotContain("Next page");
        otherCode.ShouldNotBe(ExitCodes.Done);
        error.ShouldContain("page_token");
    }

    [Fact]
    public async Task Facets_are_shown_as_bars_with_counts()
    {
        var (_, output, _) = await SearchAsync("grain", "--facets", "country,published", "--page-size", "0");

        output.ShouldContain("Articles by country\n  UA Ukraine  2 ████████████████\n  and 1 article without a country\n");
        output.ShouldContain("Articles by date\n  2022-08  2 ████████████████\n  and 1 undated article\n");
        output.ShouldContain("3 articles in ");
        output.ShouldNotContain(" 1  ");
    }

    [Theory]
    [InlineData("grain", "--country ua", 2)]
    [InlineData("*", "--country SY,UA", 3)]
    [InlineData("*", "--country SY --country UA", 3)]
    [InlineData("*", "--source", 2, "levant line")]
    [InlineData("*", "--language en", 2)]
    [InlineData("*", "--language en-GB", 1)]
    [InlineData("*", "--from 2022-08-02", 2)]
    [InlineData("*", "--from 2022 --to 2022", 2)]
    [InlineData("*", "--to 2022-08-01", 1)]
    [InlineData("*", "--to 2022-08-01T09:00Z", 0)]
    [InlineData("*", "--to 2022-08-01T12:00 --zone Europe/Kyiv", 0)]
    [InlineData("*", "--to 2022-08-01T12:01 --zone Europe/Kyiv", 1)]
    [InlineData("-grain Kremlin", "", 1)]
    public async Task Filters_reach_the_server(string query, string options, int expected, string? lastValue = null)
    {
        string[] arguments = [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. lastValue is null ? [] : (string[])[lastValue], "--json", "--", query];
        var (exitCode, output, error) = await SearchAsync(arguments);

        exitCode.ShouldBe(ExitCodes.Done, error);
        Total(output).ShouldBe(expected);
    }

    [Theory]
    [InlineData("newest", "a-1 a-3 a-2 a-4")]
    [InlineData("oldest", "a-2 a-3 a-1 a-4")]
    public async Task Hits_can_be_sorted_by_date(string sort, string expected)
    {
        var (_, output, _) = await SearchAsync("*", "--sort", sort, "--json");

        Ids(output).ShouldBe(expected);
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        var (_, output, _) = await SearchAsync("*", "--sort", "newest", "--page-size", "2", "--skip", "1");

        output.ShouldStartWith(" 2  (no title)\n    Levant Line · 2022-08-15 · UA 0.9");
        output.ShouldContain(" 3  Grain ships leave Odesa\n");
        output.ShouldContain("4 articles in ");
        output.ShouldContain(", shown: 2 to 3\n");
    }

    [Fact]
    public async Task Evidence_shows_the_words_that_speak_of_each_country()
    {
        var (_, output, _) = await SearchAsync("id:a-1", "--evidence");

        output.ShouldContain("    SY Syria  1.00  given, 0.");
        output.ShouldContain("Syrian (demonym)");
        output.ShouldContain("       Russia (name), Kremlin (institution), Moscow (capital)\n");
        (await SearchAsync("id:a-1")).Output.ShouldNotContain("Kremlin (institution)");
    }

    [Fact]
    public async Task Least_salience_narrows_the_hits()
    {
        Ids((await SearchAsync("*", "--mentioned-country", "UA", "--min-salience", "1", "--json")).Output).ShouldBe("a-2");
        (await SearchAsync("*", "--min-salience", "2")).ExitCode.ShouldBe(ExitCodes.Usage);
    }

    [Fact]
    public async Task An_undated_article_says_so()
    {
        var (_, output, _) = await SearchAsync("place");

        output.ShouldContain("    undated · score ");
    }

    [Fact]
    public async Task Json_is_the_message_with_the_marks_of_the_interface()
    {
        var (exitCode, output, _) = await SearchAsync("Assad", "--facets", "country", "--json");

        exitCode.ShouldBe(ExitCodes.Done);
        using var answer = JsonDocument.Parse(output);
        var hit = answer.RootElement.GetProperty("results")[0];
        hit.GetProperty("article").GetProperty("publishTime").GetString().ShouldBe("2025-10-02T11:30:00Z");
        hit.GetProperty("article").GetProperty("publishUtcOffsetMinutes").GetInt32().ShouldBe(180);
        hit.GetProperty("highlights")[0].GetProperty("passages")[0].GetProperty("text").GetString().ShouldBe("Russia refuses to extradite <em>Assad</em>");
        answer.RootElement.GetProperty("facets")[0].GetProperty("country").GetProperty("counts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Without_hits_Json_has_an_empty_list_and_the_total()
    {
        var (_, output, _) = await SearchAsync("grain", "--page-size", "0", "--json");

        Ids(output).ShouldBeEmpty();
        Total(output).ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_found_is_an_answer()
    {
        var (exitCode, output, error) = await SearchAsync("zebra");

        exitCode.ShouldBe(ExitCodes.Done);
        error.ShouldBeEmpty();
        output.ShouldStartWith("Nothing found in ");
    }

    [Theory]
    [InlineData("peace \"talks", "quote", "       peace \"talks\n             ^\n")]
    [InlineData("(grain", "parenthesis", "       (grain\n")]
    [InlineData("country:XX", "XX", "       country:XX\n               ^\n")]
    public async Task A_query_that_is_not_understood_is_pointed_at(string query, string reason, string caret)
    {
        var (exitCode, output, error) = await SearchAsync(query, "--strict");

        exitCode.ShouldBe(ExitCodes.Refused);
        output.ShouldBeEmpty();
        error.ShouldStartWith("error: Column ");
        error.ShouldContain(reason);
        error.ShouldContain("(QUERY_SYNTAX)");
        error.ShouldContain(caret);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_column_far_out_is_shown_with_what_surrounds_it()
    {
        var (_, _, error) = await SearchAsync(string.Join(' ', Enumerable.Repeat("grain", 100)) + " (wheat", "--strict");

        var lines = error.TrimEnd().Split('\n');
        lines[^2].ShouldEndWith("(wheat");
        lines[^2].Length.ShouldBeLessThanOrEqualTo(80);
        lines[^1].Trim().ShouldBe("^");
    }

    [Fact]
    public async Task A_query_beyond_the_limits_is_refused_with_the_reason()
    {
        var (exitCode, _, error) = await SearchAsync(new string('x', 100_000));

        exitCode.ShouldBe(ExitCodes.Refused);
        error.ShouldContain("(QUERY_TOO_EXPENSIVE)");
        error.Length.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task An_invalid_field_is_named()
    {
        var (exitCode, _, error) = await SearchAsync("grain", "--from", "2022-08", "--to", "2022-07");

        exitCode.ShouldBe(ExitCodes.Refused);
        error.ShouldContain("published_before");
        error.ShouldContain("(INVALID_FIELD)");
    }

    private async Task<(int ExitCode, string Output, string Error)> SearchAsync(params string[] arguments)
    {
        using var terminal = new TestTerminal();
        var exitCode = await terminal.RunAsync(["search", "--server", sample.Server.Address.ToString(), .. arguments]);
        return (exitCode, terminal.Output, terminal.Error);
    }

    private static int Total(string output) => int.Parse(JsonDocument.Parse(output).RootElement.GetProperty("totalArticles").GetString()!);

    private static string Ids(string output) => string.Join(
        ' ',
        JsonDocument.Parse(output).RootElement.GetProperty("results").EnumerateArray().Select(hit => hit.GetProperty("article").GetProperty("id").GetString()));
}
