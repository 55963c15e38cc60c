using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Paging;

public sealed class PagesTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await RunningService.Start();
        await _service.Client.Import(Enumerable.Range(0, 12).Select(Grain));
        await _service.Client.UntilEverythingIsFound();
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public async Task Pages_stay_still_while_articles_come_and_go_and_the_index_is_replaced(SortOrder order)
    {
        var request = new SearchArticlesRequest { Query = "grain", PageSize = 5, SortOrder = order, Facets = { new Facet { Country = new CountryFacet() } } };
        var first = await Search(request);
        first.TotalArticles.ShouldBe(12);

        await _service.Client.Import([Grain(100), new Article { Id = "grain-03", Body = "Nothing of the kind." }]);
        await _service.Client.Ingest.DeleteArticleAsync(new DeleteArticleRequest { Id = "grain-07" });
        await _service.Client.UntilEverythingIsFound();
        await _service.Client.Admin.ReindexArticles(new ReindexArticlesRequest()).ResponseStream.ReadAllAsync().LastAsync();
        var second = await Search(request, first.NextPageToken);
        var third = await Search(request, second.NextPageToken);

        List<SearchArticlesResponse> pages = [first, second, third];
        pages.SelectMany(page => page.Results).Select(hit => hit.Article.Id).ShouldBe(Enumerable.Range(0, 12).Select(i => $"grain-{i:00}"), ignoreOrder: true);
        pages.Select(page => (page.TotalArticles, page.SnapshotSequence, page.Facets[0])).Distinct().Count().ShouldBe(1);
        pages.Select(page => page.NextPageToken.Length > 0).ShouldBe([true, true, false]);
        (await Search(request)).Results.Select(hit => hit.Article.Id).ShouldNotContain("grain-07");
        (await _service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).KeptSnapshots.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Size_and_look_of_pages_and_facets_may_change()
    {
        var first = await Search(new SearchArticlesRequest { Query = "grain", PageSize = 2, SortOrder = SortOrder.Newest });

        var second = await Search(
            new SearchArticlesRequest
            {
                Query = "grain",
                PageSize = 3,
                SortOrder = SortOrder.Newest,
                ReadMask = FieldMask.FromString("title"),
                Highlight = new HighlightOptions { Disabled = true },
                Facets = { new Facet { Published = new DateFacet() } },
            },
            first.NextPageToken);

        second.Results.Select(hit => hit.Article.Id).ShouldBe(["grain-09", "grain-08", "grain-07"]);
        second.Results.ShouldAllBe(hit => hit.Highlights.Count == 0 && hit.Article.Source.Length == 0);
        second.Facets.ShouldHaveSingleItem();
    }

    public static TheoryData<string, Action<SearchArticlesRequest>> Changes => new()
    {
        { "query", request => request.Query = "grain*" },
        { "filter", request => request.Filter = new SearchFilter { Countries = { "UA" } } },
        { "order", request => request.SortOrder = SortOrder.Oldest },
        { "selections", request => request.Selections.Add(new FacetSelection { Field = FacetField.Source, Values = { "Harbour Desk" } }) },
        { "ranking", request => request.Ranking = new RankingOptions { Profile = "fresh" } },
        { "grouping", request => request.Grouping = new GroupingOptions { GroupBy = GroupBy.Source } },
        { "total", request => request.TotalCount = new TotalCountOptions { Mode = TotalCountMode.None } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task A_token_belongs_to_its_request(string what, Action<SearchArticlesRequest> change)
    {
        var request = new SearchArticlesRequest { Query = "grain", PageSize = 2, SortOrder = SortOrder.Newest };
        var token = (await Search(request)).NextPageToken;

        change(request);

        (await Mismatch(request, token)).ShouldContain("another request", customMessage: what);
    }

    [Fact]
    public async Task A_token_with_any_byte_or_character_changed_or_missing_is_refused()
    {
        var request = new SearchArticlesRequest { Query = "grain", PageSize = 2 };
        var token = (await Search(request)).NextPageToken;
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        token.ShouldMatch("^[A-Za-z0-9_-]+$");

        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = bytes.ToArray();
            changed[place] ^= (byte)(1 << (place % 8));
            (await Mismatch(request, System.Buffers.Text.Base64Url.EncodeToString(changed))).ShouldContain("damaged");
        }

        foreach (var wrong in new[] { token[..^1], token[1..], token + "A", token + "=", token + " ", "A", "{}", "Ä", new string('A', 100_000) })
        {
            (await Mismatch(request, wrong)).ShouldContain("damaged");
        }
    }

    [Fact]
    public async Task A_token_and_skip_exclude_each_other()
    {
        var request = new SearchArticlesRequest { Query = "grain", PageSize = 2, Skip = 1 };
        var token = (await Search(request)).NextPageToken;

        var failure = await Expect.Failure(() => Search(request, token), StatusCode.InvalidArgument);

        failure.Fields.ShouldBe(["skip"]);
        request.Skip = 0;
        (await Search(request, token)).Results.Count.ShouldBe(2);
    }

    private static Article Grain(int number) => new()
    {
        Id = $"grain-{number:00}",
        Title = $"Grain {number}",
        Body = $"Grain was sold {number} times. {string.Concat(Enumerable.Repeat("More grain. ", number % 4))}",
        Source = "Harbour Desk",
        PublishTime = Timestamp.FromDateTimeOffset(new DateTimeOffset(2024, 1, 1 + (number % 28), 0, 0, 0, TimeSpan.Zero)),
        Countries = { number % 2 == 0 ? "UA" : "TR" },
    };

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request, string token = "")
    {
        var page = request.Clone();
        page.PageToken = token;
        return await _service.Client.Search.SearchArticlesAsync(page);
    }

    private async Task<string> Mismatch(SearchArticlesRequest request, string token)
    {
        var failure = await Expect.Failure(() => Search(request, token), StatusCode.InvalidArgument);
        failure.Reason.ShouldBe("PAGE_TOKEN_MISMATCH");
        failure.Fields.ShouldBe(["page_token"]);
        return failure.Message;
    }
}
