using System.CommandLine;
using System.CommandLine.Invocation;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli;

/// <summary>The command line as a whole: which commands there are, and what becomes of their failures.</summary>
internal static class CommandLine
{
    // In the order in which a newcomer needs them.
    private static readonly IReadOnlyList<Func<Terminal, Command>> Commands =
    [
        DemoCommand.Create,
        ServeCommand.Create,
        ImportCommand.Create,
        SearchCommand.Create,
        ExplainCommand.Create,
        SuggestCommand.Create,
        FacetValuesCommand.Create,
        ExportCommand.Create,
        GetCommand.Create,
        SimilarCommand.Create,
        TimelineCommand.Create,
        MatrixCommand.Create,
        DeleteCommand.Create,
        ReindexCommand.Create,
        StatsCommand.Create,
        SynonymsCommand.Create,
        CheckCommand.Create,
        TagCommand.Create,
        EvaluateCommand.Create,
    ];

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments, without the name of the program.</param>
    /// <param name="terminal">What the command sees of the process.</param>
    /// <param name="cancellationToken">Ends the command in order.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        // Without response files, an id or a query may begin with @.
        var parsed = CreateRoot(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Raw,
            Error = terminal.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        if (parsed.Action is ParseErrorAction)
        {
            return await UsageErrors.ReportAsync(parsed, configuration, terminal.Error);
        }

        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (CommandFailure failure)
        {
            ErrorRendering.Write(terminal.Error, failure.Message, failure.Hint);
            return failure.ExitCode;
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested
            && exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            return ExitCodes.Interrupted;
        }
        catch (RpcException exception)
        {
            var refusal = Refusal.From(exception, parsed.GetValue<Uri?>(CommonOptions.ServerName));
            RefusalRendering.Write(terminal.Error, refusal);
            return refusal.ExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ErrorRendering.Write(terminal.Error, exception.Message);
            return ExitCodes.Usage;
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Makes a news archive searchable: serves it over gRPC, imports articles, answers queries.");
        foreach (var create in Commands)
        {
            root.Add(create(terminal));
        }

        HelpWithExamples.Install(root);
        return root;
    }
}
