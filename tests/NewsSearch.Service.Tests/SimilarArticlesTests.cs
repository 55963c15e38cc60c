using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class SimilarArticlesTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Similar_articles_come_with_the_words_that_found_them()
    {
        var answer = await Find(new FindSimilarArticlesRequest { Id = "kyiv-1", ReadMask = new() { Paths = { "title" } } });
        answer.Results[0].Article.Id.ShouldBe("kyiv-2");
        answer.Results.Select(hit => hit.Article.Id).ShouldNotContain("kyiv-1");
        answer.Results[0].Article.Source.ShouldBeEmpty();
        answer.Results[0].Story.ShouldBe("kyiv-2");
        answer.Results[0].Highlights.ShouldBeEmpty();
        answer.Terms.Take(3).ShouldBe(["odesa", "ships", "leave"], ignoreOrder: true, "they stand in the title and are rare");
        answer.Terms.ShouldContain("grain");
        answer.SnapshotSequence.ShouldBe(NewsArchive.Articles.Count);
    }

    [Fact]
    public async Task A_text_will_do_and_filters_hold()
    {
        var found = await Find(new FindSimilarArticlesRequest { Text = "A cathedral on fire", PageSize = 1 });
        found.Results.ShouldHaveSingleItem().Article.Id.ShouldStartWith("paris");
        var none = await Find(new FindSimilarArticlesRequest { Text = "A cathedral on fire", Filter = new SearchFilter { Countries = { "JP" } } });
        none.Results.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var error = await Should.ThrowAsync<RpcException>(Find(new FindSimilarArticlesRequest { Id = "nobody" }));
        error.StatusCode.ShouldBe(StatusCode.NotFound);
        error.Status.Detail.ShouldContain("nobody");
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kyiv-1", "a text", 0)]
    [InlineData("kyiv-1", "", -1)]
    [InlineData("", "  ", 0)]
    public async Task Wrong_requests_are_refused(string id, string text, int pageSize)
    {
        var error = await Should.ThrowAsync<RpcException>(Find(new FindSimilarArticlesRequest { Id = id, Text = text, PageSize = pageSize }));
        error.StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    [Fact]
    public async Task A_text_of_more_than_1_MiB_is_refused()
    {
        var error = await Should.ThrowAsync<RpcException>(Find(new FindSimilarArticlesRequest { Text = new string('é', 600_000) }));
        error.StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    private Task<FindSimilarArticlesResponse> Find(FindSimilarArticlesRequest request) =>
        archive.Service.Client.Search.FindSimilarArticlesAsync(request).ResponseAsync;
}
