using System.Xml;
using System.Xml.Linq;

namespace NewsSearch.Articles.Ingestion;

/// <summary>What a feed says about all its items. For one thread.</summary>
internal sealed class FeedChannel
{
    /// <summary>The name of the feed; null where it is not said, like all that follows.</summary>
    public string? Title { get; private set; }

    /// <summary>The language of the feed.</summary>
    public string? Language { get; private set; }

    /// <summary>The authors of all items that name none.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>What relative links are relative to.</summary>
    public Uri? BaseAddress { get; private set; }

    /// <summary>Whether an element of this name holds the items of a feed.</summary>
    public static bool IsContainer(string name) => name is "rss" or "RDF" or "feed" or "channel";

    /// <summary>Notes what the start tag of a container says.</summary>
    public void Enter(XmlReader reader)
    {
        if (Uri.TryCreate(reader.GetAttribute("xml:base"), UriKind.Absolute, out var address))
        {
            BaseAddress = address;
        }
    }

    /// <summary>Notes a child of a container that is no item.</summary>
    public void Note(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title" when element.Name.Namespace != FeedItem.Media:
                Title ??= FeedItem.TextOf(element);
                break;
            case "language":
                Language ??= element.Value;
                break;
            case "author" when element.HasElements:
                Authors = [.. Authors, FeedItem.NameOf(element)];
                break;
            case "link" when element.Name.Namespace != FeedItem.Atom && Uri.TryCreate(element.Value.Trim(), UriKind.Absolute, out var address):
                BaseAddress ??= address;
                break;
        }
    }
}
