using NewsSearch.Articles.Countries;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class CountryCodesTests
{
    [Fact]
    public void There_are_249_countries_of_ISO_3166_and_Kosovo_and_nine_former_codes() => CountryCodes.All.Count.ShouldBe(249 + 1 + 9);

    [Theory]
    [InlineData("UA", "Ukraine")]
    [InlineData("GB", "United Kingdom")]
    [InlineData("US", "United States")]
    [InlineData("CI", "Ivory Coast")]
    [InlineData("AX", "Åland Islands")]
    [InlineData("TR", "Turkey")]
    [InlineData("XK", "Kosovo")]
    [InlineData("SU", "Soviet Union")]
    [InlineData("YU", "Yugoslavia")]
    [InlineData("CS", "Czechoslovakia")]
    [InlineData("DD", "East Germany")]
    public void Codes_have_English_names(string code, string name)
    {
        CountryCodes.IsKnown(code).ShouldBeTrue();
        CountryCodes.NameOf(code).ShouldBe(name);
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("ua")]
    [InlineData("UKR")]
    [InlineData("EU")]
    [InlineData("")]
    public void Unknown_codes_are_their_own_name(string code)
    {
        CountryCodes.IsKnown(code).ShouldBeFalse();
        CountryCodes.NameOf(code).ShouldBe(code);
    }

    [Fact]
    public void All_codes_are_two_capital_letters_in_order_with_distinct_names()
    {
        CountryCodes.All.ShouldAllBe(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper));
        CountryCodes.All.ShouldBe(CountryCodes.All.Order(StringComparer.Ordinal));
        CountryCodes.All.Select(CountryCodes.NameOf).ShouldBeUnique();
    }

    [Fact]
    public void Every_code_of_the_labelled_newswire_is_known()
    {
        var codes = File.ReadLines(Corpus.Require("data/reuters-places.tsv")).Skip(1).SelectMany(line => line.Split('\t')[1..3]).ToList();
        codes.Count.ShouldBeGreaterThan(300);
        codes.ShouldAllBe(code => CountryCodes.IsKnown(code));
    }
}
