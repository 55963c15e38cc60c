using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch suggest TEXT</c>: completes what someone types into a search box.</summary>
internal static class SuggestCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Description = "What has been typed so far; several arguments are joined by blanks.",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = new Option<int>("--limit") { Description = "The number of suggestions, from 1 to 50.", DefaultValueFactory = _ => 10 };
        var withoutCorrections = new Option<bool>("--no-corrections") { Description = "Do not forgive typing errors." };
        var command = new DocumentedCommand("suggest", "Complete a query from titles, frequent phrases and words of the articles.")
        {
            Notes = ["The last word may be unfinished; quote the text and end it with a blank to say that it is not."],
            Examples =
            [
                ("newsearch suggest grain ex", "queries that go on so, the best first, with their numbers of articles"),
                ("newsearch suggest 'climate ' --limit 3 --json", "three that go on with another word, for a script"),
            ],
        };
        command.Add(text);
        command.Add(limit);
        command.Add(withoutCorrections);
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.SuggestQueriesAsync(
                new SuggestQueriesRequest
                {
                    Text = string.Join(' ', parsed.GetRequiredValue(text)),
                    Limit = parsed.GetValue(limit),
                    WithoutCorrections = parsed.GetValue(withoutCorrections),
                },
                cancellationToken: cancellationToken),
            SuggestionRendering.Write);
    }
}
