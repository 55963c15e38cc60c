using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>The counts of a facet as bars, the longest of which stands for the largest count.</summary>
internal static class FacetRendering
{
    // Bars longer than this say no more.
    private const int LongestBar = 48;
    private const int LongestLabel = 32;

    // Small counts have short bars: two articles do not fill the screen.
    private const int CellsOfOne = 8;

    // An eighth of a cell is the finest step that a terminal can draw.
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>Writes a facet.</summary>
    public static void Write(IAnsiConsole console, FacetResult facet)
    {
        switch (facet.ResultCase)
        {
            case FacetResult.ResultOneofCase.Country:
                WriteHeading(console, facet.Name == "country" ? "Articles by country" : facet.Name);
                WriteBars(console, [.. facet.Country.Counts.Select(count => ($"{count.Country} {count.CountryName}", count.Articles))]);
                WriteRest(
                    console,
                    Rest(facet.Country.OmittedCountries, "further country", "further countries"),
                    Rest(facet.Country.ArticlesWithoutCountry, "article without a country", "articles without a country"));
                break;
            case FacetResult.ResultOneofCase.Published:
                WriteHeading(console, facet.Name == "published" ? "Articles by date" : facet.Name);
                WriteBars(console, [.. facet.Published.Counts.Select(count => (count.Label, count.Articles))]);
                WriteRest(
                    console,
                    Rest(facet.Published.OmittedArticles, "earlier article", "earlier articles"),
                    Rest(facet.Published.UndatedArticles, "undated article", "undated articles"));
                break;
        }
    }

    /// <summary>A bar of a length in cells, to the eighth of a cell; never empty for more than nothing.</summary>
    public static string Bar(double length)
    {
        var eighths = Math.Max((int)Math.Round(length * 8), length > 0 ? 1 : 0);
        var bar = new string('█', eighths / 8);
        return eighths % 8 == 0 ? bar : bar + Eighths[eighths % 8];
    }

    private static void WriteHeading(IAnsiConsole console, string text) => console.Write(new Paragraph($"{MarkedText.Clean(text)}\n", Palette.Title));

    private static void WriteBars(IAnsiConsole console, List<(string Label, long Articles)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var labelWidth = Math.Min(LongestLabel, rows.Max(row => row.Label.GetCellWidth()));
        var countWidth = rows.Max(row => Figures.Count(row.Articles).Length);
        var largest = rows.Max(row => row.Articles);
        var longest = Math.Min(Math.Clamp(console.Profile.Width - labelWidth - countWidth - 5, 4, LongestBar), largest * CellsOfOne);
        foreach (var (label, articles) in rows)
        {
            var line = new Paragraph()
                .Append("  " + Fit(label, labelWidth) + "  ")
                .Append(Figures.Count(articles).PadLeft(countWidth) + " ", Palette.Accent)
                .Append(Bar((double)articles / largest * longest), Palette.Bar);
            console.Write(line);
            console.WriteLine();
        }
    }

    private static string Fit(string label, int width)
    {
        while (label.GetCellWidth() > width)
        {
            label = string.Concat(label.AsSpan(0, label.Length - 2), "…");
        }

        return label + new string(' ', width - label.GetCellWidth());
    }

    private static string? Rest(long count, string singular, string plural) => count == 0 ? null : Figures.Count(count, singular, plural);

    private static void WriteRest(IAnsiConsole console, params string?[] parts)
    {
        var text = string.Join(", ", parts.Where(part => part is not null));
        if (text.Length > 0)
        {
            console.Write(new Indented(new Paragraph($"and {text}", Palette.Quiet), "  "));
        }

        console.WriteLine();
    }
}
