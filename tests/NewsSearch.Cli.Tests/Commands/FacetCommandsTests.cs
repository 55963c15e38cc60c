using System.Text.Json;
using Google.Protobuf;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Commands;

/// <summary>Facets, selections and groups of a search, and the values of a facet.</summary>
public class FacetCommandsTests(CopiedArticlesServer copies) : IClassFixture<CopiedArticlesServer>
{
    [Fact]
    public async Task Every_field_of_the_interface_can_be_counted_and_selected()
    {
        foreach (var field in Enum.GetValues<FacetField>().Where(field => field != FacetField.Unspecified))
        {
            var name = Cli.Commands.FacetFieldNames.NameOf(field);
            var (exitCode, output, error) = await SearchAsync("grain", "--facet", name.Replace('_', '-'), "--json");

            exitCode.ShouldBe(ExitCodes.Done, error);
            var facet = JsonDocument.Parse(output).RootElement.GetProperty("facets")[0];
            facet.GetProperty("name").GetString().ShouldBe(name);
            var counts = facet.EnumerateObject().Single(property => property.Name != "name").Value.GetProperty("counts");
            var first = counts.EnumerateArray().First(count => count.GetProperty("articles").GetString() != "0");
            var key = new[] { "value", "country", "label" }.First(property => first.TryGetProperty(property, out _));

            var selected = await SearchAsync("grain", "--select", $"{name}={first.GetProperty(key).GetString()}", "--json");
            Root(selected.Output).GetProperty("totalArticles").GetString().ShouldBe(first.GetProperty("articles").GetString(), name);
        }
    }

    [Fact]
    public async Task Articles_and_stories_stand_side_by_side_and_what_is_selected_is_ticked()
    {
        var (_, output, _) = await SearchAsync("grain", "--facet", "source,topic", "--select", "source=harbour wire", "--page-size", "0");

        output.ShouldContain("Articles by publisher\n✓ Harbour Wire  2 ████████████████\n  Levant Line   2 ████████████████\n");
        output.ShouldContain("Articles by topic\n  trade  2 ████████████████\n  grain  1 ████████\n");
        (await SearchAsync("grain", "--facets", "author", "--page-size", "0")).Output.ShouldContain(
            "Articles and stories by author\n  Jo March    2 1 ████████████████\n  Smith, Ann  2 2 ████████████████\n");
    }

    [Fact]
    public async Task Dates_have_a_unit_a_zone_and_empty_buckets_and_numbers_have_ranges()
    {
        var (_, output, _) = await SearchAsync(
            "exports", "--facet", "published:day,published:year", "--facet", "word_count", "--zone", "Europe/Kyiv", "--ranges", "0-10,11-", "--page-size", "0");

        output.ShouldContain("by day\n  2022-08-02  2 1 ");
        output.ShouldContain("by year\n  2022  2 1 ");
        output.ShouldContain("by number of words\n  0-10  0 0\n  11-   2 1 ███");
        (await SearchAsync("grain", "--facet", "published", "--empty-dates", "--page-size", "0")).Output.ShouldContain("  2022-11  0 0\n");
        (await SearchAsync("grain", "--facet", "country", "--facet-order", "value", "--page-size", "0")).Output.ShouldContain("  RU Russia   2 2 ███");
    }

    [Fact]
    public async Task Countries_can_be_sorted_by_the_sum_of_their_salience()
    {
        var (_, output, _) = await SearchAsync("grain", "--facet", "country,source_country,source", "--facet-order", "salience", "--page-size", "0");

        output.ShouldMatch(@"by country, with the sum of their salience\n  [A-Z]{2} \w+, \d\.\d ");
        output.ShouldContain("by publisher\n");
    }

    [Fact]
    public async Task Mentioned_dates_are_counted_by_their_own_unit_and_what_names_none_is_told()
    {
        var (_, output, _) = await SearchAsync("grain", "--facet", "mentioned_date,mentioned_date:day", "--page-size", "0");
        output.ShouldContain("by mentioned date\n  2022-07  2 1 ");
        output.ShouldContain("by mentioned day\n  2022-07-29  2 1 ");
        output.ShouldContain("and 2 articles that name no date\n");
        (await RunAsync("get", "c-1")).Output.ShouldMatch("dates named +2022-07-29\n");
    }

    [Theory]
    [InlineData("--mentioned-date", "July")]
    [InlineData("--mentioned-date", "2022-07..soon")]
    [InlineData("--mentioned-precision", "minute")]
    public async Task Mentioned_dates_that_are_none_are_refused(string option, string value)
    {
        var (exitCode, _, error) = await SearchAsync("grain", option, value);
        exitCode.ShouldBe(ExitCodes.Usage);
        error.ShouldContain($"{option}: '");
    }

    [Theory]
    [InlineData(1, "--select", "country=UA,RU", "--select-all", "topic=grain", "--select-all", "topic=trade")]
    [InlineData(1, "--select-all", "country=UA,RU")]
    [InlineData(2, "--select", "author=Smith, Ann")]
    [InlineData(4, "--select", "published=2022", "--select", "published=2023-01")]
    [InlineData(0, "--select", "published=2022-08-01", "--zone", "Europe/Kyiv")]
    [InlineData(2, "--topic", "trade")]
    [InlineData(2, "--author", "jo march")]
    [InlineData(2, "--source-country", "gb")]
    [InlineData(4, "--mentioned-country", "UA,RU")]
    [InlineData(2, "--min-words", "20")]
    [InlineData(2, "--max-words", "20")]
    [InlineData(2, "--mentioned-date", "2022-07-29")]
    [InlineData(2, "--mentioned-date", "2022-07..2022-08", "--mentioned-precision", "day")]
    [InlineData(2, "--mentioned-precision", "week")]
    [InlineData(0, "--mentioned-date", "..1969")]
    [InlineData(2, "--select", "mentioned_date=2022-W30")]
    public async Task Selections_and_filters_narrow_the_hits(int expected, params string[] options)
    {
        var (exitCode, output, error) = await SearchAsync(["grain", "--json", .. options]);

        exitCode.ShouldBe(ExitCodes.Done, error);
        Root(output).GetProperty("totalArticles").GetString().ShouldBe($"{expected}");
    }

    [Fact]
    public async Task A_group_shows_its_number_of_articles_and_its_next_best_hits()
    {
        var (_, byStory, _) = await SearchAsync("exports", "--group", "story", "--per-group", "2", "--sort", "newest");
        var (_, bySource, _) = await SearchAsync("grain", "--group", "source");
        var (_, ungrouped, _) = await SearchAsync("grain");

        byStory.ShouldContain(" · 2 articles of this story\n");
        byStory.ShouldContain("    + Grain exports rise · Harbour Wire · 2022-08-01 22:30 UTC · UA · c-1\n");
        byStory.ShouldContain("2 articles in 1 story in ");
        bySource.ShouldContain(" · 2 articles of this publisher\n");
        bySource.ShouldContain("4 articles in 3 stories by 2 publishers in ");
        ungrouped.ShouldContain("4 articles in 3 stories in ");
    }

    [Fact]
    public async Task What_was_read_otherwise_is_told_before_the_hits()
    {
        var (_, output, _) = await SearchAsync("exprots \"grain");

        output.ShouldStartWith("No article has exprots; looked for exports, which 2 articles have.\nColumn 9, \": ");
        output.IndexOf("Column 9", StringComparison.Ordinal).ShouldBeLessThan(output.IndexOf(" 1  ", StringComparison.Ordinal));
        (await SearchAsync("exprots", "--no-corrections")).Output.ShouldStartWith("Did you mean exports?\n\nNothing found in ");
    }

    [Fact]
    public async Task Values_of_a_facet_are_listed_with_what_to_select()
    {
        (await RunAsync("facet-values", "source-country")).Output.ShouldBe(
            "  GB United Kingdom  2 ████████████████\n  LB Lebanon         2 ████████████████\n");
        (await RunAsync("facet-values", "topic", "--limit", "1")).Output.ShouldBe("  grain  3 2 ████████████████████████\n  and 1 further value\n");
        (await RunAsync("facet-values", "author", "smiht", "--query", "harvest")).Output.ShouldBe("  Smith, Ann  1 ████████\n");
        (await RunAsync("facet-values", "author", "zzz")).Output.ShouldBe("No values.\n");
        var json = await RunAsync("facet-values", "topic", "--order", "value", "--select", "source=Harbour Wire", "--json");
        JsonParser.Default.Parse<ListFacetValuesResponse>(json.Output).Values.Select(value => $"{value.Value} {value.Articles}").ShouldBe(["grain 1", "trade 2"]);
    }

    private static JsonElement Root(string output) => JsonDocument.Parse(output).RootElement;

    private Task<(int ExitCode, string Output, string Error)> SearchAsync(params string[] arguments) => RunAsync(["search", .. arguments]);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var terminal = new TestTerminal(width: 100);
        var exitCode = await copies.Server.RunAsync(terminal, arguments);
        return (exitCode, terminal.Output, terminal.Error);
    }
}
