using NewsSearch.Cli.Rendering;
using NewsSearch.V1;
using Spectre.Console.Testing;

namespace NewsSearch.Cli.Tests.Rendering;

public class FacetRenderingTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(0.001, "▏")]
    [InlineData(0.5, "▌")]
    [InlineData(1, "█")]
    [InlineData(2.25, "██▎")]
    public void Bars_are_drawn_to_the_eighth_of_a_cell(double length, string expected) => CountBars.Bar(length).ShouldBe(expected);

    [Fact]
    public void Countries_stand_with_code_name_count_and_bar()
    {
        var facet = new FacetResult
        {
            Name = "country",
            Country = new CountryFacetResult
            {
                Counts =
                {
                    new CountryCount { Country = "UA", CountryName = "Ukraine", Articles = 1_200 },
                    new CountryCount { Country = "RU", CountryName = "Russian Federation", Articles = 600 },
                },
                OmittedCountries = 12,
                ArticlesWithoutCountry = 1,
            },
        };

        Written(facet, width: 60).ShouldBe(
            """
            Articles by country
              UA Ukraine             1,200 █████████████████████████████
              RU Russian Federation    600 ██████████████▌
              and 12 further countries, 1 article without a country


            """);
    }

    [Fact]
    public void Dates_stand_in_order_with_what_is_left_out()
    {
        var facet = new FacetResult
        {
            Name = "published",
            Published = new DateFacetResult
            {
                Counts = { new DateCount { Label = "2021-W09", Articles = 3 }, new DateCount { Label = "2021-W11", Articles = 1 } },
                OmittedArticles = 5,
                UndatedArticles = 2,
            },
        };

        Written(facet, width: 20).ShouldBe(
            """
            Articles by date
              2021-W09  3 ██████
              2021-W11  1 ██
              and 5 earlier
              articles, 2
              undated articles


            """);
    }

    [Fact]
    public void A_facet_without_counts_shows_only_its_heading() =>
        Written(new FacetResult { Name = "published", Published = new DateFacetResult() }, 80).ShouldBe("Articles by date\n\n");

    [Fact]
    public void A_long_name_of_a_country_is_cut()
    {
        var facet = new FacetResult
        {
            Name = "country",
            Country = new CountryFacetResult
            {
                Counts = { new CountryCount { Country = "GB", CountryName = "United Kingdom of Great Britain and Northern Ireland", Articles = 7 } },
            },
        };

        Written(facet, 80).ShouldContain("  GB United Kingdom of Great Brit…  7 █");
    }

    private static string Written(FacetResult facet, int width)
    {
        using var console = new TestConsole().Width(width);
        FacetRendering.Write(console, facet);
        return console.Output;
    }
}
