using Google.Protobuf.WellKnownTypes;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class PublishTimeOriginTests
{
    private static readonly Article[] Articles =
    [
        new() { Id = "given", Body = "Grain.", Url = "https://news.example/2020/01/01/a", PublishTime = At("2024-12-10T08:00:00Z") },
        new() { Id = "page", Body = "Grain.", PublishTime = At("2024-12-07T08:00:00Z"), PublishTimeOrigin = PublishTimeOrigin.Metadata },
        new() { Id = "address", Body = "Grain.", Url = "https://news.example/2024/12/08/grain" },
        new() { Id = "dateline", Body = "KYIV, Dec. 9, 2024 - Grain." },
        new() { Id = "undated", Body = "Grain." },
    ];

    [Fact]
    public async Task Times_that_are_inferred_filter_sort_and_count_like_given_ones()
    {
        await using var service = await Filled();
        var request = new SearchArticlesRequest
        {
            Query = "grain",
            SortOrder = SortOrder.Oldest,
            Facets = { new Facet { Published = new DateFacet { Unit = CalendarUnit.Day } } },
        };
        var all = await service.Client.Search.SearchArticlesAsync(request);
        all.Results.Select(hit => hit.Article.Id).ShouldBe(["page", "address", "dateline", "given", "undated"]);
        all.Facets[0].Published.UndatedArticles.ShouldBe(1);
        all.Facets[0].Published.Counts.Select(count => (count.Label, count.Articles)).ShouldBe(
            [("2024-12-07", 1), ("2024-12-08", 1), ("2024-12-09", 1), ("2024-12-10", 1)], ignoreOrder: true);
        all.Results.Select(hit => (hit.Article.PublishTimeOrigin, (InferredPublishTime?)hit.Article.InferredPublishTime)).ShouldBe(
        [
            (PublishTimeOrigin.Metadata, null),
            (PublishTimeOrigin.Unspecified, new InferredPublishTime { Time = At("2024-12-08T00:00:00Z"), Origin = PublishTimeOrigin.Url }),
            (PublishTimeOrigin.Unspecified, new InferredPublishTime { Time = At("2024-12-09T00:00:00Z"), Origin = PublishTimeOrigin.Dateline }),
            (PublishTimeOrigin.Unspecified, null),
            (PublishTimeOrigin.Unspecified, null),
        ]);
        all.Results.Count(hit => hit.Article.PublishTime is not null).ShouldBe(2);

        request.Filter = new SearchFilter { PublishedFrom = At("2024-12-08T00:00:00Z"), PublishedBefore = At("2024-12-09T12:00:00Z") };
        (await service.Client.Search.SearchArticlesAsync(request)).Results.Select(hit => hit.Article.Id).ShouldBe(["address", "dateline"]);
        request = new SearchArticlesRequest { Query = "-published:[* TO *]", ReadMask = FieldMask.FromString("title") };
        (await service.Client.Search.SearchArticlesAsync(request)).Results.ShouldHaveSingleItem().Article.ShouldBe(new Article { Id = "undated" });
        request.Query = "published:2024-12-08";
        (await service.Client.Search.SearchArticlesAsync(request)).Results.ShouldHaveSingleItem().Article.ShouldBe(new Article { Id = "address" });
    }

    [Fact]
    public async Task What_is_got_or_exported_can_be_imported_again_unchanged()
    {
        await using var service = await Filled();
        List<Article> got = [];
        foreach (var article in Articles)
        {
            got.Add((await service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = article.Id })).Article);
        }

        got.Select(article => article.PublishTimeOrigin).ShouldBe(Articles.Select(article => article.PublishTimeOrigin));
        got.Select(article => article.InferredPublishTime?.Origin).ShouldBe([null, null, PublishTimeOrigin.Url, PublishTimeOrigin.Dateline, null]);
        (await service.Client.Import(got)).Verdicts().ShouldAllBe(verdict => verdict.Outcome == ArticleOutcome.Unchanged);

        got[0].PublishTimeOrigin = PublishTimeOrigin.Given;
        got[1].PublishTimeOrigin = PublishTimeOrigin.File;
        (await service.Client.Import(got[..2])).Verdicts().Select(verdict => verdict.Outcome).ShouldBe([ArticleOutcome.Unchanged, ArticleOutcome.Updated]);
    }

    [Fact]
    public async Task Origin_needs_a_time_and_a_number_that_exists()
    {
        await using var service = await RunningService.Start();
        var verdicts = (await service.Client.Import(
        [
            new Article { Id = "a", Body = "Text.", PublishTimeOrigin = PublishTimeOrigin.Url },
            new Article { Id = "b", Body = "Text.", PublishTime = At("2024-12-08T00:00:00Z"), PublishTimeOrigin = (PublishTimeOrigin)99 },
        ])).Verdicts();
        verdicts.Select(verdict => verdict.Outcome).ShouldBe([ArticleOutcome.Rejected, ArticleOutcome.Rejected]);
        verdicts.Select(verdict => verdict.FieldViolations.ShouldHaveSingleItem().Field).ShouldBe(["publish_time_origin", "publish_time_origin"]);
    }

    private static async Task<RunningService> Filled()
    {
        var service = await RunningService.Start();
        await service.Client.Import(Articles);
        await service.Client.UntilEverythingIsFound();
        return service;
    }

    private static Timestamp At(string time) => Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(time));
}
