using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Countries.Grading;
using NewsSearch.Cli.Rendering;
using Spectre.Console;

namespace NewsSearch.Cli.Evaluating;

/// <summary>Shows how well countries are found.</summary>
internal static class CountryReportRendering
{
    /// <summary>Writes the grades as one JSON document.</summary>
    public static void WriteJson(TextWriter output, CountryReport report)
    {
        var document = new
        {
            gazetteerVersion = CountryTagger.Default.GazetteerVersion,
            report.Articles,
            report.Micro,
            report.Macro,
            report.MicroWithoutUnitedStates,
            report.MacroWithoutUnitedStates,
            countries = report.Countries.Select(country => new
            {
                country.Code,
                name = CountryCodes.NameOf(country.Code),
                country.Score.Precision,
                country.Score.Recall,
                country.Score.F1,
                country.Labelled,
                country.Missed,
                country.Wrong,
                country.Examples,
            }),
        };
        output.WriteLine(JsonSerializer.Serialize(document, JsonOutput.IndentedOptions));
    }

    /// <summary>Writes the grades for people.</summary>
    public static void Write(IAnsiConsole console, CountryReport report)
    {
        console.Write(new Paragraph($"{Figures.Count(report.Articles, "article")}; precision, recall, F1\n"));
        WriteScore(console, "micro", report.Micro);
        WriteScore(console, "macro", report.Macro);
        WriteScore(console, "micro without US", report.MicroWithoutUnitedStates);
        WriteScore(console, "macro without US", report.MacroWithoutUnitedStates);
        foreach (var country in report.Countries.Where(country => country.Missed + country.Wrong > 0))
        {
            console.Write(new Paragraph("\n"));
            WriteScore(console, $"{country.Code} {CountryCodes.NameOf(country.Code)}", country.Score,
                $"  {Figures.Count(country.Labelled, "label")}, {Figures.Count(country.Missed)} missed, {Figures.Count(country.Wrong)} wrong");
            foreach (var example in country.Examples)
            {
                var evidence = example.Evidence.Count > 0 ? $" ({string.Join(", ", example.Evidence)})" : "";
                var text = MarkedText.Clean($"{example.Id}: {example.Title}{evidence}");
                console.Write(new Indented(new Paragraph(text), example.IsMissed ? "    missed  " : "    wrong   ", style: Palette.Quiet));
            }
        }
    }

    private static void WriteScore(IAnsiConsole console, string name, CountryScore score, string more = "")
    {
        var figures = string.Create(CultureInfo.InvariantCulture, $"{score.Precision:F4}  {score.Recall:F4}  {score.F1:F4}");
        console.Write(new Paragraph().Append($"  {name,-24}", Palette.Accent).Append($"  {figures}{more}\n"));
    }
}
