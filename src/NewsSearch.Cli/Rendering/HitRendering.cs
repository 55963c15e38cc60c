using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>A hit on the screen: rank and title, where it comes from, why it matches, its id.</summary>
internal static class HitRendering
{
    private const string Indentation = "    ";
    private const string Untitled = "(no title)";

    /// <summary>Writes a hit.</summary>
    /// <param name="console">Where.</param>
    /// <param name="rank">Its place among all hits, from 1.</param>
    /// <param name="hit">The hit, with the marks of <see cref="MarkedText"/>.</param>
    /// <param name="groupBy">Which hits share its place.</param>
    public static void Write(IAnsiConsole console, int rank, SearchResult hit, GroupBy groupBy = GroupBy.Unspecified)
    {
        var withColours = Palette.HasColours(console);
        var place = rank.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        console.Write(new Indented(Title(hit, withColours), $"{place}  ", style: Palette.Accent));
        console.Write(new Indented(Origin(hit, groupBy), Indentation));
        foreach (var passage in hit.Highlights.Where(highlight => highlight.Field == "body").SelectMany(highlight => highlight.Passages))
        {
            var text = new Paragraph().AppendMarked(passage.Text, Style.Plain, withColours);
            console.Write(new Indented(text, Indentation + "› ", style: Palette.Quiet));
        }

        if (hit.Article.CountryDetails.Any(country => country.Evidence.Count > 0))
        {
            CountryRendering.Write(console, hit.Article, Indentation);
        }

        console.Write(new Indented(new Paragraph(MarkedText.Clean(hit.Article.Id), Palette.Quiet), Indentation));
        foreach (var other in hit.Group?.MoreResults ?? [])
        {
            console.Write(new Indented(Companion(other), Indentation + "+ ", style: Palette.Accent));
        }

        console.WriteLine();
    }

    private static Paragraph Title(SearchResult hit, bool withColours)
    {
        var marked = hit.Highlights.FirstOrDefault(highlight => highlight.Field == "title")?.Passages.FirstOrDefault()?.Text;
        var title = marked ?? (hit.Article.Title.Length > 0 ? hit.Article.Title : Untitled);
        return new Paragraph().AppendMarked(title, Palette.Title, withColours);
    }

    // One of the next best hits of a group: its title, where it comes from, its id.
    private static Paragraph Companion(SearchResult hit) => new Paragraph(hit.Article.Title.Length > 0 ? MarkedText.Clean(hit.Article.Title) : Untitled)
        .Append($" · {OriginText(hit)} · {MarkedText.Clean(hit.Article.Id)}", Palette.Quiet);

    private static Paragraph Origin(SearchResult hit, GroupBy groupBy) => new(
        OriginText(hit) + (hit.Group?.Articles > 1
            ? $" · {Figures.Count(hit.Group.Articles, "article")} {(groupBy == GroupBy.Source ? "of this publisher" : "of this story")}"
            : ""),
        Palette.Quiet);

    private static string OriginText(SearchResult hit)
    {
        var article = hit.Article;
        List<string> parts = [];
        if (article.Source.Length > 0)
        {
            parts.Add(MarkedText.Clean(article.Source));
        }

        parts.Add(PublishedText.Of(article));
        if (CountryRendering.Brief(article) is { Length: > 0 } countries)
        {
            parts.Add(countries);
        }

        if (hit.Score > 0)
        {
            parts.Add($"score {hit.Score.ToString("0.00", CultureInfo.InvariantCulture)}");
        }

        return string.Join(" · ", parts);
    }
}
