using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
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
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the QueryCountryMatrixResponse as one JSON document");
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
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var request = new QueryCountryMatrixRequest
            {
                Query = parsed.GetRequiredValue(query),
                SourceLimit = parsed.GetValue(sources),
                MentionedLimit = parsed.GetValue(mentioned),
            };
            var answer = await client.Search.QueryCountryMatrixAsync(request, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, answer);
            }
            else
            {
                MatrixRendering.Write(terminal.Output, answer);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
