using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Fields;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying;

/// <summary>What docs/query-language.md says is true.</summary>
public sealed class QueryLanguagePageTests
{
    public static TheoryData<string> Queries => [.. Rows("Finds articles").Select(row => row[0])];

    public static TheoryData<string, string> Errors => new(Rows("Error").Select(row => (row[0], row[1])));

    public static TheoryData<string, string> Limits => new(Rows("Default").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_example_is_read(string query) => QueryParser.Parse(query, new QueryLimits()).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Errors))]
    public void Every_error_is_worded_as_shown(string query, string message) =>
        Should.Throw<QuerySyntaxException>(() => QueryParser.Parse(query, new QueryLimits())).Message.ShouldBe(message);

    [Theory]
    [MemberData(nameof(Limits))]
    public void Every_limit_has_the_default_shown(string limit, string value) =>
        typeof(QueryLimits).GetProperty(limit)!.GetValue(new QueryLimits()).ShouldBe(int.Parse(value, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("war peace", "war AND peace")]
    [InlineData("“security council”", "\"security council\"")]
    [InlineData("war NOT syria", "war -syria")]
    [InlineData("the war of the worlds", "war worlds")]
    [InlineData("assad OR war syria", "assad OR (war AND syria)")]
    [InlineData("war - peace -- & hope", "war peace hope")]
    public void Queries_said_to_be_the_same_are(string one, string other) =>
        QueryParser.Parse(one, new QueryLimits()).ShouldBe(QueryParser.Parse(other, new QueryLimits()));

    [Fact]
    public void Every_field_and_every_limit_is_on_the_page()
    {
        QueryFields.Names.Split(", ", StringSplitOptions.None).SelectMany(name => name.Split(" or "))
            .ShouldAllBe(field => Rows("Finds articles").Any(row => row[0].Contains(field)));
        typeof(QueryLimits).GetProperties().Select(limit => limit.Name).Except(Rows("Default").Select(row => row[0])).ShouldBeEmpty();
    }

    /// <summary>The rows of all tables whose second column has a heading, without the backticks of the first column.</summary>
    private static List<string[]> Rows(string heading)
    {
        var rows = new List<string[]>();
        var isInTable = false;
        foreach (var line in File.ReadLines(Path.Combine(Corpus.RepositoryRoot, "docs", "query-language.md")))
        {
            if (Regex.Match(line, "^\\| (?:Query|Limit) \\| ([^|]*) \\|") is { Success: true } head)
            {
                isInTable = head.Groups[1].Value == heading;
            }
            else if (isInTable && Regex.Match(line, "^\\| `([^|]*)` \\| ([^|]*) \\|") is { Success: true } row)
            {
                rows.Add([row.Groups[1].Value, row.Groups[2].Value]);
            }
        }

        rows.ShouldNotBeEmpty(heading);
        return rows;
    }
}
