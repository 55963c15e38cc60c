using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Querying.Matching;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles that have to do with a country: country:UA, mentioned:UA, source_country:UA, mentioned:UA>=0.3.</summary>
/// <param name="Name">The name of the field in the query language.</param>
/// <param name="IndexField">Its name in the index.</param>
/// <param name="Code">A known country code, upper case.</param>
/// <param name="Range">How salient the country must be.</param>
internal sealed record CountryCondition(string Name, string IndexField, string Code, SalienceRange Range) : QueryNode, ICondition
{
    private const string ExpectedCode = "a country code such as UA or US";
    private const string ExpectedSalience = "a salience from 0 to 1 such as 0.5";

    /// <summary>What the article is about.</summary>
    public static readonly QueryField About = Rated("country", FieldNames.Country);

    /// <summary>What is mentioned in the article, with or without being what it is about.</summary>
    public static readonly QueryField Mentioned = Rated("mentioned", FieldNames.MentionedCountry);

    /// <summary>Where the publisher is.</summary>
    public static readonly QueryField OfSource = new("source_country", ExpectedCode, value =>
        new CountryCondition("source_country", FieldNames.SourceCountry, CodeOf(LabelOf("source_country", value), value), SalienceRange.Any) { Span = value.Span });

    public Query ToQuery() => Range.IsNarrow
        ? new ConstantScoreQuery(new SalienceFilter(IndexField, Code, Range))
        : new TermQuery(new Term(IndexField, Code));

    public override void Print(StringBuilder text)
    {
        text.Append(Name).Append(':').Append(Code);
        if (Range.Most < ArticleCountry.Scale)
        {
            text.Append("<=").Append(Text(Range.Most));
        }
        else if (Range.IsNarrow)
        {
            text.Append(">=").Append(Text(Range.Least));
        }
    }

    private static string Text(int thousandths) => ((double)thousandths / ArticleCountry.Scale).ToString(CultureInfo.InvariantCulture);

    private static QueryField Rated(string name, string indexField) => new(name, ExpectedCode, value =>
    {
        var label = LabelOf(name, value);
        var sign = label.AsSpan().IndexOfAny('<', '>');
        var code = CodeOf(sign < 0 ? label : label[..sign], value);
        return new CountryCondition(name, indexField, code, sign < 0 ? SalienceRange.Any : RangeOf(label[sign..], value, sign)) { Span = value.Span };
    });

    private static string LabelOf(string name, FieldValue value) => value.Label ?? throw value.Error(ExpectedCode, $"{name}: takes a country code.");

    private static string CodeOf(string label, FieldValue value) => CountryCodes.IsKnown(KeywordForm.Upper(label))
        ? KeywordForm.Upper(label)
        : throw value.Error(ExpectedCode, $"There is no country with the code \"{label}\".");

    private static SalienceRange RangeOf(string comparison, FieldValue value, int sign)
    {
        var isIncluded = comparison is [_, '=', ..];
        var number = comparison[(isIncluded ? 2 : 1)..];
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var salience) || salience > 1)
        {
            throw new QuerySyntaxException(value.Column + sign + comparison.Length - number.Length, ExpectedSalience, $"\"{number}\" is no salience.");
        }

        var least = SalienceRange.AtLeast(salience);
        var isWhole = (double)least / ArticleCountry.Scale == salience;
        return comparison[0] == '>'
            ? new SalienceRange(!isIncluded && isWhole ? least + 1 : least, ArticleCountry.Scale)
            : new SalienceRange(0, isIncluded && isWhole ? least : least - 1);
    }
}
