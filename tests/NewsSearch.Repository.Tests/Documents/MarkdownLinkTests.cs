namespace NewsSearch.Repository.Tests.Documents;

public sealed class MarkdownLinkTests
{
    [Fact]
    public void Every_relative_link_leads_somewhere() => MarkdownFile.All.SelectMany(Dead).ShouldBeEmpty();

    [Fact]
    public void Every_block_of_code_ends() => MarkdownFile.All.Where(file => !file.IsClosed).Select(file => file.File.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("See [the map](src/NOWHERE.md).", 1)]
    [InlineData("[map]: missing.md", 1)]
    [InlineData("![logo](missing.png \"a title\")", 1)]
    [InlineData("[out](../elsewhere.md)", 1)]
    [InlineData("[here](#absent)", 1)]
    [InlineData("# Two words, one\n[here](#two-words-one)", 0)]
    [InlineData("# A\n# A\n[here](#a-1)", 0)]
    [InlineData("[solution](Search.sln) and [web](https://example.org/missing.md)", 0)]
    [InlineData("`[code](missing.md)`\n```\n[code](missing.md)\n```", 0)]
    public void Dead_links_are_found(string text, int dead) => Dead(new MarkdownFile(new RepositoryFile("NEW.md", text))).Count().ShouldBe(dead);

    private static IEnumerable<string> Dead(MarkdownFile file) => file.Links
        .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !link.Target.StartsWith("mailto:", StringComparison.Ordinal))
        .Where(link => !Resolves(file, link.Target))
        .Select(link => $"{file.File.At(link.Line)}: {link.Target}");

    private static bool Resolves(MarkdownFile file, string target)
    {
        var (path, anchor) = target.Split('#', 2) is [var first, var second] ? (first, second) : (target, "");
        if (path.Length == 0)
        {
            return file.Anchors.Contains(anchor);
        }

        var root = Path.GetFullPath("/");
        var full = Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(root, "repository", file.File.Folder, Uri.UnescapeDataString(path)))).Replace('\\', '/');
        if (!full.StartsWith("repository/", StringComparison.Ordinal) || !RepositoryFiles.Exists(full["repository/".Length..]))
        {
            return full == "repository";
        }

        return anchor.Length == 0 || !full.EndsWith(".md", StringComparison.Ordinal)
            || new MarkdownFile(new RepositoryFile(full["repository/".Length..])).Anchors.Contains(anchor);
    }
}
