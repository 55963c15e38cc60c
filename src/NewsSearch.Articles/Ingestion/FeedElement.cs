using System.Xml;
using System.Xml.Linq;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Takes one element out of a feed.</summary>
internal static class FeedElement
{
    // Deeper markup is an attack: adding to a tree of elements and resolving namespaces take time by the square of the depth.
    private const int DeepestMarkup = 1_000;

    /// <summary>Reads the element at which the reader stands, and goes to what follows it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The element with all in it, and whether something was left out because it is nested too deep.</returns>
    public static async Task<(XElement Element, bool IsTooDeep)> ReadAsync(XmlReader reader, CancellationToken cancellationToken)
    {
        var root = Start(reader);
        var current = root;
        var isTooDeep = false;
        var depth = reader.Depth;
        var isOpen = !reader.IsEmptyElement;
        while (isOpen && await reader.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth - depth > DeepestMarkup:
                    isTooDeep = true;
                    break;
                case XmlNodeType.Element:
                    var child = Start(reader);
                    current!.Add(child);
                    current = reader.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.EndElement when reader.Depth - depth <= DeepestMarkup:
                    current = current!.Parent;
                    isOpen = reader.Depth > depth;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    current!.Add(new XText(await reader.GetValueAsync()));
                    break;
            }
        }

        await reader.ReadAsync();
        return (root, isTooDeep);
    }

    private static XElement Start(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }
}
