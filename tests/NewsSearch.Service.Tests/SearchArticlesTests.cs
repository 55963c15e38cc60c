using Google.Protobuf.WellKnownTypes;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class SearchArticlesTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Request_with_nothing_but_a_query_finds_articles_with_highlights()
    {
        var answer = await Search(new SearchArticlesRequest { Query = "grain corridor" });

        answer.TotalArticles.ShouldBe(1);
        var hit = answer.Results.ShouldHaveSingleItem();
        hit.Article.Id.ShouldBe("kyiv-2");
        hit.Article.Body.ShouldBeEmpty();
        hit.Score.ShouldBeGreaterThan(0);
        hit.Highlights.Select(highlight => highlight.Field).ShouldBe(["title", "body"]);
        hit.Highlights[0].Passages.ShouldHaveSingleItem().Text.ShouldBe("Talks on <em>grain</em>");
        hit.Highlights[1].Passages[0].Text.ShouldContain("Istanbul &amp; agreed on a <em>corridor</em> for <em>grain</em>");
        answer.Facets.ShouldBeEmpty();
        answer.SnapshotSequence.ShouldBe(NewsArchive.Articles.Count);
        answer.SearchTime.ToTimeSpan().ShouldBeInRange(TimeSpan.FromTicks(1), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Facets_come_back_in_the_order_of_the_request_under_their_names()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "grain",
            Facets =
            {
                new Facet { Published = new DateFacet() },
                new Facet { Name = "by country", Country = new CountryFacet { Limit = 2 } },
                new Facet { Name = "by year", Published = new DateFacet { Unit = CalendarUnit.Year } },
            },
        });

        answer.Facets.Select(facet => facet.Name).ShouldBe(["published", "by country", "by year"]);
        answer.Facets[0].Published.Counts.Select(count => (count.Label, count.Articles)).ShouldBe([("2022-07", 1), ("2022-08", 1)]);
        answer.Facets[0].Published.UndatedArticles.ShouldBe(1);
        var countries = answer.Facets[1].Country;
        countries.Counts.Select(count => (count.Country, count.Articles)).ShouldBe([("TR", 2), ("UA", 2)]);
        countries.Counts[1].CountryName.ShouldBe("Ukraine");
        countries.OmittedCountries.ShouldBe(2);
        var year = answer.Facets[2].Published.Counts.ShouldHaveSingleItem();
        (year.StartTime, year.EndTime).ShouldBe((At("2022-01-01T00:00:00Z"), At("2023-01-01T00:00:00Z")));
    }

    [Theory]
    [InlineData("UTC", "2020-12-31", "2020-12-31T00:00:00Z")]
    [InlineData("Australia/Sydney", "2021-01-01", "2020-12-31T13:00:00Z")]
    public async Task Day_of_an_article_depends_on_the_time_zone(string zone, string label, string start)
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "fireworks",
            Facets = { new Facet { Published = new DateFacet { Unit = CalendarUnit.Day, TimeZone = zone } } },
        });

        var day = answer.Facets[0].Published.Counts.ShouldHaveSingleItem();
        (day.Label, day.StartTime).ShouldBe((label, At(start)));
    }

    public static TheoryData<SearchFilter, string[]> Filters => new()
    {
        { new SearchFilter { Countries = { "ru" } }, ["kyiv-2"] },
        { new SearchFilter { Countries = { "RU", "US" } }, ["kyiv-2", "undated"] },
        { new SearchFilter { Sources = { " harbour desk " } }, ["kyiv-1", "kyiv-2"] },
        { new SearchFilter { Sources = { "Harbour Desk" }, Countries = { "RU" } }, ["kyiv-2"] },
        { new SearchFilter { Languages = { "EN" } }, ["kyiv-1", "kyiv-2", "undated"] },
        { new SearchFilter { Languages = { "de" } }, [] },
        { new SearchFilter { PublishedFrom = At("2022-07-22T15:00:00Z") }, ["kyiv-1", "kyiv-2"] },
        { new SearchFilter { PublishedBefore = At("2022-08-01T05:30:00Z") }, ["kyiv-2"] },
        { new SearchFilter { PublishedFrom = At("2022-07-22T15:00:00.001Z"), PublishedBefore = At("2022-08-01T05:30:00.001Z") }, ["kyiv-1"] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filter_leaves_the_articles_that_meet_it(SearchFilter filter, string[] ids)
    {
        var answer = await Search(new SearchArticlesRequest { Query = "grain", Filter = filter });

        answer.Results.Select(result => result.Article.Id).Order(StringComparer.Ordinal).ShouldBe(ids);
        answer.TotalArticles.ShouldBe(ids.Length);
    }

    [Theory]
    [InlineData(SortOrder.Newest, "paris-2", "undated")]
    [InlineData(SortOrder.Oldest, "paris-1", "undated")]
    public async Task Order_by_date_puts_undated_articles_last(SortOrder order, string first, string last)
    {
        var answer = await Search(new SearchArticlesRequest { Query = "*", SortOrder = order });

        (answer.Results[0].Article.Id, answer.Results[^1].Article.Id).ShouldBe((first, last));
        answer.Results.ShouldAllBe(result => result.Score == 0);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var all = await Search(new SearchArticlesRequest { Query = "*", SortOrder = SortOrder.Newest });
        var second = await Search(new SearchArticlesRequest { Query = "*", SortOrder = SortOrder.Newest, PageSize = 3, Skip = 3 });

        second.Results.Select(result => result.Article.Id).ShouldBe(all.Results.Skip(3).Take(3).Select(result => result.Article.Id));
        second.TotalArticles.ShouldBe(NewsArchive.Articles.Count);
        (await Search(new SearchArticlesRequest { Query = "*", Skip = 10_000 })).Results.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_of_a_million_reads_as_a_hundred()
    {
        await using var service = await RunningService.Start();
        await service.Client.Import(Enumerable.Range(0, 120).Select(number => new Article { Id = $"{number}", Body = "same words", Countries = { "UA" } }));
        await service.Client.UntilEverythingIsFound();

        var answer = await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "words", PageSize = 1_000_000 });

        (answer.Results.Count, answer.TotalArticles).ShouldBe((100, 120));
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "words" })).Results.Count.ShouldBe(10);
    }

    public static TheoryData<string[], string[]> Masks => new()
    {
        { [], ["id", "title", "url", "source", "language", "publish_time", "publish_utc_offset_minutes", "countries", "country_details"] },
        { ["title"], ["id", "title"] },
        { ["publish_time", "body"], ["id", "body", "publish_time"] },
        { ["id"], ["id"] },
        { ["*"], ["id", "title", "body", "url", "source", "language", "publish_time", "publish_utc_offset_minutes", "countries", "country_details"] },
    };

    [Theory]
    [MemberData(nameof(Masks))]
    public async Task Read_mask_decides_which_fields_come(string[] paths, string[] fields)
    {
        var answer = await Search(new SearchArticlesRequest { Query = "stadium", ReadMask = new FieldMask { Paths = { paths } } });

        var article = answer.Results.ShouldHaveSingleItem().Article;
        Article.Descriptor.Fields.InFieldNumberOrder()
            .Where(field => field.IsRepeated ? ((System.Collections.IList)field.Accessor.GetValue(article)).Count > 0
                : field.HasPresence ? field.Accessor.HasValue(article)
                : field.Accessor.GetValue(article) is not ("" or PublishTimeOrigin.Unspecified))
            .Select(field => field.Name).ShouldBe(fields);
    }

    [Fact]
    public async Task Ids_alone_come_with_scores_and_without_anything_stored_unless_highlights_or_groups_need_it()
    {
        var request = new SearchArticlesRequest { Query = "grain", ReadMask = new FieldMask { Paths = { "id" } }, Highlight = new HighlightOptions { Disabled = true } };
        var ids = await Search(request);
        request.Grouping = new GroupingOptions { GroupBy = GroupBy.Source };
        var groups = await Search(request);
        (request.Grouping, request.Highlight) = (null, null);
        var highlighted = await Search(request);

        ids.Results.Select(hit => (hit.Article, hit.Score)).ShouldBe(highlighted.Results.Select(hit => (hit.Article, hit.Score)));
        ids.Results.ShouldAllBe(hit => hit.Story == "" && hit.Highlights.Count == 0);
        ids.Results.Count.ShouldBeGreaterThan(1);
        highlighted.Results.ShouldAllBe(hit => hit.Story == hit.Article.Id && hit.Highlights.Count > 0);
        groups.Results.ShouldAllBe(hit => hit.Story == hit.Article.Id);
        groups.Results.Select(hit => hit.Group.Key).ShouldContain(source => source.Length > 0);
    }

    [Fact]
    public async Task Body_in_the_mask_is_the_whole_body()
    {
        var answer = await Search(new SearchArticlesRequest { Query = "stadium", ReadMask = new FieldMask { Paths = { "body" } } });

        answer.Results[0].Article.Body.ShouldBe("The games opened in an empty stadium.");
    }

    [Fact]
    public async Task Highlights_are_marked_and_encoded_as_asked()
    {
        var plain = await Search(new SearchArticlesRequest
        {
            Query = "corridor",
            Highlight = new HighlightOptions { StartMark = "[", EndMark = "]", Encoding = TextEncoding.Plain, MaxPassages = 1 },
        });
        var unmarked = await Search(new SearchArticlesRequest { Query = "corridor", Highlight = new HighlightOptions { StartMark = "", EndMark = "" } });
        var none = await Search(new SearchArticlesRequest { Query = "corridor", Highlight = new HighlightOptions { Disabled = true } });

        plain.Results[0].Highlights[^1].Passages.ShouldHaveSingleItem().Text.ShouldContain("Istanbul & agreed on a [corridor] for");
        unmarked.Results[0].Highlights[^1].Passages[0].Text.ShouldContain("on a corridor for");
        none.Results[0].Highlights.ShouldBeEmpty();
    }

    private static Timestamp At(string time) => Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(time));

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) =>
        await archive.Service.Client.Search.SearchArticlesAsync(request);
}
