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
        CountryCondition.Field,
        PublishedCondition.Field,
        KeywordCondition.Source,
        KeywordCondition.Language,
        KeywordCondition.Topic,
        KeywordCondition.Author,
        KeywordCondition.Id,
    ];

    private static readonly Dictionary<string, QueryField> ByName =
        All.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all fields, for messages: "title:, body: or id:".</summary>
    public static string Names { get; } =
        $"{string.Join(", ", All.SkipLast(1).Select(field => $"{field.Name}:"))} or {All[^1].Name}:";

    /// <summary>The field with a name in any case; null if there is none.</summary>
    public static QueryField? Find(string name) => ByName.GetValueOrDefault(name);
}
