using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

/// <summary>Countries that articles are about and those that they mention, with their salience.</summary>
public sealed class CountrySalienceTests(CountrySalienceTests.Archive archive) : IClassFixture<CountrySalienceTests.Archive>
{
    [Fact]
    public async Task A_hit_tells_what_is_given_and_what_is_found_beside_it()
    {
        var given = (await Search(new SearchArticlesRequest { Query = "id:given" })).Results.ShouldHaveSingleItem().Article;

        given.Countries.ShouldBe(["FR"]);
        given.InferredCountries.ShouldBe(["SY"]);
        given.CountryDetails.Select(country => (country.Country, country.CountryName, country.About, country.Given, country.Inferred))
            .ShouldBe([("FR", "France", true, true, false), ("SY", "Syria", false, false, true)]);
        given.CountryDetails[0].Salience.ShouldBe(1);
        given.CountryDetails[0].TextSalience.ShouldBe(0);
        given.CountryDetails[1].Salience.ShouldBe(given.CountryDetails[1].TextSalience);
        given.CountryDetails[1].Salience.ShouldBeInRange(0.42, 0.999);
        var read = (await archive.Service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "given" })).Article.CountryDetails;
        read.Select(country => (country.Country, country.Salience, country.About)).ShouldBe(given.CountryDetails.Select(country => (country.Country, country.Salience, country.About)));
    }

    [Fact]
    public async Task Salience_is_left_out_where_the_mask_does_not_name_it()
    {
        var request = new SearchArticlesRequest { Query = "id:given", ReadMask = new() { Paths = { "title" } } };
        (await Search(request)).Results[0].Article.CountryDetails.ShouldBeEmpty();
        request.ReadMask.Paths.Add("country_details");
        (await Search(request)).Results[0].Article.CountryDetails.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "SY", 0.0, new[] { "found", "given", "passing" })]
    [InlineData("", "SY", 0.42, new[] { "found", "given" })]
    [InlineData("SY", "", 0.42, new[] { "found" })]
    [InlineData("FR", "SY", 0.42, new[] { "given" })]
    [InlineData("", "", 1.0, new[] { "given", "passing" })]
    public async Task Least_salience_of_the_filter_is_that_of_the_countries_named(string about, string mentioned, double least, string[] ids)
    {
        var filter = new SearchFilter { MinCountrySalience = least };
        filter.Countries.AddRange(about.Length > 0 ? [about] : []);
        filter.MentionedCountries.AddRange(mentioned.Length > 0 ? [mentioned] : []);
        (await Search(new SearchArticlesRequest { Query = "*", Filter = filter })).Results.Select(result => result.Article.Id).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task A_query_can_name_a_salience() =>
        (await Search(new SearchArticlesRequest { Query = "mentioned:SY>=0.42 -country:SY" })).Results.ShouldHaveSingleItem().Article.Id.ShouldBe("given");

    [Fact]
    public async Task Facet_adds_up_salience_beside_exact_counts()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "*",
            Facets =
            {
                new Facet { Name = "all", Country = new CountryFacet { Role = CountryRole.Mentioned, Order = FacetOrder.Salience } },
                new Facet { Name = "salient", Country = new CountryFacet { Role = CountryRole.Mentioned, MinSalience = 0.42, WithSalience = true } },
                new Facet { Name = "plain", Country = new CountryFacet { Role = CountryRole.Mentioned } },
            },
        });

        var salience = answer.Results.SelectMany(result => result.Article.CountryDetails).ToLookup(country => country.Country, country => country.Salience);
        var all = answer.Facets[0].Country.Counts;
        all.Select(count => (count.Country, count.Articles, Math.Round(count.Salience, 3)))
            .ShouldBe(salience.Select(country => (country.Key, (long)country.Count(), Math.Round(country.Sum(), 3))).OrderByDescending(country => country.Item3).ThenBy(country => country.Key, StringComparer.Ordinal));
        all.Select(count => count.Country).ShouldBe(["SY", "FR"]);
        answer.Facets[1].Country.Counts.Select(count => (count.Country, count.Articles, count.Stories)).ShouldBe([("FR", 2, 2), ("SY", 2, 2)]);
        answer.Facets[2].Country.Counts.ShouldAllBe(count => !count.HasSalience);
        answer.Facets[2].Country.Counts.Single(count => count.Country == "SY").Articles.ShouldBe(3);
    }

    [Fact]
    public async Task Selection_with_a_salience_does_not_narrow_its_own_facet()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "*",
            Selections = { new FacetSelection { Field = FacetField.MentionedCountry, Values = { "sy" }, MinSalience = 0.42 } },
            Facets =
            {
                new Facet { Name = "mentioned", Country = new CountryFacet { Role = CountryRole.Mentioned, MinSalience = 0.42 } },
                new Facet { Name = "about", Country = new CountryFacet { WithSalience = true } },
            },
        });

        answer.Results.Select(result => result.Article.Id).ShouldBe(["found", "given"], ignoreOrder: true);
        answer.Facets[0].Country.Counts.Select(count => (count.Country, count.Articles, count.Selected)).ShouldBe([("FR", 2, false), ("SY", 2, true)]);
        answer.Facets[1].Country.Counts.Select(count => (count.Country, count.Articles)).ShouldBe([("FR", 1), ("SY", 1)]);
    }

    [Fact]
    public async Task What_has_no_salience_is_refused_by_name()
    {
        var failure = await Expect.Failure(
            () => Search(new SearchArticlesRequest
            {
                Query = "*",
                Filter = new SearchFilter { MinCountrySalience = 1.5 },
                Selections = { new FacetSelection { Field = FacetField.Topic, Values = { "grain" }, MinSalience = 0.5 } },
                Facets =
                {
                    new Facet { Name = "a", Country = new CountryFacet { MinSalience = double.NaN } },
                    new Facet { Name = "b", Country = new CountryFacet { Role = CountryRole.Source, WithSalience = true } },
                    new Facet { Name = "c", Terms = new TermFacet { Field = FacetField.Country, Order = FacetOrder.Salience } },
                },
            }),
            StatusCode.InvalidArgument);

        failure.Fields.ShouldBe(
            ["filter.min_country_salience", "selections[0].min_salience", "facets[0].country.min_salience", "facets[1].country.role", "facets[2].terms.order"],
            ignoreOrder: true);
    }

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) =>
        await archive.Service.Client.Search.SearchArticlesAsync(request);

    /// <summary>A service with three articles: about a country by its text, by its source, and only in passing.</summary>
    public sealed class Archive : IAsyncLifetime
    {
        private const string AboutSyria = "Fighting went on in Syria. The Syrian army left Aleppo, and Damascus was shelled.";

        public RunningService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Service = await RunningService.Start();
            (await Service.Client.Import(
            [
                new Article { Id = "found", Title = "War in Syria", Body = AboutSyria },
                new Article { Id = "given", Title = "Syria: a report", Body = $"{AboutSyria} Photographers brought home what they saw.", Countries = { "fr" } },
                new Article { Id = "passing", Title = "Strikes in France", Body = "French railway workers walked out in Paris and Lyon, and trains stood still all over France. One driver came from Syria.", Countries = { "FR" } },
            ])).Verdicts().ShouldAllBe(verdict => verdict.Outcome == ArticleOutcome.Added);
            await Service.Client.UntilEverythingIsFound();
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
