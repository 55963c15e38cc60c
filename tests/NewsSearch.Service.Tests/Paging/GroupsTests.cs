using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Paging;

public sealed class GroupsTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Hits_of_one_publisher_share_a_place()
    {
        var request = new SearchArticlesRequest
        {
            Query = "*",
            SortOrder = SortOrder.Newest,
            PageSize = 2,
            Grouping = new GroupingOptions { GroupBy = GroupBy.Source, HitsPerGroup = 2 },
        };
        var first = await Search(request);
        request.PageToken = first.NextPageToken;
        var second = await Search(request);

        first.Results.Concat(second.Results).Select(hit => (hit.Article.Id, hit.Group.Key, hit.Group.Articles, string.Join(' ', hit.Group.MoreResults.Select(more => more.Article.Id))))
            .ShouldBe([("paris-2", "City Wire", 3, "new-year"), ("kyiv-1", "Harbour Desk", 2, "kyiv-2"), ("tokyo-1", "Sport Desk", 1, ""), ("undated", "Archive Desk", 1, "")]);
        (first.TotalGroups, first.TotalArticles, first.TotalRelation).ShouldBe((4, 7, TotalRelation.Exact));
        first.Results[0].Group.MoreResults[0].Highlights.ShouldBeEmpty();
        second.NextPageToken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Articles_that_are_alone_in_their_story_are_groups_of_one()
    {
        var answer = await Search(new SearchArticlesRequest { Query = "grain", Grouping = new GroupingOptions { GroupBy = GroupBy.Story } });

        answer.TotalGroups.ShouldBe(3);
        answer.Results.ShouldAllBe(hit => hit.Group.Articles == 1 && hit.Group.Key == hit.Story && hit.Group.MoreResults.Count == 0);
        (await Search(new SearchArticlesRequest { Query = "grain" })).ShouldSatisfyAllConditions(
            plain => plain.TotalGroups.ShouldBe(0), plain => plain.Results.ShouldAllBe(hit => hit.Group == null));
    }

    [Theory]
    [InlineData(TotalCountMode.UpTo, 2, 2, TotalRelation.AtLeast)]
    [InlineData(TotalCountMode.UpTo, 0, 3, TotalRelation.Exact)]
    [InlineData(TotalCountMode.None, 0, 0, TotalRelation.NotCounted)]
    [InlineData(TotalCountMode.Exact, 1, 3, TotalRelation.Exact)]
    public async Task Totals_are_as_exact_as_asked_for(TotalCountMode mode, int limit, int total, TotalRelation relation)
    {
        var request = new SearchArticlesRequest { Query = "grain", PageSize = 1, TotalCount = new TotalCountOptions { Mode = mode, Limit = limit } };
        var answer = await Search(request);
        (answer.TotalArticles, answer.TotalRelation).ShouldBe((total, relation));
        answer.NextPageToken.ShouldNotBeEmpty();

        request.Facets.Add(new Facet { Country = new CountryFacet() });
        (await Search(request)).TotalArticles.ShouldBe(3);
    }

    [Theory]
    [InlineData("grouping.hits_per_group", 11, 1, 0, 0)]
    [InlineData("grouping.hits_per_group", -1, 1, 0, 0)]
    [InlineData("grouping.group_by", 0, 9, 0, 0)]
    [InlineData("total_count.limit", 0, 0, 2, -1)]
    [InlineData("total_count.mode", 0, 0, 9, 0)]
    public async Task Wrong_options_are_named(string field, int hits, int groupBy, int mode, int limit)
    {
        var failure = await Expect.Failure(
            () => Search(new SearchArticlesRequest
            {
                Query = "grain",
                Grouping = new GroupingOptions { GroupBy = (GroupBy)groupBy, HitsPerGroup = hits },
                TotalCount = new TotalCountOptions { Mode = (TotalCountMode)mode, Limit = limit },
            }),
            StatusCode.InvalidArgument);

        failure.Fields.ShouldBe([field]);
    }

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) => await archive.Service.Client.Search.SearchArticlesAsync(request);
}
