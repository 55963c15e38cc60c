using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary>What the commands have in common that ask a server one thing and show its answer.</summary>
internal static class AnsweredCommand
{
    /// <summary>Gives a command the options for the server and for JSON, and what it does.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="command">The command, with its other arguments and options.</param>
    /// <param name="terminal">Where the answer is shown.</param>
    /// <param name="ask">Asks the server what the command line says.</param>
    /// <param name="write">Shows the answer to people.</param>
    public static Command Answer<T>(
        this Command command, Terminal terminal, Func<NewsSearchClient, ParseResult, CancellationToken, AsyncUnaryCall<T>> ask, Action<IAnsiConsole, T> write)
        where T : IMessage
    {
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json($"the {typeof(T).Name} as one JSON document");
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var answer = await ask(client, parsed, cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, answer);
            }
            else
            {
                write(terminal.Output, answer);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
