using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>An explanation on the screen: the place, the reasons with what each adds, the calculation as a tree.</summary>
internal static class ExplanationRendering
{
    private const int ScoreWidth = 8;
    private const string Step = "  ";

    /// <summary>Writes an explanation.</summary>
    public static void Write(IAnsiConsole console, ExplainArticleResponse answer)
    {
        var verdict = answer.Matches
            ? $"Place {Figures.Count(answer.Rank)}" + (answer.Score > 0 ? $", score {Score(answer.Score)}" : "")
            : "Not found by this search";
        console.Write(new Paragraph(verdict, answer.Matches ? Palette.Title : Palette.Bad));
        console.WriteLine();
        foreach (var reason in answer.Reasons)
        {
            var score = reason.Score == 0 ? "" : reason.Score.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
            console.Write(new Indented(new Paragraph(MarkedText.Clean(reason.Description)), score.PadLeft(ScoreWidth) + Step, style: Palette.Accent));
        }

        if (answer.Calculation is { } calculation)
        {
            console.WriteLine();
            Write(console, calculation, "");
        }
    }

    private static void Write(IAnsiConsole console, ScoreCalculation step, string indentation)
    {
        console.Write(new Indented(new Paragraph($"{Score(step.Value)}  {MarkedText.Clean(step.Description)}", Palette.Quiet), indentation));
        foreach (var detail in step.Details)
        {
            Write(console, detail, indentation + Step);
        }
    }

    private static string Score(double score) => score.ToString("0.0000", CultureInfo.InvariantCulture);
}
