namespace NewsSearch.Repository.Tests.Structure;

/// <summary>Dependencies between the folders of a project point one way.</summary>
public sealed class FolderOrderTests
{
    // See FolderOrder for the notation. A new folder gets its place here, and src/ARCHITECTURE.md its question.
    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["NewsSearch.Articles"] = "(root) < Countries, Dates, Stories, Storage < Ingestion",
        ["NewsSearch.FullText"] = "(root) < Analysis, Codec < Schema < Ranking, Facets < Querying, Matching, Writing, Similar < Highlighting, Suggesting < Snapshots < Explaining, Coverage, ArticleExport < IndexSnapshot, IndexVerifier, PlacedArticle < ArticleIndex, SuggestionDictionary < Evaluation",
        ["NewsSearch.Engine"] = "(root) < Generations, Synonyms < Following, Suggesting, Snapshots < ArchiveExport, ArchiveFigures < Archive",
        ["NewsSearch.Client"] = "(root)",
        ["NewsSearch.Service"] = "(root) < Errors < Mapping, SearchGate, Paging < Importing, Exporting < Hosting < AdminGrpcService, IngestGrpcService, SearchGrpcService < ServiceComposition < ServiceHost",
        ["NewsSearch.Cli"] = "(root) < Terminals < Rendering < Calls < Importing < Demo, Evaluating, Tagging < Commands < CommandLine < Program",
    };

    public static TheoryData<string> Projects => [.. Orders.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_know_only_what_lies_below_them(string project) =>
        new FolderOrder(Orders[project]).Check([.. SourceFile.All.Where(file => file.Path.StartsWith($"src/{project}/", StringComparison.Ordinal))])
            .ShouldBeEmpty();

    [Fact]
    public void Every_project_of_the_product_has_an_order() =>
        Project.All.Where(project => project.IsProduct).Select(project => project.Name).ShouldBe(Orders.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_order_names_only_what_exists(string project) =>
        FolderOrder.Entries(Orders[project]).Where(entry => entry != FolderOrder.Root
                && !RepositoryFiles.Exists($"src/{project}/{entry}") && !RepositoryFiles.Exists($"src/{project}/{entry}.cs"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("using P.High;\nnamespace P.Low;\nclass A { HighType? x; }")]
    [InlineData("namespace P.Low;\nclass A { object x = new High.HighType(); }")]
    [InlineData("namespace P.Low;\nclass A { object x = P.High.HighType.Value; }")]
    [InlineData("namespace P.Low;\nclass A { void M(Facade facade) { } }")]
    [InlineData("using P.Side;\nnamespace P.Low;\nclass A : SideType;")]
    public void A_use_against_the_order_is_found(string source) => CheckLow(source).Count.ShouldBe(1);

    [Theory]
    [InlineData("namespace P.Low;\nclass A { Contract? x; }")]
    [InlineData("namespace P.Low;\n/// <summary>Of <see cref=\"High.HighType\"/>.</summary>\nclass A;")]
    [InlineData("namespace P.Low;\nclass A { object x = thing.HighType; string y = \"HighType\"; /* HighType */ }")]
    [InlineData("using P.High;\nnamespace P.Low;\nclass A { object x = new Thing { HighType = 1 }; }")]
    [InlineData("using Other;\nnamespace P.Low;\nclass A { HighType? x; }")]
    public void Words_that_are_no_use_are_let_pass(string source) => CheckLow(source).ShouldBeEmpty();

    [Fact]
    public void A_folder_without_a_place_is_named() =>
        new FolderOrder("(root) < Low").Check([Source("New/A.cs", "namespace P.New;\nclass A;")]).Single().ShouldContain("'New' has no place");

    private static IReadOnlyList<string> CheckLow(string source) => new FolderOrder("(root) < Low, Side < High < Facade").Check(
    [
        Source("Contract.cs", "namespace P;\nclass Contract;"),
        Source("Facade.cs", "using P.High;\nnamespace P;\nclass Facade { HighType? x; Contract? y; }"),
        Source("High/HighType.cs", "using P.Low;\nnamespace P.High;\nclass HighType { A? a; }"),
        Source("Side/SideType.cs", "namespace P.Side;\nclass SideType;"),
        Source("Low/A.cs", source),
    ]);

    private static SourceFile Source(string path, string text) => new(new RepositoryFile($"src/P/{path}", text));
}
