using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>The countries of an article on the screen.</summary>
internal static class CountryRendering
{
    private const int ShownSurfaces = 8;

    /// <summary>The countries that an article is about in a few words: "SY 0.98 RU 0.61"; without salience where they are given.</summary>
    public static string Brief(Article article) => article.CountryDetails.Count == 0
        ? string.Join(' ', (article.Countries.Count > 0 ? article.Countries : article.InferredCountries).Select(MarkedText.Clean))
        : string.Join(' ', article.CountryDetails.Where(country => country.About)
            .Select(country => MarkedText.Clean(country.Country) + (country.Given ? "" : $" {Salience(country.Salience)}")));

    /// <summary>Writes a line for each country, and below it the words that speak of it, as far as they were sent.</summary>
    /// <param name="console">Where.</param>
    /// <param name="article">The article.</param>
    /// <param name="indentation">What stands before each line.</param>
    public static void Write(IAnsiConsole console, Article article, string indentation)
    {
        foreach (var country in article.CountryDetails)
        {
            var line = new Paragraph()
                .Append(MarkedText.Clean($"{country.Country} {country.CountryName}"), Palette.Accent)
                .Append($"  {Salience(country.Salience)}  ")
                .Append(country.Given ? "given" : country.About ? "about" : "mentioned", country.About ? Palette.Good : Palette.Quiet)
                .Append(country is { Given: true, Inferred: true } ? $", {Salience(country.TextSalience)} by the text" : "", Palette.Quiet);
            console.Write(new Indented(line, indentation));
            if (country.Evidence.Count > 0)
            {
                console.Write(new Indented(new Paragraph(Surfaces(country), Palette.Quiet), indentation + "   "));
            }
        }
    }

    private static string Surfaces(ArticleCountry country)
    {
        var surfaces = country.Evidence
            .GroupBy(evidence => (evidence.Rule, Surface: MarkedText.Clean(evidence.Surface)))
            .Select(group => $"{group.Key.Surface} ({Word(group.Key.Rule)}{(group.Count() > 1 ? $", {Figures.Count(group.Count())} times" : "")})")
            .ToList();
        var more = surfaces.Count > ShownSurfaces ? $" and {Figures.Count(surfaces.Count - ShownSurfaces)} more" : "";
        return string.Join(", ", surfaces.Take(ShownSurfaces)) + more;
    }

    private static string Word(CountryEvidenceRule rule) => rule == CountryEvidenceRule.LocalTerm ? "local term" : rule.ToString().ToLowerInvariant();

    private static string Salience(double salience) => salience.ToString("0.00", CultureInfo.InvariantCulture);
}
