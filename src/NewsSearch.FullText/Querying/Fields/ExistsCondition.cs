using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles that have something in a field: exists:source.</summary>
/// <param name="Of">The name of the field in the query language.</param>
internal sealed record ExistsCondition(string Of) : QueryNode, ICondition
{
    /// <summary>The names of the fields that an article may lack, as people ask for them, with their names in the index.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = FieldNames.Title,
        ["body"] = FieldNames.Body,
        ["url"] = FieldNames.Url,
        ["source"] = FieldNames.Source,
        ["source_country"] = FieldNames.SourceCountry,
        ["language"] = FieldNames.Language,
        ["published"] = FieldNames.Published,
        ["country"] = FieldNames.Country,
        ["mentioned"] = FieldNames.MentionedCountry,
        ["mentioned_date"] = FieldNames.MentionedDate,
        ["topic"] = FieldNames.Topic,
        ["author"] = FieldNames.Author,
    };

    private static readonly string Expected = $"one of {string.Join(", ", Fields.Keys)}";

    public static readonly QueryField Field = new("exists", Expected, Read);

    public Query ToQuery() => new TermQuery(new Term(FieldNames.Present, Fields[Of]));

    public override void Print(StringBuilder text) => text.Append("exists:").Append(Of);

    private static ExistsCondition Read(FieldValue value)
    {
        var name = value.Label ?? throw value.Error(Expected, "exists: takes the name of a field.");
        return Fields.Keys.FirstOrDefault(field => field.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } field
            ? new ExistsCondition(field) { Span = value.Span }
            : throw value.Error(Expected, $"\"{name}\" is no field that an article may lack.");
    }
}
