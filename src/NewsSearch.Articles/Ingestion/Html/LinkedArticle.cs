using System.Text.Json;

namespace NewsSearch.Articles.Ingestion.Html;

/// <summary>What a page says about its article in schema.org's vocabulary as JSON-LD.</summary>
internal sealed record LinkedArticle
{
    /// <summary>The headline; null where there is none, like all that follows.</summary>
    public string? Headline { get; init; }

    /// <summary>The text of the article.</summary>
    public string? Body { get; init; }

    /// <summary>The date of publication as it stands there.</summary>
    public string? Published { get; init; }

    /// <summary>The URL of the article.</summary>
    public string? Url { get; init; }

    /// <summary>The name of the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Sections and keywords.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}

/// <summary>Finds the article in a page's JSON-LD.</summary>
internal static class LinkedData
{
    private const int DeepestReference = 4;

    private static readonly string[] Wrappers = ["<![CDATA[", "]]>", "<!--", "-->"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first article of a script's JSON-LD: a NewsArticle or its relatives, alone, in an array or in a graph; null if there is none or the JSON is broken.</summary>
    public static LinkedArticle? Find(string script)
    {
        using var document = Parse(script);
        if (document is null)
        {
            return null;
        }

        var nodes = Nodes(document.RootElement).ToList();
        var byId = new Dictionary<string, JsonElement>();
        foreach (var node in nodes)
        {
            if (Property(node, "@id") is { ValueKind: JsonValueKind.String } id && node.EnumerateObject().Skip(1).Any())
            {
                byId.TryAdd(id.GetString()!, node);
            }
        }

        var article = nodes.Find(IsArticle);
        return article.ValueKind == JsonValueKind.Object ? Read(article, byId) : null;
    }

    private static JsonDocument? Parse(string script) => ParseOrNull(script) ?? ParseOrNull(Repair(script));

    private static JsonDocument? ParseOrNull(string script)
    {
        try
        {
            return JsonDocument.Parse(script, Lenient);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Mends what is wrong most often: line breaks within strings, and comments and CDATA marks around the whole.</summary>
    private static string Repair(string script)
    {
        var withoutControls = string.Concat(script.Select(static letter => char.IsControl(letter) ? ' ' : letter));
        return Wrappers.Aggregate(withoutControls, static (text, mark) => text.Replace(mark, "", StringComparison.Ordinal)).Trim(' ', '/', '*', ';');
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var waiting = new Stack<JsonElement>([root]);
        while (waiting.TryPop(out var node))
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray().Reverse())
                {
                    waiting.Push(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var name in (string[])["mainEntityOfPage", "mainEntity", "@graph"])
                {
                    waiting.Push(Property(node, name));
                }
            }
        }
    }

    private static bool IsArticle(JsonElement node) => Texts(Property(node, "@type"), []).Any(static type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "http://schema.org/Report");

    private static LinkedArticle Read(JsonElement article, Dictionary<string, JsonElement> byId)
    {
        return new()
        {
            Headline = First("headline") ?? First("name"),
            Body = First("articleBody"),
            Published = First("datePublished") ?? First("dateCreated"),
            Url = First("url") ?? Identity(Property(article, "mainEntityOfPage")) ?? Identity(article),
            Publisher = First("publisher") ?? First("sourceOrganization"),
            Language = First("inLanguage"),
            Authors = [.. Texts(Property(article, "author"), byId)],
            Topics = [.. Texts(Property(article, "articleSection"), byId), .. Texts(Property(article, "keywords"), byId).SelectMany(Keywords)],
        };

        string? First(string name) => Texts(Property(article, name), byId).FirstOrDefault();
    }

    private static string[] Keywords(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Identity(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : Text(Property(value, "@id"));

    /// <summary>The texts of a value: of a string, itself; of a thing, its name; of an array, those of its items.</summary>
    private static IEnumerable<string> Texts(JsonElement value, Dictionary<string, JsonElement> byId, int depth = 0)
    {
        if (value.ValueKind == JsonValueKind.Array && depth < DeepestReference)
        {
            return value.EnumerateArray().SelectMany(item => Texts(item, byId, depth + 1));
        }

        return (value.ValueKind == JsonValueKind.Object ? NameOf(value, byId, depth) : Text(value)) is { Length: > 0 } text ? [text] : [];
    }

    private static string? NameOf(JsonElement thing, Dictionary<string, JsonElement> byId, int depth)
    {
        foreach (var property in (string[])["@value", "name", "alternateName", "headline"])
        {
            if (Texts(Property(thing, property), byId, depth + 1).FirstOrDefault() is { } text)
            {
                return text;
            }
        }

        return depth < DeepestReference && Text(Property(thing, "@id")) is { } id && byId.TryGetValue(id, out var referenced) ? NameOf(referenced, byId, depth + 1) : null;
    }

    private static JsonElement Property(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? TextOrNull(value)?.Trim() : null;

    private static string? TextOrNull(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half an escaped pair of surrogates.
            return JsonEscapes.Decode(value.GetRawText()[1..^1]);
        }
    }
}
