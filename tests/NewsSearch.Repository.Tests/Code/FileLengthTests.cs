namespace NewsSearch.Repository.Tests.Code;

/// <summary>Files are small, so that one may be read at a sitting.</summary>
public sealed class FileLengthTests
{
    private const int Cap = 600;
    private const int Large = 300;

    // A service and all its messages must be in reach of each other, and a message that moves to another file breaks clients.
    private const string Contract = "protos/news/search/v1/search_service.proto";

    // Files of more than 300 lines and why they are not taken apart.
    private static readonly Dictionary<string, string> LargeOnPurpose = new(StringComparer.Ordinal)
    {
        [Contract] = "the reference of the search calls, most of it comments",
    };

    private static IEnumerable<(string Path, int Lines)> Sources =>
        RepositoryFiles.Ending(".cs", ".proto", ".py", ".js", ".mjs", ".java").Select(file => (file.Path, file.Lines.Length));

    [Fact]
    public void No_file_is_longer_than_the_cap() =>
        Sources.Where(file => file.Lines > Cap && file.Path != Contract).Select(file => $"{file.Path}: {file.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void Large_files_are_few_and_have_a_reason() =>
        Sources.Where(file => file.Lines > Large).Select(file => file.Path).Except(LargeOnPurpose.Keys).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_have_at_most_a_hundred_lines()
    {
        var lengths = SourceFile.OfProduct.Select(file => file.Text.AsSpan().Count('\n')).Order().ToArray();
        lengths[lengths.Length / 2].ShouldBeLessThanOrEqualTo(100);
        lengths[lengths.Length * 9 / 10].ShouldBeLessThanOrEqualTo(Large);
    }
}
