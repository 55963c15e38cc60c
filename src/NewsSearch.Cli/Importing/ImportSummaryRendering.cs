using NewsSearch.Cli.Rendering;
using Spectre.Console;

namespace NewsSearch.Cli.Importing;

/// <summary>The summary of an import on the screen.</summary>
internal static class ImportSummaryRendering
{
    /// <summary>Writes a summary.</summary>
    public static void Write(IAnsiConsole console, ImportSummary summary)
    {
        var counts = summary.Counts;
        console.Write(new Paragraph()
            .Append(Figures.Count(counts.Articles, "article"), Palette.Title)
            .Append($" in {Figures.Duration(summary.Time)}")
            .Append(
                $" · {Figures.Rate(summary.ArticlesPerSecond, " articles")} · {Figures.Bytes((long)summary.BytesPerSecond)}/s"
                + (summary.Interrupted ? " · interrupted" : "") + "\n",
                Palette.Quiet));

        WriteCount(console, "added", counts.Added, Palette.Good, "");
        WriteCount(console, "updated", counts.Updated, Palette.Good, "");
        WriteCount(console, "unchanged", counts.Unchanged, Palette.Quiet, "");
        WriteCount(
            console, "rejected", counts.Rejected, Palette.Warning, counts.Rejected == 0 ? "" : $"see {string.Join(", ", summary.RejectedFiles)}");
    }

    private static void WriteCount(IAnsiConsole console, string name, long count, Style style, string remark)
    {
        var line = new Paragraph().Append(Figures.Count(count).PadLeft(11), count > 0 ? style : Palette.Quiet);
        if (remark.Length > 0)
        {
            line.Append($"   {remark}", Palette.Quiet);
        }

        console.Write(new Indented(line, $"  {name,-9}", style: Palette.Quiet));
    }
}
