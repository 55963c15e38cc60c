using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>The fields of the query language.</summary>
internal static class QueryFields
{
    /// <summary>What a word without a field stands for.</summary>
    public static QueryField Default => TextFields.TitleAndBody;

    /// <summary>All fields that can stand before a colon. A new field is a file beside this one and a name here.</summary>
    private static readonly QueryField[] All =
    [
        TextFields.Title,
        TextFields.Body,
        CountryCondition.About,
        CountryCondition.Mentioned,
        PublishedCondition.Field,
        MentionedDateCondition.Field,
        KeywordCondition.Source,
        CountryCondition.OfSource,
        KeywordCondition.Language,
        KeywordCondition.Topic,
        KeywordCondition.Author,
        NumberCondition.Words,
        KeywordCondition.Id,
        ExistsCondition.Field,
    ];

    private static readonly Dictionary<string, QueryField> ByName =
        All.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all fields, for messages: "title:, body: or id:".</summary>
    public static string Names { get; } =
        $"{string.Join(", ", All.SkipLast(1).Select(field => $"{field.Name}:"))} or {All[^1].Name}:";

    /// <summary>
    /// The field with a name in any case, or several with commas between them, of which one must have the value; null if there is
    /// none.
    /// </summary>
    public static QueryField? Find(string name) =>
        ByName.GetValueOrDefault(name) ?? (name.Contains(',', StringComparison.Ordinal) ? Several(name) : null);

    /// <summary>Fields with words do not go together with those with labels, as words do not mean the same in both.</summary>
    private static QueryField? Several(string names)
    {
        var fields = names.Split(',').Select(ByName.GetValueOrDefault).Distinct().ToList();
        return fields switch
        {
            [{ } only] => only,
            [{ IsText: true }, { IsText: true }] => TextFields.TitleAndBody with { Name = string.Join(',', fields.Select(field => field!.Name)) },
            _ when fields.TrueForAll(field => field is { IsText: false }) => new QueryField(
                string.Join(',', fields.Select(field => field!.Name)),
                fields[0]!.Expected,
                value => OrNode.Of([.. fields.Select(field => field!.Read(value)!)])),
            _ => null,
        };
    }
}
