using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch delete ID</c>: takes one article out of the archive.</summary>
internal static class DeleteCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = CommonOptions.ArticleId();
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the DeleteArticleResponse as one JSON document");
        var command = new DocumentedCommand("delete", "Delete one article for good, without asking.")
        {
            Examples = [("newsearch delete reuters-1987-02-26-0001", "it is gone from answers within a second")],
        };
        command.Add(id);
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var request = new DeleteArticleRequest { Id = parsed.GetRequiredValue(id) };
            var answer = await client.Ingest.DeleteArticleAsync(request, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, answer);
            }
            else
            {
                terminal.Output.Write(new Paragraph($"Deleted {MarkedText.Clean(request.Id)} (change {Figures.Count(answer.Sequence)}).\n"));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
