using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class SelectionTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Selection_narrows_everything_but_the_facet_that_it_is_made_in()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "grain OR fire OR cathedral",
            Selections = { new FacetSelection { Field = FacetField.Source, Values = { "HARBOUR desk" } } },
            Facets =
            {
                new Facet { Terms = new TermFacet { Field = FacetField.Source, Limit = 1 } },
                new Facet { Country = new CountryFacet() },
                new Facet { Published = new DateFacet { Unit = CalendarUnit.Year } },
            },
        });

        answer.Results.Select(result => result.Article.Id).Order(StringComparer.Ordinal).ShouldBe(["kyiv-1", "kyiv-2"]);
        answer.TotalArticles.ShouldBe(2);
        var sources = answer.Facets[0].Terms;
        answer.Facets[0].Name.ShouldBe("source");
        sources.Counts.Select(count => (count.Value, count.Label, count.Articles, count.Selected)).ShouldBe(
            [("city wire", "City Wire", 2, false), ("harbour desk", "Harbour Desk", 2, true)]);
        sources.OmittedValues.ShouldBe(1);
        answer.Facets[1].Country.Counts.Select(count => count.Country).ShouldBe(["TR", "UA", "RU"]);
        answer.Facets[2].Published.Counts.Select(count => (count.Label, count.Articles, count.Stories)).ShouldBe([("2022", 2, 2)]);
    }

    [Theory]
    [InlineData(SelectionMode.Any, 3)]
    [InlineData(SelectionMode.All, 1)]
    public async Task Mode_says_whether_one_value_is_enough(SelectionMode mode, int articles)
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "*",
            Selections = { new FacetSelection { Field = FacetField.Country, Values = { "ru", "UA", "us" }, Mode = SelectionMode.Any } },
        });
        answer.TotalArticles.ShouldBe(3);

        var narrowed = await Search(new SearchArticlesRequest
        {
            Query = "*",
            Selections = { new FacetSelection { Field = FacetField.Country, Values = { mode == SelectionMode.All ? ["RU", "UA"] : ["RU", "UA", "US"] }, Mode = mode } },
        });
        narrowed.TotalArticles.ShouldBe(articles);
    }

    [Fact]
    public async Task Buckets_and_ranges_are_selected_by_their_labels()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "*",
            Selections =
            {
                new FacetSelection { Field = FacetField.Published, Values = { "2021-01-01" }, TimeZone = "Australia/Sydney" },
                new FacetSelection { Field = FacetField.WordCount, Values = { "1-3" } },
            },
            Facets =
            {
                new Facet { Ranges = new RangeFacet { Field = FacetField.WordCount, Ranges = { new NumberRange { From = 1, To = 3 }, new NumberRange { From = 4 } } } },
                new Facet { Published = new DateFacet { Unit = CalendarUnit.Day, TimeZone = "Australia/Sydney", Limit = 1 } },
            },
        });

        answer.Results.ShouldHaveSingleItem().Article.Id.ShouldBe("new-year");
        answer.Facets[0].Ranges.Counts.Select(count => (count.Label, count.Articles, count.Selected)).ShouldBe([("1-3", 1, true), ("4-", 0, false)]);
        answer.Facets[1].Published.Counts.Select(count => (count.Label, count.Selected)).ShouldBe([("2021-01-01", true)]);
    }

    [Fact]
    public async Task Empty_buckets_fill_the_bounds_of_the_filter()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "games",
            Filter = new SearchFilter { PublishedFrom = At("2021-06-15T00:00:00Z"), PublishedBefore = At("2021-09-01T00:00:00Z") },
            Facets = { new Facet { Published = new DateFacet { WithEmptyBuckets = true } } },
        });

        answer.Facets[0].Published.Counts.Select(count => (count.Label, count.Articles)).ShouldBe([("2021-06", 0), ("2021-07", 1), ("2021-08", 0)]);
    }

    [Theory]
    [InlineData("filter.mentioned_countries", 2)]
    [InlineData("filter.max_words", 1)]
    public async Task New_conditions_narrow_the_hits(string condition, int articles)
    {
        var filter = condition == "filter.max_words" ? new SearchFilter { MaxWords = 3 } : new SearchFilter { MentionedCountries = { "tr" } };
        (await Search(new SearchArticlesRequest { Query = "*", Filter = filter })).TotalArticles.ShouldBe(articles);
    }

    private static Google.Protobuf.WellKnownTypes.Timestamp At(string time) =>
        Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(time));

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) =>
        await archive.Service.Client.Search.SearchArticlesAsync(request);
}
