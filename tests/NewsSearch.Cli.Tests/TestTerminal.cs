using System.Text;
using NewsSearch.Cli.Terminals;
using Spectre.Console.Testing;

namespace NewsSearch.Cli.Tests;

/// <summary>A terminal of 80 columns, without colours, whose output a test can read.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public TestTerminal(string? workingFolder = null, int width = 80)
    {
        OutputConsole = Plain(width);
        ErrorConsole = Plain(width);
        Terminal = new Terminal
        {
            Output = OutputConsole,
            Error = ErrorConsole,
            OpenInput = () => new MemoryStream(Input),
            IsInputInteractive = false,
            Variable = name => _variables.GetValueOrDefault(name),
            WorkingFolder = workingFolder ?? Path.GetTempPath(),
            Time = TimeProvider.System,
        };
    }

    public Terminal Terminal { get; }

    public TestConsole OutputConsole { get; }

    public TestConsole ErrorConsole { get; }

    /// <summary>What standard input brings.</summary>
    public byte[] Input { get; set; } = [];

    public string Output => OutputConsole.Output;

    public string Error => ErrorConsole.Output;

    public void SetVariable(string name, string value) => _variables[name] = value;

    public void SetInput(string text) => Input = Encoding.UTF8.GetBytes(text);

    public Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(arguments, Terminal, CancellationToken.None);

    public Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        CommandLine.RunAsync(arguments, Terminal, cancellationToken);

    public void Dispose()
    {
        OutputConsole.Dispose();
        ErrorConsole.Dispose();
    }

    private static TestConsole Plain(int width) => new TestConsole().Width(width).SupportsAnsi(false).Colors(Spectre.Console.ColorSystem.NoColors);
}
