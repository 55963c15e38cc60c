using Spectre.Console;

namespace NewsSearch.Cli.Terminals;

/// <summary>All that a command sees of the process around it, so that tests can put their own in its place.</summary>
internal sealed record Terminal
{
    /// <summary>Where results go: standard output.</summary>
    public required IAnsiConsole Output { get; init; }

    /// <summary>Where errors and progress go: standard error.</summary>
    public required IAnsiConsole Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Whether somebody sits at standard input.</summary>
    public required bool IsInputInteractive { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Standard output for text that must not be wrapped or coloured, such as JSON.</summary>
    public TextWriter Raw => Output.Profile.Out.Writer;

    /// <summary>The full path of a path that the user gave.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, WorkingFolder);
}
