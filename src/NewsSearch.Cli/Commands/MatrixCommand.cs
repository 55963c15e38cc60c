using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch matrix [QUERY]</c>: shows who writes about whom.</summary>
internal static class MatrixCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string>("QUERY") { Description = "What the articles are about.", DefaultValueFactory = _ => "*" };
        var sources = new Option<int>("--sources") { Description = "The number of publishers' countries.", DefaultValueFactory = _ => 10 };
        var mentioned = new Option<int>("--mentioned") { Description = "The number of mentioned countries.", DefaultValueFactory = _ => 10 };
        var command = new DocumentedCommand("matrix", "Show which countries' publishers write about which countries.")
        {
            Examples =
            [
                ("newsearch matrix", "the ten most frequent countries on either side"),
                ("newsearch matrix grain --sources 5", "of the articles about grain, by the five countries that publish most"),
            ],
        };
        command.Add(query);
        command.Add(sources);
        command.Add(mentioned);
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.QueryCountryMatrixAsync(
                new QueryCountryMatrixRequest
                {
                    Query = parsed.GetRequiredValue(query),
                    SourceLimit = parsed.GetValue(sources),
                    MentionedLimit = parsed.GetValue(mentioned),
                },
                cancellationToken: cancellationToken),
            MatrixRendering.Write);
    }
}
