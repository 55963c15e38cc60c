using NewsSearch.Cli.Rendering;
using Spectre.Console;

namespace NewsSearch.Cli.Calls;

/// <summary>What the server or the connection said, on the screen.</summary>
internal static class RefusalRendering
{
    private const string Indentation = "       ";

    /// <summary>Writes a refusal: one line that says what is wrong, the fields, what to do.</summary>
    /// <param name="console">Where.</param>
    /// <param name="refusal">What was said.</param>
    /// <param name="query">The query, if there was one; the column that is not understood is pointed at.</param>
    public static void Write(IAnsiConsole console, Refusal refusal, string? query = null)
    {
        ErrorRendering.Write(console, refusal.Message, refusal.Hint);
        foreach (var violation in refusal.Violations)
        {
            ErrorRendering.WriteHint(console, $"{violation.Field}: {violation.Description}");
        }

        if (query is not null && refusal.QueryColumn is { } column)
        {
            WriteCaret(console, query, column);
        }
    }

    // A long query is cut around the column, so that both fit on one line.
    private static void WriteCaret(IAnsiConsole console, string query, int column)
    {
        var space = Math.Max(20, console.Profile.Width - Indentation.Length - 1);
        var position = Math.Clamp(column - 1, 0, query.Length);
        var start = Math.Max(0, position - (space / 2));
        var visible = query.Substring(start, Math.Min(space, query.Length - start));
        // A control character would move what follows away from its caret.
        var line = string.Concat(visible.Select(letter => char.IsControl(letter) ? ' ' : letter));
        console.Write(new Indented(new Paragraph(line), Indentation));
        console.Write(new Indented(new Paragraph("^", Palette.Bad), Indentation + new string(' ', line[..(position - start)].GetCellWidth())));
    }
}
