using System.Xml.Linq;
using NewsSearch.Articles.Dates;
using NewsSearch.Articles.Ingestion.Cleaning;
using NewsSearch.Articles.Ingestion.Html;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Reads the article of one item of RSS or entry of Atom.</summary>
internal static class FeedItem
{
    /// <summary>The namespace of Atom 1.0 (RFC 4287).</summary>
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The namespace of Media RSS, whose titles are those of pictures.</summary>
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>Reads an item.</summary>
    /// <param name="item">The element.</param>
    /// <param name="language">The language that the elements around it set; empty where none does.</param>
    /// <param name="channel">The feed.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line where the item starts.</param>
    public static ReadItem Read(XElement item, string language, FeedChannel channel, string file, long line)
    {
        var url = Url(item, channel);
        var draft = new ArticleDraft
        {
            PublishedOrigin = PublishTimeOrigin.Metadata,
            [ArticleField.Id] = TextChoice.FirstText(Child(item, "guid")?.Value, Child(item, "id")?.Value)?.Trim() ?? FileIdentity.OfUrl(url),
            [ArticleField.Title] = TextOf(Child(item, "title")),
            [ArticleField.Body] = Body(item),
            [ArticleField.Url] = url,
            [ArticleField.Source] = TextChoice.FirstText(TextOf(Child(item, "source")?.Element(Atom + "title")), SourceName(item), channel.Title),
            [ArticleField.Language] = ((string?[])[item.Attribute(XNamespace.Xml + "lang")?.Value, item.Element(DublinCore + "language")?.Value, language, channel.Language])
                .Select(LanguageTag.NormalizeOrNull).FirstOrDefault(tag => tag is not null),
        };
        ReadDate(item, draft);
        draft.SetList(ArticleField.Topics, [.. Topics(item)]);
        draft.SetList(ArticleField.Authors, Authors(item) is { Count: > 0 } authors ? authors : channel.Authors);
        return draft.Finish(file, line);
    }

    /// <summary>The text of an element that may hold text, escaped HTML or XHTML; null if there is no element.</summary>
    public static string? TextOf(XElement? element) => element?.Attribute("type")?.Value.Trim() switch
    {
        null when element is null => null,
        "xhtml" or "application/xhtml+xml" => HtmlText.Reduce(element.ToString(SaveOptions.DisableFormatting)),
        "html" or "text/html" => HtmlText.Reduce(element.Value),
        "text" or "text/plain" => element.Value,
        _ => HtmlText.ReduceIfMarkup(element.Value),
    };

    /// <summary>The name of a person: of Atom's elements, or of RSS's "mail@example.org (Name)".</summary>
    public static string NameOf(XElement person)
    {
        if (Child(person, "name") is { } name)
        {
            return name.Value;
        }

        var text = person.Value.Trim();
        return text.EndsWith(')') && text.IndexOf('(', StringComparison.Ordinal) is var start and > 0 && text.AsSpan(0, start).Contains('@')
            ? text[(start + 1)..^1]
            : text;
    }

    private static string? Body(XElement item) => TextChoice.FirstText(
        TextOf(item.Element(Content + "encoded")),
        TextOf(Child(item, "content")),
        TextOf(Child(item, "summary")),
        TextOf(Child(item, "description"))) ?? "";

    private static string? Url(XElement item, FeedChannel channel)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link" && (element.Name.Namespace == item.Name.Namespace || element.Name.Namespace == Atom));
        var addresses = links
            .Where(static link => link.Attribute("rel")?.Value is null or "alternate")
            .Select(static link => link.Attribute("href")?.Value ?? link.Value)
            .Append(Child(item, "guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" ? guid.Value : "");
        var local = Uri.TryCreate(item.Attribute(XNamespace.Xml + "base")?.Value, UriKind.Absolute, out var itemAddress) ? itemAddress : channel.BaseAddress;
        return addresses.Select(address => Resolve(address.Trim(), local)).FirstOrDefault(address => address is not null);
    }

    private static string? Resolve(string address, Uri? local)
    {
        if (address.Length == 0 || WebAddress.IsAbsolute(address))
        {
            return WebAddress.AbsoluteOrNull(address);
        }

        return local is not null && Uri.TryCreate(local, address, out var resolved) ? WebAddress.AbsoluteOrNull(resolved.AbsoluteUri) : null;
    }

    private static void ReadDate(XElement item, ArticleDraft draft)
    {
        var dates = new[]
        {
            Child(item, "pubDate"), Child(item, "published"), Child(item, "issued"), item.Element(DublinCore + "date"),
            item.Element(DublinCoreTerms + "created"), item.Element(Atom + "published"), Child(item, "updated"), item.Element(Atom + "updated"), Child(item, "modified"),
        }.Where(static date => !string.IsNullOrWhiteSpace(date?.Value)).Select(static date => date!.Value).ToList();
        draft.Published = PublishedDate.FirstOf(dates);
        if (draft.Published is null && dates.Count > 0)
        {
            draft.Reject("publish_time", $"{Excerpt.Of(dates[0])} is not a date and time that exists, of RFC 822 or ISO 8601.");
        }
    }

    private static IEnumerable<string> Topics(XElement item) => item.Elements()
        .Where(element => (element.Name.LocalName == "category" && element.Name.Namespace == item.Name.Namespace) || element.Name == DublinCore + "subject")
        .Select(static element => TextChoice.FirstText(element.Attribute("label")?.Value, element.Attribute("term")?.Value, element.Value))
        .OfType<string>();

    private static List<string> Authors(XElement item) =>
    [
        .. item.Elements()
            .Where(element => element.Name == DublinCore + "creator" || (element.Name.LocalName == "author" && element.Name.Namespace == item.Name.Namespace))
            .Select(NameOf)
            .Where(static name => !string.IsNullOrWhiteSpace(name)),
    ];

    private static string? SourceName(XElement item) => Child(item, "source") is { HasElements: false } source ? source.Value : null;

    private static XElement? Child(XElement element, string name) => element.Element(element.Name.Namespace + name);
}
