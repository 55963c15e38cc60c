using System.CommandLine;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch evaluate SUBJECT</c>: grades parts of the product on labelled data. Each subject is a command of its own.</summary>
internal static class EvaluateCommand
{
    private static readonly IReadOnlyList<Func<Terminal, Command>> Subjects =
    [
        EvaluateCountriesCommand.Create,
        EvaluateRankingCommand.Create,
    ];

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("evaluate", "Grade the product on data that people have labelled.")
        {
            Examples =
            [
                ("newsearch evaluate countries labelled.jsonl.gz", "how well countries are found"),
                ("newsearch evaluate ranking --articles articles.jsonl --queries queries.tsv --judgements judgements.tsv", "how good the order of hits is"),
            ],
        };
        foreach (var create in Subjects)
        {
            command.Add(create(terminal));
        }

        return command;
    }
}
