namespace NewsSearch.Repository.Tests.Structure;

public sealed class SolutionTests
{
    private static readonly string Solution = RepositoryFiles.All.Single(file => file.Path == "Search.sln").Text;

    [Fact]
    public void The_solution_holds_every_project() =>
        Project.All.Where(project => !Solution.Contains($"\"{project.Path.Replace('/', '\\')}\"", StringComparison.Ordinal))
            .Select(project => project.Path)
            .ShouldBeEmpty();

    [Fact]
    public void Versions_of_packages_are_kept_in_one_place() =>
        RepositoryFiles.Ending(".csproj").Where(file => file.Text.Contains("<PackageReference", StringComparison.Ordinal))
            .SelectMany(file => file.Lines.Where(line => line.Contains("PackageReference", StringComparison.Ordinal) && line.Contains("Version=", StringComparison.Ordinal))
                .Select(line => $"{file.Path}: {line.Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_index_may_switch_unsafe_code_on() =>
        RepositoryFiles.Ending(".csproj", ".props").Where(file => file.Text.Contains("AllowUnsafeBlocks", StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldBeSubsetOf(["src/NewsSearch.FullText/NewsSearch.FullText.csproj"]);

    [Fact]
    public void The_licence_is_there() =>
        RepositoryFiles.All.Single(file => file.Path == "LICENSE").Text.ShouldContain("Apache License");
}
