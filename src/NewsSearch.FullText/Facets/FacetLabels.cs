using NewsSearch.Articles.Countries;

namespace NewsSearch.FullText.Facets;

/// <summary>How people write the values of facets.</summary>
internal static class FacetLabels
{
    /// <summary>The label of a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as filters take it.</param>
    /// <param name="written">How the articles write it.</param>
    public static string Of(FacetField field, string value, string written) => field switch
    {
        FacetField.Country or FacetField.MentionedCountry or FacetField.SourceCountry => CountryCodes.NameOf(value),
        FacetField.Language => LanguageNames.Of(value),
        _ => written,
    };
}
