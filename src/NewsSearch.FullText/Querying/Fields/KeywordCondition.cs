using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>Articles with a label, compared whole: source:reuters, topic:grain, author:"Jane Doe".</summary>
/// <param name="Name">The name of the field, in the query language and in the index.</param>
/// <param name="Value">The label as the index keeps it; not empty.</param>
internal sealed record KeywordCondition(string Name, string Value) : QueryNode, ICondition
{
    /// <summary>The publisher, in any case.</summary>
    public static readonly QueryField Source = For(FieldNames.Source, "a publisher such as reuters or \"The Times\"", KeywordForm.Lower);

    /// <summary>The language, in any case; "en" finds "en-US" too.</summary>
    public static readonly QueryField Language = For(FieldNames.Language, "a language such as en or en-US", KeywordForm.Lower);

    /// <summary>A subject, in any case.</summary>
    public static readonly QueryField Topic = For(FieldNames.Topic, "a topic such as grain or \"crude oil\"", KeywordForm.Lower);

    /// <summary>An author, in any case.</summary>
    public static readonly QueryField Author = For(FieldNames.Author, "an author such as \"Jane Doe\"", KeywordForm.Lower);

    /// <summary>The id, where case counts.</summary>
    public static readonly QueryField Id = For(FieldNames.Id, "an id such as wire-4711", id => id);

    public Query ToQuery() => new TermQuery(new Term(Name, Value));

    public override void Print(StringBuilder text) => text.Append(Name).Append(':').Append(QueryText.EscapeOrQuoteValue(Value));

    private static QueryField For(string name, string expected, Func<string, string> normalize) => new(name, expected, value =>
    {
        var label = normalize(value.Label ?? throw value.Error(expected, $"{name}: is compared whole and takes no star and no range."));
        return label.Length > 0
            ? new KeywordCondition(name, label) { Span = value.Span }
            : throw value.Error(expected, $"The value of {name}: is empty.");
    });
}
