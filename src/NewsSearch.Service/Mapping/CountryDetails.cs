using NewsSearch.Articles.Countries;

namespace NewsSearch.Service.Mapping;

/// <summary>The countries of an article from the domain to messages.</summary>
internal static class CountryDetails
{
    /// <summary>Writes a country.</summary>
    public static V1.ArticleCountry ToMessage(ArticleCountry country) => new()
    {
        Country = country.Code,
        CountryName = CountryCodes.NameOf(country.Code),
        Salience = country.Salience,
        About = country.IsAbout,
        Given = country.IsGiven,
        Inferred = country.IsInferred,
        TextSalience = country.TextSalience,
    };

    /// <summary>The codes of the countries that the text is about, the most salient first.</summary>
    public static IEnumerable<string> Inferred(IReadOnlyList<ArticleCountry> countries) => countries
        .Where(country => country.IsAboutByText)
        .OrderByDescending(country => country.TextSalience)
        .Select(country => country.Code);
}
