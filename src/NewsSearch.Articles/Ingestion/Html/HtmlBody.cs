using AngleSharp.Dom;

namespace NewsSearch.Articles.Ingestion.Html;

/// <summary>Finds the text of the article in a page.</summary>
internal static class HtmlBody
{
    private const int LengthOfTeaser = 250;
    private const int StepsUp = 2;

    /// <summary>
    /// The text of what the page marks as the article's text, else of its longest article, else of its main part, else of
    /// the element with the most text in paragraphs, else of the page. The headline is left out.
    /// </summary>
    public static string Find(HtmlPage page, string title)
    {
        var marked = Longest(page.BodyElements, title);
        if (marked.Length > 0)
        {
            return marked;
        }

        var article = Longest(page.Articles, title);
        var main = TextOf(page.Main, title);
        if (article.Length > LengthOfTeaser || (article.Length > 0 && article.Length * 2 > main.Length))
        {
            return article;
        }

        return main.Length > 0 ? main : TextOf(DensestBlock(page) ?? page.Body, title);
    }

    private static string Longest(List<IElement> elements, string title) =>
        elements.Select(element => TextOf(element, title)).MaxBy(text => text.Length) ?? "";

    private static string TextOf(IElement? element, string title) => HtmlText.Of(
        element, inner => inner.LocalName == "h1" && HtmlText.Of(inner).Equals(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>The element whose paragraphs have the most text outside of links; those of its children count half.</summary>
    private static IElement? DensestBlock(HtmlPage page)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in page.Paragraphs.Where(static paragraph => !IsWithinLeftOut(paragraph)))
        {
            double length = HtmlText.Of(paragraph, static inner => inner.LocalName == "a").Length;
            var above = paragraph.ParentElement;
            for (var step = 0; step < StepsUp && above is not null; step++, length /= 2, above = above.ParentElement)
            {
                scores[above] = scores.GetValueOrDefault(above) + length;
            }
        }

        return scores.Count == 0 ? null : scores.MaxBy(score => score.Value).Key;
    }

    private static bool IsWithinLeftOut(IElement element)
    {
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName != "form" && HtmlText.IsLeftOut(above))
            {
                return true;
            }
        }

        return false;
    }
}
