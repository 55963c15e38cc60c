using NewsSearch.FullText;
using NewsSearch.Service.Errors;

namespace NewsSearch.Service.Mapping;

/// <summary>The fields of facets and the order of their values from messages to the domain.</summary>
internal static class FacetFields
{
    /// <summary>Reads a field; null if there is none of that number.</summary>
    public static FacetField? ToDomain(V1.FacetField field, string path, RequestViolations violations)
    {
        FacetField? known = field switch
        {
            V1.FacetField.Country => FacetField.Country,
            V1.FacetField.MentionedCountry => FacetField.MentionedCountry,
            V1.FacetField.SourceCountry => FacetField.SourceCountry,
            V1.FacetField.Source => FacetField.Source,
            V1.FacetField.Language => FacetField.Language,
            V1.FacetField.Topic => FacetField.Topic,
            V1.FacetField.Author => FacetField.Author,
            V1.FacetField.Published => FacetField.Published,
            V1.FacetField.WordCount => FacetField.WordCount,
            V1.FacetField.MentionedDate => FacetField.MentionedDate,
            _ => null,
        };
        if (known is null)
        {
            violations.Add(path, field == V1.FacetField.Unspecified ? "The field is missing." : $"{(int)field} is not a field of facets.", ErrorReasons.UnknownFacet);
        }

        return known;
    }

    /// <summary>Reads a field that has labels; null if it is none.</summary>
    public static FacetField? ToLabelField(V1.FacetField field, string path, RequestViolations violations)
    {
        if (field is V1.FacetField.Published or V1.FacetField.WordCount or V1.FacetField.MentionedDate)
        {
            violations.Add(path, "PUBLISHED, MENTIONED_DATE and WORD_COUNT have no labels.", ErrorReasons.UnknownFacet);
            return null;
        }

        return ToDomain(field, path, violations);
    }

    /// <summary>The field of a country's role.</summary>
    public static FacetField OfRole(V1.CountryRole role, string path, RequestViolations violations)
    {
        switch (role)
        {
            case V1.CountryRole.Unspecified or V1.CountryRole.About:
                return FacetField.Country;
            case V1.CountryRole.Mentioned:
                return FacetField.MentionedCountry;
            case V1.CountryRole.Source:
                return FacetField.SourceCountry;
            default:
                violations.Add(path, $"{(int)role} is not a role of a country.");
                return default;
        }
    }

    /// <summary>Reads the order of values.</summary>
    public static FacetOrder ToOrder(V1.FacetOrder order, string path, RequestViolations violations)
    {
        switch (order)
        {
            case V1.FacetOrder.Unspecified or V1.FacetOrder.Count:
                return FacetOrder.Count;
            case V1.FacetOrder.Value:
                return FacetOrder.Value;
            case V1.FacetOrder.Salience:
                violations.Add(path, "Only the countries that articles are about or mention have a salience to sort by.");
                return default;
            default:
                violations.Add(path, $"{(int)order} is not an order of facets.");
                return default;
        }
    }

    /// <summary>The name of a field in names of facets: "source", "word_count".</summary>
    public static string NameOf(FacetField field) => field switch
    {
        FacetField.Country => "country",
        FacetField.MentionedCountry => "mentioned_country",
        FacetField.SourceCountry => "source_country",
        FacetField.Source => "source",
        FacetField.Language => "language",
        FacetField.Topic => "topic",
        FacetField.Author => "author",
        FacetField.Published => "published",
        FacetField.WordCount => "word_count",
        FacetField.MentionedDate => "mentioned_date",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };
}
