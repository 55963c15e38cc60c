using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText;

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

    /// <summary>Writes where a text speaks of a country.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="article">The text.</param>
    /// <param name="unit">The unit of offsets.</param>
    public static IEnumerable<V1.CountryEvidence> ToMessages(CountryFinding finding, Article article, OffsetUnit unit)
    {
        var offsets = new EvidenceOffsets(article, unit);
        foreach (var evidence in finding.Evidence)
        {
            var (field, start, length) = offsets.Of(evidence.Part, evidence.Start, evidence.Length);
            yield return new V1.CountryEvidence
            {
                Field = field,
                Start = start,
                Length = length,
                Surface = evidence.Surface,
                Rule = ToMessage(evidence.Rule),
            };
        }
    }

    /// <summary>The codes of the countries that the text is about, the most salient first.</summary>
    public static IEnumerable<string> Inferred(IReadOnlyList<ArticleCountry> countries) => countries
        .Where(country => country.IsAboutByText)
        .OrderByDescending(country => country.TextSalience)
        .Select(country => country.Code);

    private static V1.CountryEvidenceRule ToMessage(EvidenceRule rule) => rule switch
    {
        EvidenceRule.Name => V1.CountryEvidenceRule.Name,
        EvidenceRule.Demonym => V1.CountryEvidenceRule.Demonym,
        EvidenceRule.Capital => V1.CountryEvidenceRule.Capital,
        EvidenceRule.Region => V1.CountryEvidenceRule.Region,
        EvidenceRule.City => V1.CountryEvidenceRule.City,
        EvidenceRule.Institution => V1.CountryEvidenceRule.Institution,
        EvidenceRule.Currency => V1.CountryEvidenceRule.Currency,
        EvidenceRule.Leader => V1.CountryEvidenceRule.Leader,
        EvidenceRule.Company => V1.CountryEvidenceRule.Company,
        EvidenceRule.LocalTerm => V1.CountryEvidenceRule.LocalTerm,
        EvidenceRule.Dateline => V1.CountryEvidenceRule.Dateline,
        _ => throw new InvalidOperationException($"{rule} is not in the contract."),
    };
}
