using System.Globalization;
using System.Runtime.InteropServices;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli;

/// <summary>The executable <c>newsearch</c>.</summary>
internal static class Program
{
    private static readonly CancellationTokenSource Interruption = new();

    private static async Task<int> Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        return await CommandLine.RunAsync(arguments, SystemTerminal.Open(), Interruption.Token);
    }

    // The first signal lets the command end in order, the second one ends it at once.
    private static void OnSignal(PosixSignalContext context)
    {
        if (Interruption.IsCancellationRequested)
        {
            Environment.Exit(ExitCodes.Interrupted);
        }

        context.Cancel = true;
        Interruption.Cancel();
    }
}
