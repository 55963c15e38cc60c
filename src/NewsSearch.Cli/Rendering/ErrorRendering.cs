using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Errors on the screen: one line that says what is wrong, and, where it helps, where and what to do.</summary>
internal static class ErrorRendering
{
    /// <summary>Writes an error.</summary>
    public static void Write(IAnsiConsole console, string message, string? hint = null)
    {
        console.Write(new Indented(new Paragraph(MarkedText.Clean(message)), "error: ", style: Palette.Bad));
        if (hint is not null)
        {
            WriteHint(console, hint);
        }
    }

    /// <summary>Writes what the user can do.</summary>
    public static void WriteHint(IAnsiConsole console, string hint) =>
        console.Write(new Indented(new Paragraph(MarkedText.Clean(hint), Palette.Quiet), "       "));

    /// <summary>Writes a warning.</summary>
    public static void WriteWarning(IAnsiConsole console, string message) =>
        console.Write(new Indented(new Paragraph(MarkedText.Clean(message)), "warning: ", style: Palette.Warning));
}
