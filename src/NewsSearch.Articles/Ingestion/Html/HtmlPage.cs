using AngleSharp.Dom;

namespace NewsSearch.Articles.Ingestion.Html;

/// <summary>Where in a page are the things that tell of its article; found in one walk through the document. For one thread.</summary>
internal sealed class HtmlPage
{
    private readonly Dictionary<string, List<string>> _metadata = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _linkedData = [];
    private int _openArticles;
    private int _openBodies;
    private int _openHeadings;
    private int _openLeftOut;

    /// <summary>Walks through a document.</summary>
    public HtmlPage(INode document)
    {
        var path = new Stack<(INode Node, int Child)>();
        path.Push((document, 0));
        while (path.TryPop(out var place))
        {
            var (node, child) = place;
            if (child == node.ChildNodes.Length)
            {
                CountOpen(node, -1);
                continue;
            }

            path.Push((node, child + 1));
            if (node.ChildNodes[child] is IElement element)
            {
                Note(element);
                CountOpen(element, 1);
                path.Push((element, 0));
            }
        }
    }

    /// <summary>The language of the page; null where it is not said, like all that follows.</summary>
    public string? Language { get; private set; }

    /// <summary>The URL that the page wants to be known by.</summary>
    public string? CanonicalUrl { get; private set; }

    /// <summary>The title of the document.</summary>
    public string? Title { get; private set; }

    /// <summary>The main headings that are seen; none within another.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>The elements that say that they are the text of the article; none within another.</summary>
    public List<IElement> BodyElements { get; } = [];

    /// <summary>The article elements; none within another.</summary>
    public List<IElement> Articles { get; } = [];

    /// <summary>The main element.</summary>
    public IElement? Main { get; private set; }

    /// <summary>The paragraphs that are seen, which show where the text is in a page that says nothing.</summary>
    public List<IElement> Paragraphs { get; } = [];

    /// <summary>The body element.</summary>
    public IElement? Body { get; private set; }

    /// <summary>The scripts with JSON-LD.</summary>
    public IReadOnlyList<string> LinkedData => _linkedData;

    /// <summary>The contents of the metadata with the first of these names that there is; empty if there is none.</summary>
    public IReadOnlyList<string> Metadata(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metadata.TryGetValue(name, out var contents))
            {
                return contents;
            }
        }

        return [];
    }

    /// <summary>The first content of the first of these names that there is; null if there is none.</summary>
    public string? FirstMetadata(params ReadOnlySpan<string> names) => Metadata(names) is [var first, ..] ? first : null;

    private void Note(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                Language ??= element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                break;
            case "meta":
                NoteMetadata(element);
                break;
            case "link" when "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase):
                CanonicalUrl ??= element.GetAttribute("href");
                break;
            case "title" when element.NamespaceUri == NamespaceNames.HtmlUri:
                Title ??= HtmlText.Of(element);
                break;
            case "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ?? false:
                _linkedData.Add(element.TextContent);
                break;
            case "h1" when _openHeadings == 0 && _openLeftOut == 0:
                Headings.Add(element);
                break;
            case "body":
                Body ??= element;
                break;
            case "article" when _openArticles == 0:
                Articles.Add(element);
                break;
            case "p" when _openLeftOut == 0:
                Paragraphs.Add(element);
                break;
        }

        Main ??= element.LocalName == "main" || element.GetAttribute("role") == "main" ? element : null;
        NoteItemProperty(element);
    }

    private void CountOpen(INode node, int change)
    {
        if (node is not IElement element)
        {
            return;
        }

        _openArticles += element.LocalName == "article" ? change : 0;
        _openHeadings += element.LocalName == "h1" ? change : 0;
        _openBodies += IsBody(element) ? change : 0;

        // Old pages are one large form.
        _openLeftOut += element.LocalName != "form" && HtmlText.IsLeftOut(element) ? change : 0;
    }

    private static bool IsBody(IElement element) => element.GetAttribute("itemprop") == "articleBody";

    private void NoteMetadata(IElement element)
    {
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
        if (name is not null && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
        {
            AddMetadata(name.Trim(), content);
        }
    }

    private void NoteItemProperty(IElement element)
    {
        if (IsBody(element) && _openBodies == 0)
        {
            BodyElements.Add(element);
        }
        else if (element.GetAttribute("itemprop") == "datePublished" && element.GetAttribute("datetime") is { } time)
        {
            AddMetadata("datePublished", time);
        }
    }

    private void AddMetadata(string name, string content)
    {
        if (!_metadata.TryGetValue(name, out var contents))
        {
            _metadata.Add(name, contents = []);
        }

        contents.Add(content.Trim());
    }
}
