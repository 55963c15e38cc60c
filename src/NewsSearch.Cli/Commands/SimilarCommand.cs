using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch similar ID</c>: shows what other articles are about the same.</summary>
internal static class SimilarCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = CommonOptions.ArticleId();
        var size = new Option<int>("--page-size") { Description = "The number of articles, at most 100.", DefaultValueFactory = _ => 10 };
        var withCopies = new Option<bool>("--same-story") { Description = "Show copies and updates of the article too." };
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the FindSimilarArticlesResponse as one JSON document");
        var command = new DocumentedCommand("similar", "Show articles that are about the same as one.")
        {
            Examples =
            [
                ("newsearch similar reuters-1987-02-26-0001", "the best article of each other story, and the words that led to it"),
                ("newsearch similar https://news.example/a/17 --same-story --page-size 3", "copies and updates too"),
            ],
        };
        command.Add(id);
        command.Add(size);
        command.Add(withCopies);
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var request = new FindSimilarArticlesRequest
            {
                Id = parsed.GetRequiredValue(id),
                PageSize = parsed.GetValue(size),
                WithSameStory = parsed.GetValue(withCopies),
            };
            var answer = await client.Search.FindSimilarArticlesAsync(request, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, answer);
            }
            else
            {
                SimilarRendering.Write(terminal.Output, answer);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
