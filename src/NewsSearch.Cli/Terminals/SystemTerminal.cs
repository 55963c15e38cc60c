using System.Globalization;
using System.Text;
using Spectre.Console;

namespace NewsSearch.Cli.Terminals;

/// <summary>The terminal, or whatever else the standard streams of this process are.</summary>
internal static class SystemTerminal
{
    // What is not a terminal has no width; this one reads well in a file or a log.
    private const int WidthWithoutTerminal = 100;

    /// <summary>Opens the standard streams. Text is UTF-8 on every system.</summary>
    public static Terminal Open()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new Terminal
        {
            Output = Create(Console.OpenStandardOutput(), Console.IsOutputRedirected),
            Error = Create(Console.OpenStandardError(), Console.IsErrorRedirected),
            OpenInput = Console.OpenStandardInput,
            IsInputInteractive = !Console.IsInputRedirected,
            Variable = Environment.GetEnvironmentVariable,
            WorkingFolder = Environment.CurrentDirectory,
            Time = TimeProvider.System,
        };
    }

    private static IAnsiConsole Create(Stream stream, bool isRedirected)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new StreamOutput(writer, !isRedirected),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class StreamOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = TextWriter.Synchronized(writer);

        public bool IsTerminal { get; } = isTerminal;

        public int Width => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns)
            && columns >= 20
                ? columns
                : IsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthWithoutTerminal;

        public int Height => IsTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 24;

        public void SetEncoding(Encoding encoding)
        {
            // Always UTF-8.
        }
    }
}
