namespace NewsSearch.Articles.Countries;

/// <summary>A country that an article is about or mentions. Immutable; any thread may use it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 or a former code: one of <see cref="CountryCodes.All"/>.</param>
/// <param name="Salience">How much the article is about it: above 0, at most 1. Read it as the chance that a person would say so.</param>
/// <param name="IsAbout">Whether the article is about it: its salience reaches the threshold, or no country's does and it is as good as the first.</param>
/// <param name="Evidence">Where it is named, in the order of the text; at least one span.</param>
public sealed record CountryFinding(string Code, double Salience, bool IsAbout, IReadOnlyList<CountryEvidence> Evidence);

/// <summary>All countries that an article is about or mentions. Immutable; any thread may use it.</summary>
/// <param name="Countries">The countries without repetition, the most salient first; of equals the one that is named first. Empty if there is none.</param>
/// <param name="GazetteerVersion">The version of the gazetteer by which they were found.</param>
public sealed record CountryFindings(IReadOnlyList<CountryFinding> Countries, string GazetteerVersion)
{
    /// <summary>The codes of the countries that it is about, the most salient first; at most 64.</summary>
    public IReadOnlyList<string> About => [.. Countries.Where(country => country.IsAbout).Select(country => country.Code)];

    /// <summary>The codes of all countries that it mentions, the most salient first.</summary>
    public IReadOnlyList<string> Mentioned => [.. Countries.Select(country => country.Code)];
}
