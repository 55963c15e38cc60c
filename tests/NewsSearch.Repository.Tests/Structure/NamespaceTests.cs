using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Repository.Tests.Structure;

/// <summary>A namespace is found in the folder of its name.</summary>
public sealed class NamespaceTests
{
    // Folders of tests that mirror no folder of the product, and what they are instead.
    private static readonly Dictionary<string, string> Scenarios = new(StringComparer.Ordinal)
    {
        ["NewsSearch.Cli.Tests/Crashes"] = "kills the real executable",
        ["NewsSearch.Service.Tests/Clients"] = "calls the service with clients of other languages",
    };

    [Fact]
    public void Namespaces_are_folders() =>
        SourceFile.All.Where(file => !IsTopLevelProgram(file) && file.Namespace != Expected(file))
            .Select(file => $"{file.Path} declares '{file.Namespace}', not '{Expected(file)}'")
            .ShouldBeEmpty();

    [Fact]
    public void Project_files_are_named_like_their_folders() =>
        Project.All.Where(project => !project.Path.EndsWith($"/{project.Name}/{project.Name}.csproj", StringComparison.Ordinal))
            .Select(project => project.Path)
            .ShouldBeEmpty();

    [Fact]
    public void Tests_mirror_the_folders_of_the_product()
    {
        var folders = SourceFile.OfProduct.Select(file => $"{file.Project}/{file.Folder}").Distinct().ToHashSet();
        var missing = SourceFile.All.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal) && file.Path.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Select(file => (file.Path, Mirrored: file.Project.Replace(".Tests", "", StringComparison.Ordinal), file.Folder))
            .Where(file => file.Mirrored != "NewsSearch.Repository" && RepositoryFiles.Exists($"src/{file.Mirrored}"))
            .Where(file => file.Folder.Length > 0 && !Scenarios.ContainsKey($"{file.Mirrored}.Tests/{file.Folder}") && !folders.Contains($"{file.Mirrored}/{file.Folder}") && !RepositoryFiles.Exists($"src/{file.Mirrored}/{file.Folder}"));
        missing.Select(file => $"{file.Path}: src/{file.Mirrored}/{file.Folder} does not exist").ShouldBeEmpty();
    }

    private static string Expected(SourceFile file) =>
        file.Folder.Length == 0 ? file.Project : $"{file.Project}.{file.Folder.Replace('/', '.')}";

    // Programs of top-level statements, and files of assembly attributes or global usings, have no namespace.
    private static bool IsTopLevelProgram(SourceFile file) =>
        file.Namespace.Length == 0 && (file.Root.Members.All(member => member is GlobalStatementSyntax) || file.Path.EndsWith("/Program.cs", StringComparison.Ordinal));
}
