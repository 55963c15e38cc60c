using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Who writes about whom, on the screen.</summary>
internal static class MatrixRendering
{
    /// <summary>Writes a line for each country of publishers, with the numbers of articles by mentioned country and their lift.</summary>
    public static void Write(IAnsiConsole console, QueryCountryMatrixResponse answer)
    {
        var table = new Table().AddColumn("from \\ about");
        foreach (var country in answer.Mentioned)
        {
            table.AddColumn(new TableColumn(country.Country).RightAligned());
        }

        var pairs = answer.Pairs.ToDictionary(pair => (pair.SourceCountry, pair.MentionedCountry));
        foreach (var source in answer.Sources)
        {
            table.AddRow([source.Country, .. answer.Mentioned.Select(mentioned => Cell(pairs.GetValueOrDefault((source.Country, mentioned.Country))))]);
        }

        console.Write(table);
        console.Write(new Paragraph()
            .Append(Figures.Count(answer.Articles, "article"), Palette.Title)
            .Append($" with both; {Figures.Count(answer.OtherArticles, "other")} left out. × is the lift: 1 is as often as elsewhere.", Palette.Quiet));
        console.WriteLine();
    }

    private static string Cell(CountryPair? pair) =>
        pair is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{pair.Articles:N0} ×{pair.Lift:0.0}");
}
