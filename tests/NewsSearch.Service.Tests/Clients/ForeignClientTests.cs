using Google.Protobuf;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Clients;

/// <summary>The same search from clients of other languages gives the same answer as from ours.</summary>
public sealed class ForeignClientTests(NewsArchive archive) : IClassFixture<NewsArchive>, IDisposable
{
    private const string Request =
        """
        {
          "query": "grain OR fire",
          "facets": [{ "country": { "limit": 3 } }, { "name": "by year", "published": { "unit": "CALENDAR_UNIT_YEAR", "timeZone": "Europe/Kyiv" } }],
          "pageSize": 4,
          "readMask": "title,publishTime,countries"
        }
        """;

    private readonly TemporaryFolder _folder = new();

    private string Authority => archive.Service.Address.Authority;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Search_of_our_own_client_has_all_that_is_compared()
    {
        var answer = await OurAnswer();

        answer.Results.Count.ShouldBe(4);
        answer.Results.ShouldAllBe(result => result.Highlights.Count > 0 && result.Score > 0);
        answer.Results.ShouldContain(result => result.Article.PublishTime != null);
        answer.Facets.Select(facet => facet.Name).ShouldBe(["country", "by year"]);
        answer.Facets[0].Country.OmittedCountries.ShouldBeGreaterThan(0);
        answer.Facets[1].Published.Counts.Count.ShouldBe(3);
        answer.Facets[1].Published.UndatedArticles.ShouldBe(1);
    }

    [Fact]
    public async Task Python_gets_the_same_answer()
    {
        const string python = "/usr/bin/python3";
        var check = await ForeignProgram.Run(python, ["-c", "import grpc, google.protobuf"]);
        Assert.SkipUnless(check.ExitCode == 0, "needs Debian's python3-grpcio and python3-protobuf: run .ci/install");
        ContractFiles.WriteDescriptors(_folder["contract.binpb"]);

        var answer = await ForeignProgram.Run(python, [Path.Combine(ForeignProgram.Folder, "search.py"), Authority, _folder["contract.binpb"]], Request);

        await ShouldBeOurs(answer.Successful());
    }

    [Fact]
    public async Task Node_gets_the_same_answer()
    {
        ForeignProgram.RequireFromNpm("@grpc/grpc-js");

        var answer = await ForeignProgram.Run("node", [Path.Combine(ForeignProgram.Folder, "search.js"), Authority, ContractFiles.CopyTo(_folder)], Request);

        await ShouldBeOurs(answer.Successful());
    }

    [Theory]
    [InlineData("grpc", "--http2-prior-knowledge")]
    [InlineData("grpcweb", "--emit-defaults")]
    public async Task Buf_curl_gets_the_same_answer_through_reflection(string protocol, string option)
    {
        var buf = ForeignProgram.RequireFromNpm(".bin/buf");

        // Reflection itself is a stream in both directions, which gRPC-Web has not: it takes HTTP/2 in either case.
        var answer = await ForeignProgram.Run(
            buf, ["curl", "--protocol", protocol, "--http2-prior-knowledge", option, "--data", "@-", $"{archive.Service.Address}news.search.v1.SearchService/SearchArticles"], Request);

        await ShouldBeOurs(answer.Successful());
    }

    [Fact]
    public async Task Curl_gets_the_same_answer_as_JSON()
    {
        var answer = await ForeignProgram.Run(
            "curl", ["--silent", "--show-error", "--fail-with-body", "--json", "@-", $"{archive.Service.Address}v1/articles:search"], Request);

        await ShouldBeOurs(answer.Successful());
    }

    [Fact]
    public async Task Page_in_Chromium_gets_the_same_answer_over_gRPC_Web()
    {
        await using var page = await PageServer.Start(ContractFiles.CopyTo(_folder), Request);
        using var browser = ForeignProgram.Start(
            "/usr/bin/chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", $"--user-data-dir={_folder["profile"]}",
                "--remote-debugging-port=0", $"{page.Address}search.html?service={Uri.EscapeDataString(archive.Service.Address.ToString())}",
            ]);
        try
        {
            var answer = await page.Result.WaitAsync(TimeSpan.FromSeconds(60));
            answer.ShouldNotContain("\"error\"");
            await ShouldBeOurs(answer);
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }
    }

    private async Task ShouldBeOurs(string json) =>
        WithoutItsMoment(JsonParser.Default.Parse<SearchArticlesResponse>(json)).ToString().ShouldBe((await OurAnswer()).ToString());

    private async Task<SearchArticlesResponse> OurAnswer() =>
        WithoutItsMoment(await archive.Service.Client.Search.SearchArticlesAsync(JsonParser.Default.Parse<SearchArticlesRequest>(Request)));

    /// <summary>How long an answer took, and what time it is in its page token, tell it from any other.</summary>
    private static SearchArticlesResponse WithoutItsMoment(SearchArticlesResponse answer)
    {
        answer.NextPageToken.ShouldNotBeEmpty();
        answer.NextPageToken = "";
        answer.SearchTime = null;
        return answer;
    }
}
