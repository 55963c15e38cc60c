using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>A whole article on the screen.</summary>
internal static class ArticleRendering
{
    /// <summary>Writes an article: its title, its other fields, its text.</summary>
    public static void Write(IAnsiConsole console, GetArticleResponse answer)
    {
        var article = answer.Article;
        if (article.Title.Length > 0)
        {
            console.Write(new Paragraph($"{MarkedText.Clean(article.Title)}\n\n", Palette.Title));
        }

        FactsRendering.Write(console,
        [
            ("id", MarkedText.Clean(article.Id)),
            ("published", PublishedText.Of(article)),
            ("source", MarkedText.Clean(article.Source)),
            ("source country", MarkedText.Clean(article.SourceCountry)),
            ("language", MarkedText.Clean(article.Language)),
            ("dates named", Join(article.MentionedDates.Select(date => date.Period))),
            ("topics", Join(article.Topics)),
            ("authors", Join(article.Authors)),
            ("url", MarkedText.Clean(article.Url)),
            ("sequence", Figures.Count(answer.Sequence)),
            ("countries", article.CountryDetails.Count > 0 ? " " : ""),
        ]);
        CountryRendering.Write(console, article, "    ");
        console.WriteLine();
        console.Write(new Indented(new Paragraph(MarkedText.CleanLines(article.Body)), ""));
    }

    private static string Join(IEnumerable<string> values) => MarkedText.Clean(string.Join(", ", values));
}
