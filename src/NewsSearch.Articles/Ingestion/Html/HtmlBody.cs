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
        var headline = page.Headings.Where(heading => HtmlText.Of(heading).Equals(title, StringComparison.OrdinalIgnoreCase)).ToHashSet();
        var marked = Longest(page.BodyElements, headline);
        if (marked.Length > 0)
        {
            return marked;
        }

        var article = Longest(page.Articles, headline);
        var main = TextOf(page.Main, headline);
        if (article.Length > LengthOfTeaser || (article.Length > 0 && article.Length * 2 > main.Length))
        {
            return article;
        }

        return main.Length > 0 ? main : TextOf(DensestBlock(page) ?? page.Body, headline);
    }

    private static string Longest(List<IElement> elements, HashSet<IElement> headline) =>
        elements.Select(element => TextOf(element, headline)).MaxBy(text => text.Length) ?? "";

    private static string TextOf(IElement? element, HashSet<IElement> headline) => HtmlText.Of(element, headline.Contains);

    /// <summary>The element whose paragraphs have the most text outside of links; those of its children count half.</summary>
    private static IElement? DensestBlock(HtmlPage page)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in page.Paragraphs)
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
}
