using System.CommandLine;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch search QUERY</c>: asks a server.</summary>
internal static class SearchCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to look for; several arguments are joined by blanks.",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new SearchOptions();
        var server = CommonOptions.Server(terminal);
        var json = CommonOptions.Json("the SearchArticlesResponse as one JSON document");
        var command = new DocumentedCommand("search", "Search the articles and show why each one is found.")
        {
            Notes =
            [
                "The query language: words (all must occur), \"a phrase\", title:word, AND, OR, NOT or -word, parentheses, prefix*, "
                    + "country:UA, source:\"The Times\", language:en, topic:grain, published:2021-03, "
                    + "published:[2021-01-01 TO 2021-03-31]; a lone * finds every article.",
                "Quote the query for the shell, so that its own quotes and parentheses arrive; put -- before a query that begins with -.",
            ],
            Examples =
            [
                ("newsearch search climate summit", "articles with both words, the best first"),
                ("newsearch search '\"peace talks\" -ceasefire' --country UA,RU --sort newest", "a phrase, without a word, about Ukraine or Russia"),
                ("newsearch search 'title:grain OR wheat*' --from 2021-03 --to 2021-06 --facet country,published:week", "counts by country and by week"),
                ("newsearch search grain --facet source,topic --select source=Reuters --select-all topic=wheat", "drilled down; the counts show what else could be selected"),
                ("newsearch search election --group story --per-group 3", "one place for each story, with its next best copies"),
                ("newsearch search 'mentioned:UA>=0.3 grain' --evidence", "about Ukraine more than in passing, with the words that speak of each country"),
                ("newsearch search grain --page 10.AXk3…", "the page after one that ended with this token; nothing has moved meanwhile"),
                ("newsearch search '*' --source Reuters --page-size 0 --facet published --unit year --json", "only counts, for a script"),
            ],
        };
        command.Add(query);
        options.AddTo(command);
        command.Add(server);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(query));
            var asJson = parsed.GetValue(json);
            var request = options.CreateRequest(parsed, text, asJson);
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            try
            {
                var answer = await client.Search.SearchArticlesAsync(request, cancellationToken: cancellationToken);
                if (options.WantsNoHits(parsed))
                {
                    answer.Results.Clear();
                    answer.NextPageToken = "";
                }

                if (asJson)
                {
                    JsonOutput.WriteDocument(terminal.Raw, answer);
                }
                else
                {
                    AnswerRendering.Write(terminal.Output, answer, options.HitsBefore(parsed), options.GroupBy(parsed));
                }

                return ExitCodes.Done;
            }
            catch (RpcException exception) when (!cancellationToken.IsCancellationRequested)
            {
                var refusal = Refusal.From(exception, parsed.GetRequiredValue(server));
                RefusalRendering.Write(terminal.Error, refusal, text);
                return refusal.ExitCode;
            }
        });
        return command;
    }
}
