using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch get ID</c>: shows one article whole.</summary>
internal static class GetCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = CommonOptions.ArticleId();
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the GetArticleResponse as one JSON document");
        var command = new DocumentedCommand("get", "Show one article whole.")
        {
            Examples =
            [
                ("newsearch get reuters-1987-02-26-0001", "its fields and its text"),
                ("newsearch get https://news.example/a/17 --json", "the same for a script"),
            ],
        };
        command.Add(id);
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var answer = await client.Search.GetArticleAsync(
                new GetArticleRequest { Id = parsed.GetRequiredValue(id) }, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, answer);
            }
            else
            {
                ArticleRendering.Write(terminal.Output, answer);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
