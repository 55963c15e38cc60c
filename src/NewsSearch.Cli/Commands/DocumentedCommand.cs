using System.CommandLine;

namespace NewsSearch.Cli.Commands;

/// <summary>A command with examples, which its help shows.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>More to know, a paragraph each; shown below the options.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Command lines to copy, each with what it does. At least one.</summary>
    public required IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; init; }
}
