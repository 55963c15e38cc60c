using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>The colours of the output. The sixteen basic ones, which every terminal shows in its own theme.</summary>
internal static class Palette
{
    /// <summary>A headline.</summary>
    public static readonly Style Title = new(decoration: Decoration.Bold);

    /// <summary>A match in a text.</summary>
    public static readonly Style Match = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>What accompanies: sources, dates, ids.</summary>
    public static readonly Style Quiet = new(Color.Grey);

    /// <summary>A heading, a name to pick out.</summary>
    public static readonly Style Accent = new(Color.Aqua);

    /// <summary>The bars of facets.</summary>
    public static readonly Style Bar = new(Color.Teal);

    /// <summary>Good news.</summary>
    public static readonly Style Good = new(Color.Green);

    /// <summary>What needs a look.</summary>
    public static readonly Style Warning = new(Color.Yellow);

    /// <summary>Bad news.</summary>
    public static readonly Style Bad = new(Color.Red, decoration: Decoration.Bold);

    /// <summary>Whether a console shows colours; if not, matches are marked with asterisks.</summary>
    public static bool HasColours(IAnsiConsole console) =>
        console.Profile.Capabilities.Ansi && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
}
