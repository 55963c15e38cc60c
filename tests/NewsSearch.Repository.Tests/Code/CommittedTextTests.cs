using System.Text.RegularExpressions;

namespace NewsSearch.Repository.Tests.Code;

/// <summary>What no file of the repository may say.</summary>
public sealed class CommittedTextTests
{
    // This file has to name what it looks for.
    private const string Itself = "tests/NewsSearch.Repository.Tests/Code/CommittedTextTests.cs";

    private static readonly Regex Unfinished = new(@"\b(TODO|FIXME|XXX|HACK)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex MachinePaths = new(@"(?<![\w.~/-])(/(work|root)/|/home/\w|/Users/\w|[A-Z]:\\Users\\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // Spaces stand for the dots of the hosts, so that this file does not write them down either.
    private static readonly Regex RegistryHosts = new(
        @"\b(api nuget org|registry npmjs org|registry yarnpkg com|files pythonhosted org|pypi org|deb debian org|repo1? maven org|proxy golang org|artifactory|jfrog)\b"
            .Replace(" ", @"\.", StringComparison.Ordinal),
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static IEnumerable<RepositoryFile> Texts => RepositoryFiles.All.Where(file => file.IsText && file.Path != Itself);

    [Fact]
    public void Nothing_is_left_to_do() => Find(Unfinished).ShouldBeEmpty();

    [Fact]
    public void No_path_of_a_machine_is_written_down() => Find(MachinePaths).ShouldBeEmpty();

    [Fact]
    public void No_registry_is_written_down() => Find(RegistryHosts).ShouldBeEmpty();

    [Theory]
    [InlineData("// TODO: later", true)]
    [InlineData("the TODOs of others", false)]
    public void Unfinished_work_is_recognised(string line, bool found) => Unfinished.IsMatch(line).ShouldBe(found);

    [Theory]
    [InlineData("cd /home/anna/search", true)]
    [InlineData("\"/" + "root/.nuget\"", true)]
    [InlineData("https://example.org/home/page", false)]
    [InlineData("src/work/file", false)]
    public void Paths_of_machines_are_recognised(string line, bool found) => MachinePaths.IsMatch(line).ShouldBe(found);

    [Theory]
    [InlineData("https://api" + ".nuget" + ".org/v3/index.json", true)]
    [InlineData("https://www" + ".nuget" + ".org/packages/Lucene.Net", false)]
    public void Registries_are_recognised(string line, bool found) => RegistryHosts.IsMatch(line).ShouldBe(found);

    private static IEnumerable<string> Find(Regex forbidden) => Texts.SelectMany(file => file.Lines
        .Select((line, index) => (line, index))
        .Where(entry => forbidden.IsMatch(entry.line))
        .Select(entry => $"{file.At(entry.index)}: {forbidden.Match(entry.line).Value}"));
}
