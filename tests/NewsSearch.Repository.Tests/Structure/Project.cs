using System.Xml.Linq;

namespace NewsSearch.Repository.Tests.Structure;

/// <summary>What a project file says of its dependencies, with what the props files above it add.</summary>
/// <param name="Name">The project's name, without ".csproj".</param>
/// <param name="Path">Its path from the root of the repository.</param>
/// <param name="References">The names of the projects that it refers to itself.</param>
/// <param name="Packages">The packages and frameworks that it refers to itself.</param>
internal sealed record Project(string Name, string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>All projects of the repository.</summary>
    public static IReadOnlyList<Project> All { get; } = [.. RepositoryFiles.Ending(".csproj").Select(Read)];

    /// <summary>Whether it is part of the product, as opposed to its tests.</summary>
    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    private static Project Read(RepositoryFile file)
    {
        var xml = XDocument.Parse(file.Text);
        return new Project(
            System.IO.Path.GetFileNameWithoutExtension(file.Path),
            file.Path,
            [.. Includes(xml, "ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference"), .. Includes(xml, "FrameworkReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) =>
        xml.Descendants(item).Select(element => (string?)element.Attribute("Include") ?? (string)element.Attribute("Update")!);
}
