using System.Text.Json;

namespace NewsSearch.Cli.Tests.Commands;

/// <summary>The commands that show something other than hits: explain, get, stats and check.</summary>
public class ReadingCommandsTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task Get_shows_every_field_and_the_text()
    {
        var (exitCode, output, _) = await RunAsync("get", "a-1");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith(
            """
            Russia refuses to extradite Assad

              id              a-1
              published       2025-10-02 14:30 +03:00
              source          Harbour Wire
              language        en
              topics          diplomacy
              authors         Jo March
              url             https://news.example/a-1
              sequence        1
              countries
            """);
        output.ShouldContain("    SY Syria  1.00  given, 0.");
        output.ShouldContain("    RU Russia  1.00  given, 0.");
        output.ShouldContain("Russia (name), Kremlin (institution), Moscow (capital)\n");
        output.ShouldEndWith(
            """

            Syrian officials asked the Kremlin to extradite Assad. [Moscow] refused & said
            nothing more.

            """);
    }

    [Fact]
    public async Task Get_shows_the_countries_that_were_found_in_the_text()
    {
        var (_, output, _) = await RunAsync("get", "a-3");

        output.ShouldContain("    UA Ukraine  0.9");
        output.ShouldContain("  about\n       Kyiv (capital), Ukraine (name)\n");
    }

    [Fact]
    public async Task Get_prints_the_message_as_Json()
    {
        var (_, output, _) = await RunAsync("get", "a-3", "--json");

        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("article").GetProperty("inferredCountries")[0].GetString().ShouldBe("UA");
        answer.RootElement.GetProperty("sequence").GetString().ShouldBe("3");
    }

    [Fact]
    public async Task Timeline_draws_a_bar_for_each_bucket()
    {
        var (exitCode, output, _) = await RunAsync("timeline", "Assad", "--unit", "year");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldContain("  2025  ");
        output.ShouldContain("█");
        output.ShouldContain("0 undated ones");
    }

    [Fact]
    public async Task Similar_shows_what_is_about_the_same_and_why()
    {
        var (exitCode, output, _) = await RunAsync("similar", "a-2", "--page-size", "1");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith(" 1  ");
        output.ShouldContain("1 similar article by ");
        output.ShouldContain("grain");
        output.ShouldNotContain("a-2");
    }

    [Fact]
    public async Task Similar_prints_the_message_as_Json()
    {
        var (_, output, _) = await RunAsync("similar", "a-2", "--same-story", "--json");

        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("terms").EnumerateArray().Select(term => term.GetString()).ShouldContain("grain");
    }

    [Theory]
    [InlineData("get")]
    [InlineData("similar")]
    [InlineData("delete")]
    public async Task An_id_that_is_not_there_ends_with_1(string command)
    {
        var (exitCode, output, error) = await RunAsync(command, "nobody");

        exitCode.ShouldBe(ExitCodes.Finding);
        output.ShouldBeEmpty();
        error.ShouldBe("error: There is no article with the id 'nobody' (ARTICLE_NOT_FOUND)\n");
    }

    [Fact]
    public async Task Explain_shows_the_place_and_what_adds_to_the_score()
    {
        var (exitCode, output, _) = await RunAsync("explain", "a-1", "extradite", "--calculation");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("Place 1, score ");
        output.ShouldContain("\"extradite\" stands in the title.\n");
        output.ShouldMatch("   \\+[0-9.]+  \"extradite\" stands in the text\\.\n");
    }

    [Fact]
    public async Task Explain_shows_what_keeps_an_article_out()
    {
        var (exitCode, output, _) = await RunAsync("explain", "a-1", "extradite", "wheat");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("Not found by this search\n");
        output.ShouldContain("\"wheat\" stands neither in the title nor in the text.\n");
        (await RunAsync("explain", "a-1", "extradite", "wheat", "--json")).Output.ShouldContain("SCORE_REASON_KIND_MISSING_CLAUSE");
    }

    [Fact]
    public async Task Stats_shows_counts_sizes_and_how_far_the_index_is()
    {
        var (exitCode, output, _) = await RunAsync("stats");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldContain("  articles in the archive     4\n");
        output.ShouldContain("  articles found by searches  4\n");
        output.ShouldContain("  found by searches up to     4\n");
        output.ShouldMatch("size of the archive +[0-9.]+ kB \\(sqlite\\)\n");
    }

    [Fact]
    public async Task Stats_prints_the_message_as_Json()
    {
        var (_, output, _) = await RunAsync("stats", "--json");

        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("storedArticles").GetString().ShouldBe("4");
        answer.RootElement.GetProperty("reindexing").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Suggest_shows_completions_with_their_numbers_of_articles()
    {
        string output;
        do
        {
            // Suggestions are gathered soon after the articles are found.
            (_, output, _) = await RunAsync("suggest", "odsea", "");
        }
        while (output == "No suggestions.\n");

        output.ShouldContain("1  Odesa  word, corrected\n");
        output.ShouldContain("1  Grain ships leave Odesa  title, corrected\n");
        (await RunAsync("suggest", "odsea", "--no-corrections")).Output.ShouldBe("No suggestions.\n");
        (await RunAsync("suggest", "undated", "--limit", "1", "--json")).Output.ShouldContain("\"query\": \"Undated");
        (await RunAsync("suggest", "undated", "--limit", "99")).ExitCode.ShouldBe(ExitCodes.Refused);
    }

    [Fact]
    public async Task Check_says_that_an_intact_index_is_intact()
    {
        var (exitCode, output, _) = await RunAsync("check");

        exitCode.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("The index is intact: ");
        (await RunAsync("check", "--json")).Output.ShouldContain("\"intact\": true");
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("suggest", "x")]
    [InlineData("explain", "x", "y")]
    [InlineData("get", "x")]
    [InlineData("delete", "x")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("reindex")]
    [InlineData("import", "-")]
    public async Task Without_a_server_every_command_says_where_it_looked_and_how_to_start_one(params string[] arguments)
    {
        using var terminal = new TestTerminal();
        terminal.SetVariable("NEWSSEARCH_SERVER", "localhost:1");
        terminal.SetInput("""{"id":"1","body":"b"}""");

        (await terminal.RunAsync(arguments)).ShouldBe(ExitCodes.Unavailable);

        terminal.Output.ShouldBeEmpty();
        terminal.Error.ShouldBe("error: no server at http://localhost:1\n       Start one with newsearch serve, or say where it is with --server.\n");
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var terminal = new TestTerminal();
        var exitCode = await sample.Server.RunAsync(terminal, arguments);
        return (exitCode, terminal.Output, terminal.Error);
    }
}
