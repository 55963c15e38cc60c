using NewsSearch.Cli.Commands;

namespace NewsSearch.Cli.Tests.Commands;

public class UsageErrorsTests
{
    [Theory]
    [InlineData("serch foo", "there is no command 'serch'", "Did you mean search?")]
    [InlineData("xyzzy", "there is no command 'xyzzy'", "See newsearch --help.")]
    [InlineData("search", "Required argument missing", "See newsearch search --help.")]
    [InlineData("search x --unit moth", "--unit: 'moth' is not one of month, day, week, quarter, year", "See newsearch search --help.")]
    [InlineData("search x --zone Mars", "--zone: 'Mars' is not a time zone", "See newsearch search --help.")]
    [InlineData("search x --from yesterday", "--from: 'yesterday' is not a date", "See newsearch search --help.")]
    [InlineData("search x --to 2021-02-30", "--to: '2021-02-30' is not a date", "See newsearch search --help.")]
    [InlineData("search x --page-size 1000000", "--page-size: 1000000 is not from 0 to 100", "See newsearch search --help.")]
    [InlineData("search x --skip -1", "--skip: -1 is not from 0 to 10000", "See newsearch search --help.")]
    [InlineData("search x --facets country,weather", "--facet: 'weather' is not a facet", "See newsearch search --help.")]
    [InlineData("search x --facet published:hour", "--facet: 'hour' is not one of month, day, week, quarter, year", "See newsearch search --help.")]
    [InlineData("search x --facet country:week", "--facet: 'country:week' brings a unit", "See newsearch search --help.")]
    [InlineData("search x --ranges 5", "--ranges: '5' is not a range", "See newsearch search --help.")]
    [InlineData("search x --select source", "--select: 'source' is not FIELD=VALUE", "See newsearch search --help.")]
    [InlineData("search x --select-all weather=wet", "--select-all: 'weather' is not a facet", "See newsearch search --help.")]
    [InlineData("search x --select topic=a --select-all topic=b", "topic stands in --select and in --select-all", "See newsearch search --help.")]
    [InlineData("facet-values published", "published has dates or numbers", "See newsearch facet-values --help.")]
    [InlineData("facet-values weather", "'weather' is not a facet", "See newsearch facet-values --help.")]
    [InlineData("search x --facet-limit 0", "--facet-limit: 0 is not from 1 to 10000", "See newsearch search --help.")]
    [InlineData("stats --server ::", "--server: '::' is not the address of a server", "See newsearch stats --help.")]
    [InlineData("stats --server ftp://example.com", "--server: 'ftp://example.com' is not the address of a server", "See newsearch stats --help.")]
    [InlineData("serve --store mysql:x", "--store: 'mysql:x' begins neither with sqlite: nor with postgres:", "See newsearch serve --help.")]
    [InlineData("serve --set Port", "--set: 'Port' is not NAME=VALUE", "See newsearch serve --help.")]
    [InlineData("serve --port many", "many", "See newsearch serve --help.")]
    [InlineData("get", "Required argument missing", "See newsearch get --help.")]
    [InlineData("get a b", "'b'", "See newsearch get --help.")]
    public async Task A_wrong_command_line_is_explained_and_ends_with_2(string arguments, string message, string hint)
    {
        using var terminal = new TestTerminal(width: 200);

        var exitCode = await terminal.RunAsync(arguments.Split(' '));

        exitCode.ShouldBe(ExitCodes.Usage);
        terminal.Error.ShouldContain($"error: ");
        terminal.Error.ShouldContain(message);
        terminal.Error.ShouldContain(hint);
        terminal.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_address_in_the_environment_is_named()
    {
        using var terminal = new TestTerminal(width: 200);
        terminal.SetVariable("NEWSSEARCH_SERVER", "://");

        (await terminal.RunAsync("stats")).ShouldBe(ExitCodes.Usage);
        terminal.Error.ShouldContain("NEWSSEARCH_SERVER: '://' is not the address of a server");
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("serch", "search", 1)]
    [InlineData("chekc", "check", 2)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_of_words_is_the_number_of_edits(string from, string to, int expected)
    {
        UsageErrors.Distance(from, to).ShouldBe(expected);
        UsageErrors.Distance(to, from).ShouldBe(expected);
    }
}
