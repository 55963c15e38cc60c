using NewsSearch.Testing;

namespace NewsSearch.Service.Tests.Clients;

/// <summary>The contract follows buf's rules and breaks no client of the contract that was released last.</summary>
public sealed class ContractTests : IDisposable
{
    // Two modules: the rules hold for ours only.
    private const string Workspace =
        """
        version: v2
        modules:
          - path: ours
            lint:
              use: [STANDARD]
            breaking:
              use: [FILE]
          - path: common
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _buf = ForeignProgram.RequireFromNpm(".bin/buf");

    public ContractTests()
    {
        var protos = ContractFiles.CopyTo(_folder);
        Directory.CreateDirectory(_folder["ours"]);
        Directory.CreateDirectory(_folder["common"]);
        Directory.Move(Path.Combine(protos, "news"), _folder["ours/news"]);
        Directory.Move(Path.Combine(protos, "google"), _folder["common/google"]);
        File.WriteAllText(_folder["buf.yaml"], Workspace);
    }

    private static string Released => Path.Combine(ForeignProgram.Folder, "contract.binpb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Contract_has_no_lint()
    {
        (await Lint()).Successful().ShouldBeEmpty();
    }

    [Fact]
    public async Task Lint_would_be_found()
    {
        Change("SearchArticlesRequest", "SearchWish");

        (await Lint()).Output.ShouldContain("SearchArticlesRequest");
    }

    [Fact]
    public async Task Contract_breaks_no_client_of_the_one_released_last()
    {
        (await Breaking()).Successful().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("int32 page_size = 5", "int64 page_size = 5")]
    [InlineData("int32 skip = 6 [(google.api.field_behavior) = OPTIONAL];", "")]
    [InlineData("SORT_ORDER_OLDEST = 3", "SORT_ORDER_OLDEST = 4")]
    public async Task Break_would_be_found(string text, string change)
    {
        Change(text, change);

        (await Breaking()).ExitCode.ShouldBe(100);
    }

    private Task<ProgramOutput> Lint() => ForeignProgram.Run(_buf, ["lint", _folder["ours"]]);

    private Task<ProgramOutput> Breaking() => ForeignProgram.Run(_buf, ["breaking", _folder["ours"], "--against", Released]);

    private void Change(string text, string change)
    {
        var path = _folder["ours/news/search/v1/search_service.proto"];
        var before = File.ReadAllText(path);
        before.ShouldContain(text);
        File.WriteAllText(path, before.Replace(text, change, StringComparison.Ordinal));
    }
}
