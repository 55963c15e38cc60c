using Lucene.Net.Index;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>Which index field a facet's labels are in, how many an article has, and in which form they are its values.</summary>
internal static class TermColumns
{
    /// <summary>Whether a field has labels.</summary>
    public static bool Has(FacetField field) => field is >= FacetField.Country and <= FacetField.Author;

    /// <summary>The index field.</summary>
    public static string NameOf(FacetField field) => field switch
    {
        FacetField.Country => FieldNames.Country,
        FacetField.MentionedCountry => FieldNames.MentionedCountry,
        FacetField.SourceCountry => FieldNames.SourceCountry,
        FacetField.Source => FieldNames.Source,
        FacetField.Language => FieldNames.Language,
        FacetField.Topic => FieldNames.Topic,
        FacetField.Author => FieldNames.Author,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "It has no labels."),
    };

    /// <summary>The form in which a value is filtered and selected by.</summary>
    public static string Form(FacetField field, string value) => IsCountry(field) ? KeywordForm.Upper(value) : KeywordForm.Lower(value);

    /// <summary>Whether the values are codes of countries.</summary>
    public static bool IsCountry(FacetField field) => field is FacetField.Country or FacetField.MentionedCountry or FacetField.SourceCountry;

    /// <summary>Loads the column of a field.</summary>
    public static OrdinalColumn Load(AtomicReader reader, FacetField field) =>
        field is FacetField.SourceCountry or FacetField.Source or FacetField.Language
            ? OrdinalColumn.LoadSingle(reader, NameOf(field), value => Form(field, value))
            : OrdinalColumn.LoadSeveral(reader, NameOf(field), value => Form(field, value));
}
