using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Where a query was read otherwise than it was typed: corrections, ignored parts, what may have been meant.</summary>
internal static class UnderstandingRendering
{
    /// <summary>Writes a line for each such place, and an empty one behind them; nothing where there is none.</summary>
    /// <param name="console">Where.</param>
    /// <param name="understanding">How the query was understood; null where the answer does not say.</param>
    public static void Write(IAnsiConsole console, QueryUnderstanding? understanding)
    {
        var notes = understanding is null ? [] : Notes(understanding).ToArray();
        foreach (var note in notes)
        {
            console.Write(new Indented(note, ""));
        }

        if (notes.Length > 0)
        {
            console.WriteLine();
        }
    }

    private static IEnumerable<Paragraph> Notes(QueryUnderstanding understanding)
    {
        foreach (var correction in understanding.Parts.Select(part => part.Correction).Where(correction => correction is not null))
        {
            yield return new Paragraph("No article has ", Palette.Quiet)
                .Append(MarkedText.Clean(correction.Original), Palette.Warning)
                .Append("; looked for ", Palette.Quiet)
                .Append(MarkedText.Clean(correction.Replacement), Palette.Accent)
                .Append($", which {Figures.Count(correction.Articles, "article has", "articles have")}.", Palette.Quiet);
        }

        foreach (var part in understanding.IgnoredParts)
        {
            yield return new Paragraph($"Column {part.StartColumn}, ", Palette.Quiet)
                .Append(MarkedText.Clean(part.Text), Palette.Warning)
                .Append($": {MarkedText.Clean(part.Reason)}", Palette.Quiet);
        }

        if (understanding.DidYouMean.Length > 0)
        {
            yield return new Paragraph("Did you mean ", Palette.Quiet).Append(MarkedText.Clean(understanding.DidYouMean), Palette.Accent).Append("?", Palette.Quiet);
        }
    }
}
