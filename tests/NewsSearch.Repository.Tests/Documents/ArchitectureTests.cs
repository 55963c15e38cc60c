namespace NewsSearch.Repository.Tests.Documents;

/// <summary>src/ARCHITECTURE.md says of every folder which question it answers.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void The_map_names_every_folder_of_the_product()
    {
        var map = new MarkdownFile(RepositoryFiles.All.Single(file => file.Path == "src/ARCHITECTURE.md")).Links.Select(link => link.Target).ToHashSet(StringComparer.Ordinal);
        SourceFile.OfProduct.Select(file => file.Folder.Length == 0 ? file.Project : $"{file.Project}/{file.Folder.Split('/')[0]}")
            .Distinct(StringComparer.Ordinal).Except(map).ShouldBeEmpty();
    }
}
