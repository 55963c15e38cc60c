using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsSearch.Cli.Commands;

/// <summary>The usual help, followed by notes, examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const int Width = 100;

    private static readonly (string CommandLine, string Meaning)[] FirstSteps =
    [
        ("newsearch demo", "see it work on a sample of 100 articles"),
        ("newsearch serve", "start a server on http://localhost:50051"),
        ("newsearch import articles.jsonl.gz", "bring articles into it"),
        ("newsearch search \"climate summit\" --facets country,published", "ask it"),
    ];

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <summary>Makes this the help of all commands below a root.</summary>
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = "Show help and examples.";
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        usual.MaxWidth = Width;
        usual.Invoke(parseResult);

        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command as DocumentedCommand;
        foreach (var note in command?.Notes ?? [])
        {
            WriteWrapped(output, note, indentation: 0);
            output.WriteLine();
        }

        output.WriteLine("Examples:");
        foreach (var (commandLine, meaning) in command?.Examples ?? FirstSteps)
        {
            output.WriteLine($"  {commandLine}");
            WriteWrapped(output, meaning, indentation: 6);
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCodes.Meanings)
        {
            output.WriteLine($"  {code,3}  {meaning}");
        }

        output.WriteLine();
        return ExitCodes.Done;
    }

    private static void WriteWrapped(TextWriter output, string text, int indentation)
    {
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                output.WriteLine();
                column = 0;
            }

            output.Write(column == 0 ? new string(' ', indentation) : " ");
            output.Write(word);
            column += (column == 0 ? indentation : 1) + word.Length;
        }

        output.WriteLine();
    }
}
