using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Counts as bars, the longest of which stands for the largest count.</summary>
internal static class CountBars
{
    // Bars longer than this say no more.
    private const int LongestBar = 48;
    private const int LongestLabel = 32;

    // Small counts have short bars: two articles do not fill the screen.
    private const int CellsOfOne = 8;

    // An eighth of a cell is the finest step that a terminal can draw.
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>A value and how many articles have it.</summary>
    /// <param name="Label">The value as people read it.</param>
    /// <param name="Articles">The number of articles.</param>
    /// <param name="Stories">The number of different stories among them.</param>
    /// <param name="IsSelected">Whether the request selects the value.</param>
    public readonly record struct Row(string Label, long Articles, long Stories, bool IsSelected = false);

    /// <summary>Whether the numbers of stories say something that the numbers of articles do not.</summary>
    public static bool HaveStories(IReadOnlyList<Row> rows) => rows.Any(row => row.Stories > 0 && row.Stories < row.Articles);

    /// <summary>Writes a line for each row: a tick if it is selected, the label, the number of articles, that of stories if any differs, a bar.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var labelWidth = Math.Min(LongestLabel, rows.Max(row => row.Label.GetCellWidth()));
        var countWidth = rows.Max(row => Figures.Count(row.Articles).Length);
        var storyWidth = HaveStories(rows) ? rows.Max(row => Figures.Count(row.Stories).Length) + 1 : 0;
        var largest = Math.Max(1, rows.Max(row => row.Articles));
        var longest = Math.Min(Math.Clamp(console.Profile.Width - labelWidth - countWidth - storyWidth - 5, 4, LongestBar), largest * CellsOfOne);
        foreach (var row in rows)
        {
            var line = new Paragraph()
                .Append(row.IsSelected ? "✓ " : "  ", Palette.Good)
                .Append(Fit(MarkedText.Clean(row.Label), labelWidth) + "  ")
                .Append(Figures.Count(row.Articles).PadLeft(countWidth), Palette.Accent)
                .Append(storyWidth == 0 ? " " : Figures.Count(row.Stories).PadLeft(storyWidth) + " ", Palette.Quiet)
                .Append(Bar((double)row.Articles / largest * longest), Palette.Bar);
            console.Write(new Indented(line, ""));
        }
    }

    /// <summary>A bar of a length in cells, to the eighth of a cell; never empty for more than nothing.</summary>
    public static string Bar(double length)
    {
        var eighths = Math.Max((int)Math.Round(length * 8), length > 0 ? 1 : 0);
        var bar = new string('█', eighths / 8);
        return eighths % 8 == 0 ? bar : bar + Eighths[eighths % 8];
    }

    private static string Fit(string label, int width)
    {
        while (label.GetCellWidth() > width)
        {
            label = string.Concat(label.AsSpan(0, label.Length - 2), "…");
        }

        return label + new string(' ', width - label.GetCellWidth());
    }
}
