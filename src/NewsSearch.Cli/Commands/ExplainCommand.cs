using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch explain ID QUERY</c>: why an article stands where it stands.</summary>
internal static class ExplainCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = CommonOptions.ArticleId();
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What was searched for; several arguments are joined by blanks.",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new SearchOptions();
        var calculation = new Option<bool>("--calculation") { Description = "Show the calculation of the score as a tree too." };
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the ExplainArticleResponse as one JSON document");
        var command = new DocumentedCommand("explain", "Show why an article stands where it stands in a search, or why it is not found.")
        {
            Notes = ["Give the options of the search that it is about; what they say about pages, facets and passages does not matter."],
            Examples =
            [
                ("newsearch explain reuters-1987-02-26-0001 cocoa price", "its place, and what each word adds to its score"),
                ("newsearch explain wire-4711 '\"peace talks\" -ceasefire' --country UA --calculation", "under a filter, with the whole calculation"),
            ],
        };
        command.Add(id);
        command.Add(query);
        options.AddTo(command);
        command.Add(calculation);
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(query));
            var request = new ExplainArticleRequest
            {
                Id = parsed.GetRequiredValue(id),
                Search = options.CreateRequest(parsed, text, asJson: true),
                WithCalculation = parsed.GetValue(calculation),
            };
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var answer = await client.Search.ExplainArticleAsync(request, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteDocument(terminal.Raw, answer);
            }
            else
            {
                ExplanationRendering.Write(terminal.Output, answer);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
