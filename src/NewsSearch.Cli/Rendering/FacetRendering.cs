using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>The counts of a facet: a heading, a bar for each value, and what has no place among them.</summary>
internal static class FacetRendering
{
    /// <summary>Writes a facet.</summary>
    public static void Write(IAnsiConsole console, FacetResult facet)
    {
        switch (facet.ResultCase)
        {
            case FacetResult.ResultOneofCase.Country:
                var countries = facet.Country;
                WriteCounts(
                    console,
                    HeadingOf(facet.Name) + (countries.Counts.Any(count => count.HasSalience) ? ", with the sum of their salience" : ""),
                    [.. countries.Counts.Select(ToRow)],
                    Rest(countries.OmittedCountries, "further country", "further countries"),
                    Rest(countries.ArticlesWithoutCountry, countries.StoriesWithoutCountry, "article without a country", "articles without a country"));
                break;
            case FacetResult.ResultOneofCase.Published:
                var dates = facet.Published;
                WriteCounts(
                    console,
                    HeadingOf(facet.Name),
                    [.. dates.Counts.Select(count => new CountBars.Row(count.Label, count.Articles, count.Stories, count.Selected))],
                    Rest(dates.OmittedArticles, "earlier article", "earlier articles"),
                    Rest(dates.UndatedArticles, dates.UndatedStories, "undated article", "undated articles"));
                break;
            case FacetResult.ResultOneofCase.MentionedDates:
                var mentioned = facet.MentionedDates;
                WriteCounts(
                    console,
                    HeadingOf(facet.Name),
                    [.. mentioned.Counts.Select(count => new CountBars.Row(count.Label, count.Articles, count.Stories, count.Selected))],
                    Rest(mentioned.OmittedArticles, "earlier mention", "earlier mentions"),
                    Rest(mentioned.CoarserArticles, mentioned.CoarserStories, "article with less precise dates", "articles with less precise dates"),
                    Rest(mentioned.UndatedArticles, mentioned.UndatedStories, "article that names no date", "articles that name no date"));
                break;
            case FacetResult.ResultOneofCase.Terms:
                var terms = facet.Terms;
                WriteCounts(
                    console,
                    HeadingOf(facet.Name),
                    [.. terms.Counts.Select(ToRow)],
                    Rest(terms.OmittedValues, "further value", "further values"),
                    Rest(terms.ArticlesWithoutValue, terms.StoriesWithoutValue, "article without a value", "articles without a value"));
                break;
            case FacetResult.ResultOneofCase.Ranges:
                WriteCounts(
                    console,
                    HeadingOf(facet.Name),
                    [.. facet.Ranges.Counts.Select(count => new CountBars.Row(count.Label, count.Articles, count.Stories, count.Selected))]);
                break;
        }
    }

    /// <summary>Writes values of a facet that were asked for by themselves.</summary>
    public static void WriteValues(IAnsiConsole console, ListFacetValuesResponse answer)
    {
        if (answer.Values.Count == 0)
        {
            console.Write(new Paragraph("No values.\n", Palette.Quiet));
            return;
        }

        CountBars.Write(console, [.. answer.Values.Select(ToRow)]);
        WriteRest(console, Rest(answer.OmittedValues, "further value", "further values"));
    }

    private static CountBars.Row ToRow(CountryCount count) => new(
        $"{count.Country} {count.CountryName}" + (count.HasSalience ? string.Create(CultureInfo.InvariantCulture, $", {count.Salience:0.0}") : ""),
        count.Articles,
        count.Stories,
        count.Selected);

    // The value says what to select, where its label does not.
    private static CountBars.Row ToRow(TermCount count) => new(
        string.Equals(count.Value, count.Label, StringComparison.OrdinalIgnoreCase) ? count.Label : $"{count.Value} {count.Label}",
        count.Articles,
        count.Stories,
        count.Selected);

    private static void WriteCounts(IAnsiConsole console, string heading, IReadOnlyList<CountBars.Row> rows, params string?[] rest)
    {
        var what = CountBars.HaveStories(rows) ? "Articles and stories" : "Articles";
        console.Write(new Paragraph($"{what} {MarkedText.Clean(heading)}\n", Palette.Title));
        CountBars.Write(console, rows);
        WriteRest(console, rest);
        console.WriteLine();
    }

    private static string HeadingOf(string name) => name switch
    {
        "mentioned_country" => "by mentioned country",
        "source_country" => "by country of the publisher",
        "source" => "by publisher",
        "published" => "by date",
        "word_count" => "by number of words",
        "mentioned_date" => "by mentioned date",
        _ when name.Split(':') is ["mentioned_date", var unit] => $"by mentioned {unit}",
        _ when name.Split(':') is [_, var unit] => $"by {unit}",
        _ => $"by {name.Replace('_', ' ')}",
    };

    private static string? Rest(long count, string singular, string plural) => count == 0 ? null : Figures.Count(count, singular, plural);

    private static string? Rest(long articles, long stories, string singular, string plural) =>
        Rest(articles, singular, plural) is { } text && stories > 0 && stories < articles
            ? $"{text} ({Figures.Count(stories, "story", "stories")})"
            : Rest(articles, singular, plural);

    private static void WriteRest(IAnsiConsole console, params string?[] parts)
    {
        var text = string.Join(", ", parts.Where(part => part is not null));
        if (text.Length > 0)
        {
            console.Write(new Indented(new Paragraph($"and {text}", Palette.Quiet), "  "));
        }
    }
}
