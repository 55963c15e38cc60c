using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles that have to do with a country: country:UA, mentioned:UA, source_country:UA.</summary>
/// <param name="Name">The name of the field in the query language.</param>
/// <param name="IndexField">Its name in the index.</param>
/// <param name="Code">A known country code, upper case.</param>
internal sealed record CountryCondition(string Name, string IndexField, string Code) : QueryNode, ICondition
{
    private const string Expected = "a country code such as UA or US";

    /// <summary>What the article is about.</summary>
    public static readonly QueryField About = For("country", FieldNames.Country);

    /// <summary>What is mentioned in the article, with or without being what it is about.</summary>
    public static readonly QueryField Mentioned = For("mentioned", FieldNames.MentionedCountry);

    /// <summary>Where the publisher is.</summary>
    public static readonly QueryField OfSource = For("source_country", FieldNames.SourceCountry);

    public Query ToQuery() => new TermQuery(new Term(IndexField, Code));

    public override void Print(StringBuilder text) => text.Append(Name).Append(':').Append(Code);

    private static QueryField For(string name, string indexField) => new(name, Expected, value =>
    {
        var label = value.Label ?? throw value.Error(Expected, $"{name}: takes a country code.");
        var code = KeywordForm.Upper(label);
        return CountryCodes.IsKnown(code)
            ? new CountryCondition(name, indexField, code) { Span = value.Span }
            : throw value.Error(Expected, $"There is no country with the code \"{label}\".");
    });
}
