using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
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
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.FindSimilarArticlesAsync(
                new FindSimilarArticlesRequest
                {
                    Id = parsed.GetRequiredValue(id),
                    PageSize = parsed.GetValue(size),
                    WithSameStory = parsed.GetValue(withCopies),
                },
                cancellationToken: cancellationToken),
            SimilarRendering.Write);
    }
}
