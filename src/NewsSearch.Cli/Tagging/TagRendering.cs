using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.Cli.Rendering;
using Spectre.Console;

namespace NewsSearch.Cli.Tagging;

/// <summary>An article on the screen with what was found in its text.</summary>
internal static class TagRendering
{
    private const int ShownSurfaces = 8;

    /// <summary>Writes an article as a line of JSON.</summary>
    public static void WriteJson(TextWriter output, Article article, CountryFindings findings, IReadOnlyList<MentionedDate> dates)
    {
        var document = new
        {
            article.Id,
            article.Title,
            findings.GazetteerVersion,
            countries = findings.Countries.Select(country => new
            {
                country.Code,
                name = CountryCodes.NameOf(country.Code),
                salience = Math.Round(country.Salience, 4),
                about = country.IsAbout,
                evidence = country.Evidence.Select(evidence => new
                {
                    part = Word(evidence.Part),
                    evidence.Start,
                    evidence.Length,
                    evidence.Surface,
                    rule = Word(evidence.Rule),
                }),
            }),
            dates = dates.Select(date => new { date.Mention.Period, part = Word(date.Part), date.Mention.Start, date.Mention.Length, date.Surface }),
        };
        output.WriteLine(JsonSerializer.Serialize(document, JsonOutput.Options));
    }

    /// <summary>Writes an article: its title, what was found, its text with the evidence marked.</summary>
    public static void Write(IAnsiConsole console, Article article, CountryFindings findings, IReadOnlyList<MentionedDate> dates)
    {
        var withColours = Palette.HasColours(console);
        if (article.Title.Length > 0)
        {
            console.Write(Marked(article.Title, ArticlePart.Title, findings, Palette.Title, withColours).Append("\n\n"));
        }

        FactsRendering.Write(console, [("id", MarkedText.Clean(article.Id)), ("countries", findings.Countries.Count == 0 ? "none found" : " ")]);
        foreach (var country in findings.Countries)
        {
            WriteCountry(console, country);
        }

        if (dates.Count > 0)
        {
            FactsRendering.Write(console, [("dates", " ")]);
        }

        foreach (var period in dates.GroupBy(date => date.Mention.Period))
        {
            console.Write(new Paragraph()
                .Append($"    {period.Key}", Palette.Accent)
                .Append($"  {MarkedText.Clean(string.Join(", ", period.Select(date => date.Surface).Distinct(StringComparer.Ordinal)))}\n", Palette.Quiet));
        }

        console.WriteLine();
        console.Write(new Indented(Marked(article.Body, ArticlePart.Body, findings, Style.Plain, withColours), ""));
    }

    private static void WriteCountry(IAnsiConsole console, CountryFinding country)
    {
        var salience = country.Salience.ToString("0.00", CultureInfo.InvariantCulture);
        console.Write(new Paragraph()
            .Append($"    {country.Code} {CountryCodes.NameOf(country.Code)}", Palette.Accent)
            .Append($"  {salience}  ")
            .Append(country.IsAbout ? "about\n" : "mentioned\n", country.IsAbout ? Palette.Good : Palette.Quiet));
        var surfaces = country.Evidence
            .GroupBy(evidence => (evidence.Rule, Surface: MarkedText.Clean(evidence.Surface)))
            .Select(group => $"{group.Key.Surface} ({Word(group.Key.Rule)}{(group.Count() > 1 ? $", {group.Count()} times" : "")})")
            .ToList();
        var more = surfaces.Count > ShownSurfaces ? $" and {Figures.Count(surfaces.Count - ShownSurfaces)} more" : "";
        console.Write(new Indented(new Paragraph(string.Join(", ", surfaces.Take(ShownSurfaces)) + more, Palette.Quiet), "       "));
    }

    private static Paragraph Marked(string text, ArticlePart part, CountryFindings findings, Style usual, bool withColours)
    {
        var spans = findings.Countries
            .SelectMany(country => country.Evidence.Where(evidence => evidence.Part == part), (country, evidence) => (country.Code, evidence.Start, evidence.Length))
            .GroupBy(span => (span.Start, span.Length), span => span.Code)
            .OrderBy(span => span.Key.Start);
        var paragraph = new Paragraph();
        var position = 0;
        foreach (var span in spans)
        {
            var surface = text.Substring(span.Key.Start, span.Key.Length);
            paragraph.Append(MarkedText.CleanLines(text[position..span.Key.Start]), usual);
            paragraph.AppendMarked(MarkedText.StartMark + surface + MarkedText.EndMark, usual, withColours);
            paragraph.Append($"[{string.Join(' ', span)}]", Palette.Quiet);
            position = span.Key.Start + span.Key.Length;
        }

        return paragraph.Append(MarkedText.CleanLines(text[position..]), usual);
    }

    private static string Word(Enum value) => value switch
    {
        EvidenceRule.LocalTerm => "local term",
        _ => value.ToString().ToLowerInvariant(),
    };
}
