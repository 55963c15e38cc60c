using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles about a country: country:UA.</summary>
/// <param name="Code">A known country code, upper case.</param>
internal sealed record CountryCondition(string Code) : QueryNode, ICondition
{
    private const string Expected = "a country code such as UA or US";

    public static readonly QueryField Field = new("country", Expected, Read);

    public Query ToQuery() => new TermQuery(new Term(FieldNames.Country, Code));

    public override void Print(StringBuilder text) => text.Append("country:").Append(Code);

    private static CountryCondition Read(FieldValue value)
    {
        if (value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase))
        {
            throw value.Error(Expected, "country: takes a country code.");
        }

        var code = KeywordForm.Upper(value.Text);
        return CountryCodes.IsKnown(code)
            ? new CountryCondition(code) { Span = value.Span }
            : throw value.Error(Expected, $"There is no country with the code \"{value.Text}\".");
    }
}
