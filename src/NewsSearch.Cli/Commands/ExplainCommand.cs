using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
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
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.ExplainArticleAsync(
                new ExplainArticleRequest
                {
                    Id = parsed.GetRequiredValue(id),
                    Search = options.CreateRequest(parsed, string.Join(' ', parsed.GetRequiredValue(query)), asJson: true),
                    WithCalculation = parsed.GetValue(calculation),
                },
                cancellationToken: cancellationToken),
            ExplanationRendering.Write);
    }
}
