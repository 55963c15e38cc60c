namespace NewsSearch.Repository.Tests;

public sealed class IgnoreRulesTests
{
    private static readonly IgnoreRules Rules = new(["# built", "bin/", "*.user", "", "index-data/*", "!index-data/README.md", "notes"]);

    [Theory]
    [InlineData("src/A/bin", true, true)]
    [InlineData("src/A/bin", false, false)]
    [InlineData("src/A/binary", true, false)]
    [InlineData("a.user", false, true)]
    [InlineData("user", false, false)]
    [InlineData("index-data", true, false)]
    [InlineData("index-data/articles.db", false, true)]
    [InlineData("index-data/README.md", false, false)]
    [InlineData("tests/index-data/articles.db", false, false)]
    [InlineData("docs/notes", false, true)]
    public void A_path_is_ignored_as_the_last_fitting_rule_says(string path, bool isFolder, bool ignored) =>
        Rules.Match(path, isFolder).ShouldBe(ignored);

    [Fact]
    public void The_files_of_the_repository_are_found_and_what_is_built_is_not()
    {
        RepositoryFiles.All.Count.ShouldBeGreaterThan(100);
        RepositoryFiles.All.ShouldContain(file => file.Path == "Search.sln");
        RepositoryFiles.All.ShouldContain(file => file.Path == "index-data/README.md");
        RepositoryFiles.All.ShouldNotContain(file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }
}
