using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Names and values in two columns.</summary>
internal static class FactsRendering
{
    /// <summary>Writes rows; those whose value is empty are left out.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyCollection<(string Name, string Value)> facts)
    {
        var width = facts.Max(fact => fact.Name.Length);
        foreach (var (name, value) in facts.Where(fact => fact.Value.Length > 0))
        {
            console.Write(new Indented(new Paragraph(value), $"  {name.PadRight(width)}  ", style: Palette.Quiet));
        }
    }
}
