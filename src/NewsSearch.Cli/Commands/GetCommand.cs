using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch get ID</c>: shows one article whole.</summary>
internal static class GetCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = CommonOptions.ArticleId();
        var command = new DocumentedCommand("get", "Show one article whole.")
        {
            Examples =
            [
                ("newsearch get reuters-1987-02-26-0001", "its fields and its text"),
                ("newsearch get https://news.example/a/17 --json", "the same for a script"),
            ],
        };
        command.Add(id);
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.GetArticleAsync(
                new GetArticleRequest { Id = parsed.GetRequiredValue(id) },
                cancellationToken: cancellationToken),
            ArticleRendering.Write);
    }
}
