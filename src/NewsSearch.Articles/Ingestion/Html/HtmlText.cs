using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSearch.Articles.Ingestion.Html;

/// <summary>
/// Reduces HTML to the text that a reader sees: blocks separated by line breaks, white space as browsers show it, without
/// scripts, navigation, asides, forms, captions of figures, footers and what is hidden.
/// </summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");

    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.Ordinal,
        "aside", "audio", "button", "canvas", "datalist", "dialog", "embed", "figcaption", "footer", "form", "frame", "frameset", "head", "iframe", "input",
        "math", "menu", "nav", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video");

    private static readonly FrozenSet<string> RolesLeftOut = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "menubar", "toolbar", "form");

    /// <summary>The text of a piece of HTML, such as the description of an item of a feed; of plain text, the text.</summary>
    public static string Reduce(string html) => HtmlDepth.IsTooDeep(html) ? html : Of(new HtmlParser().ParseDocument(html).Body);

    /// <summary>The text of a piece of HTML, or the text as it is if there is no tag in it.</summary>
    public static string ReduceIfMarkup(string text) => HasTag(text) ? Reduce(text) : text;

    /// <summary>The text of a part of a document, in time linear in its size however deep it is nested.</summary>
    /// <param name="root">The part, which counts even if parts like it are left out; null for none.</param>
    /// <param name="skip">What to leave out in addition.</param>
    public static string Of(INode? root, Func<IElement, bool>? skip = null)
    {
        if (root is null)
        {
            return "";
        }

        var text = new HtmlTextWriter();
        var preformatted = 0;
        var path = new Stack<(INode Node, int Child)>();
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            var (node, child) = place;
            if (child == node.ChildNodes.Length)
            {
                Leave(node);
                continue;
            }

            path.Push((node, child + 1));
            switch (node.ChildNodes[child])
            {
                case IText piece:
                    text.Write(piece.Data, keepsLines: preformatted > 0);
                    break;
                case IElement element when !IsLeftOut(element) && !(skip?.Invoke(element) ?? false):
                    Enter(element);
                    path.Push((element, 0));
                    break;
            }
        }

        return text.ToString();

        void Enter(IElement element)
        {
            preformatted += element.LocalName == "pre" ? 1 : 0;
            if (Blocks.Contains(element.LocalName))
            {
                text.EndBlock();
            }
            else if (element.LocalName == "br")
            {
                text.BreakLine();
            }
        }

        void Leave(INode node)
        {
            if (node is not IElement element)
            {
                return;
            }

            preformatted -= element.LocalName == "pre" && node != root ? 1 : 0;
            if (Blocks.Contains(element.LocalName))
            {
                text.EndBlock();
            }
            else if (element.LocalName is "td" or "th")
            {
                text.Write(" ", keepsLines: false);
            }
        }
    }

    /// <summary>Whether an element and all in it is no text of the article.</summary>
    public static bool IsLeftOut(IElement element) => LeftOut.Contains(element.LocalName) || IsHidden(element)
        || (element.GetAttribute("role") is { } role && RolesLeftOut.Contains(role.Trim()));

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || "true".Equals(element.GetAttribute("aria-hidden"), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) is { } style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
            {
                return true;
            }
        }

        return false;
    }
}
