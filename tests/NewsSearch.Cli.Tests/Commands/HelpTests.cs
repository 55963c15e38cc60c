using System.CommandLine;

namespace NewsSearch.Cli.Tests.Commands;

public class HelpTests
{
    [Fact]
    public async Task The_help_of_every_command_has_examples_and_exit_codes()
    {
        using var names = new TestTerminal();
        foreach (var command in CommandLine.CreateRoot(names.Terminal).Subcommands)
        {
            using var terminal = new TestTerminal();

            (await terminal.RunAsync(command.Name, "--help")).ShouldBe(ExitCodes.Done);

            terminal.Output.ShouldContain($"Examples:{Environment.NewLine}  newsearch {command.Name}", customMessage: command.Name);
            terminal.Output.ShouldContain("  130  interrupted", customMessage: command.Name);
            terminal.Output.Split('\n').ShouldAllBe(line => line.Length <= 110, command.Name);
        }
    }

    [Fact]
    public async Task Every_example_is_a_command_line_that_parses()
    {
        using var terminal = new TestTerminal();
        var root = CommandLine.CreateRoot(terminal.Terminal);
        foreach (var command in root.Subcommands.Cast<Cli.Commands.DocumentedCommand>())
        {
            command.Examples.ShouldNotBeEmpty(command.Name);
            foreach (var (example, _) in command.Examples)
            {
                var line = example[(example.IndexOf("newsearch", StringComparison.Ordinal) + "newsearch ".Length)..].Split(" | ")[0].Split(" || ")[0];
                root.Parse(ShellWords(line)).Errors.ShouldBeEmpty(example);
            }
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task Without_a_command_the_help_is_shown_and_the_exit_code_is_2()
    {
        using var terminal = new TestTerminal();

        (await terminal.RunAsync()).ShouldBe(ExitCodes.Usage);

        terminal.Output.ShouldContain("newsearch demo");
        terminal.Output.ShouldContain("Commands:");
    }

    [Fact]
    public async Task All_exit_codes_have_a_meaning()
    {
        using var terminal = new TestTerminal();
        await terminal.RunAsync("--help");

        var codes = typeof(ExitCodes).GetFields().Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!).ToArray();
        codes.ShouldBe(ExitCodes.Meanings.Select(meaning => meaning.Code));
        foreach (var code in codes)
        {
            terminal.Output.ShouldContain($"  {code,3}  ");
        }
    }

    private static List<string> ShellWords(string line)
    {
        List<string> words = [];
        var quote = '\0';
        var word = new System.Text.StringBuilder();
        foreach (var letter in line + ' ')
        {
            if (quote == '\0' && letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (letter == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && letter == ' ')
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(letter);
            }
        }

        return words;
    }
}
