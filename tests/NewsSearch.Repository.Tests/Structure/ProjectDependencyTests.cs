namespace NewsSearch.Repository.Tests.Structure;

/// <summary>Dependencies between projects point one way, and packages stay behind their boundaries.</summary>
public sealed class ProjectDependencyTests
{
    // A project of the product and the projects that it may refer to.
    private static readonly Dictionary<string, string[]> AllowedReferences = new(StringComparer.Ordinal)
    {
        ["NewsSearch.Articles"] = [],
        ["NewsSearch.FullText"] = ["NewsSearch.Articles"],
        ["NewsSearch.Engine"] = ["NewsSearch.Articles", "NewsSearch.FullText"],
        ["NewsSearch.Client"] = [],
        ["NewsSearch.Service"] = ["NewsSearch.Client", "NewsSearch.Engine"],
        ["NewsSearch.Cli"] = ["NewsSearch.Client", "NewsSearch.Service"],
    };

    // The start of a package's name and the projects of the product that may use it; tests are free.
    private static readonly (string Package, string[] Projects)[] PackageBoundaries =
    [
        ("Lucene.Net", ["NewsSearch.FullText"]),
        ("Google.", ["NewsSearch.Client", "NewsSearch.Service", "NewsSearch.Cli"]),
        ("Grpc.", ["NewsSearch.Client", "NewsSearch.Service", "NewsSearch.Cli"]),
        ("Microsoft.AspNetCore", ["NewsSearch.Service", "NewsSearch.Cli"]),
        ("Microsoft.Data.Sqlite", ["NewsSearch.Articles"]),
        ("Npgsql", ["NewsSearch.Articles"]),
        ("Spectre.Console", ["NewsSearch.Cli"]),
        ("System.CommandLine", ["NewsSearch.Cli"]),
    ];

    // The start of a namespace and the projects whose source may name it: packages also arrive through other projects.
    private static readonly (string Namespace, string[] Projects)[] NamespaceBoundaries =
    [
        ("Lucene.Net", ["NewsSearch.FullText"]),
        ("Google", ["NewsSearch.Client", "NewsSearch.Service", "NewsSearch.Cli"]),
        ("Grpc", ["NewsSearch.Client", "NewsSearch.Service", "NewsSearch.Cli"]),
        ("NewsSearch.V1", ["NewsSearch.Client", "NewsSearch.Service", "NewsSearch.Cli"]),
        ("Microsoft.AspNetCore", ["NewsSearch.Service", "NewsSearch.Cli"]),
        ("Microsoft.Data.Sqlite", ["NewsSearch.Articles"]),
        ("Npgsql", ["NewsSearch.Articles"]),
        ("NodaTime", ["NewsSearch.FullText", "NewsSearch.Service", "NewsSearch.Cli"]), // the zone that days are counted in is part of a request
        ("Spectre.Console", ["NewsSearch.Cli"]),
        ("System.CommandLine", ["NewsSearch.Cli"]),
    ];

    private static IEnumerable<Project> Product => Project.All.Where(project => project.IsProduct);

    [Fact]
    public void The_table_names_every_project_of_the_product() =>
        Product.Select(project => project.Name).ShouldBe(AllowedReferences.Keys, ignoreOrder: true);

    [Fact]
    public void Projects_refer_only_to_what_lies_below_them() =>
        Product.SelectMany(project => project.References.Except(AllowedReferences[project.Name]).Select(other => $"{project.Name} -> {other}"))
            .ShouldBeEmpty();

    [Fact]
    public void Shared_test_helpers_refer_to_the_domain_only() =>
        Project.All.Single(project => project.Name == "NewsSearch.Testing").References.ShouldBe(["NewsSearch.Articles"]);

    [Fact]
    public void Packages_stay_in_their_projects() =>
        Product.SelectMany(project => project.Packages.Where(package => !MayUse(project.Name, package, PackageBoundaries))
                .Select(package => $"{project.Name} uses {package}"))
            .ShouldBeEmpty();

    [Fact]
    public void Namespaces_of_packages_stay_in_their_projects() =>
        SourceFile.OfProduct.SelectMany(file => file.Usings.Where(name => !MayUse(file.Project, name, NamespaceBoundaries))
                .Select(name => $"{file.Path} uses {name}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("NewsSearch.Engine", "Lucene.Net.Search", false)]
    [InlineData("NewsSearch.Engine", "Lucene.Net", false)]
    [InlineData("NewsSearch.FullText", "Lucene.Net.Index", true)]
    [InlineData("NewsSearch.Engine", "Lucene.Networking", true)]
    public void A_boundary_holds_for_a_namespace_and_those_below_it(string project, string name, bool allowed) =>
        MayUse(project, name, NamespaceBoundaries).ShouldBe(allowed);

    private static bool MayUse(string project, string name, IEnumerable<(string Start, string[] Projects)> boundaries) =>
        boundaries.Where(boundary => StartsWith(name, boundary.Start)).All(boundary => boundary.Projects.Contains(project));

    private static bool StartsWith(string name, string start) =>
        name.StartsWith(start, StringComparison.Ordinal) && (start.EndsWith('.') || name.Length == start.Length || name[start.Length] == '.');
}
