using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Terminals;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch synonyms</c>: shows the synonyms of searches, and replaces them.</summary>
internal static class SynonymsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("synonyms", "Show or replace the synonyms that searches use.")
        {
            Notes =
            [
                "A rule a line: \"uk, united kingdom, britain\" for words that stand for each other, \"reds => liverpool\" for a word that "
                    + "finds others too. Lines with # in front are remarks. The next search uses the new rules, without a reindex.",
            ],
            Examples =
            [
                ("newsearch synonyms show", "the rules in use, ready to be saved in a file and changed"),
                ("newsearch synonyms set synonyms.txt", "replaces them by those of a file"),
                ("newsearch synonyms reset", "goes back to those that the server brings along"),
            ],
        };
        command.Add(Show(terminal));
        command.Add(Set(terminal));
        command.Add(Reset(terminal));
        return command;
    }

    private static DocumentedCommand Show(Terminal terminal)
    {
        var server = CommonOptions.Server(terminal);
        var command = new DocumentedCommand("show", "Print the rules in use, one a line.")
        {
            Examples = [("newsearch synonyms show", "the rules in use")],
        };
        command.Add(server);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var synonyms = await client.Admin.GetSynonymsAsync(new GetSynonymsRequest(), cancellationToken: cancellationToken);
            terminal.Raw.Write($"# version {synonyms.Version}{(synonyms.BuiltIn ? ", those that the server brings along" : "")}\n");
            foreach (var rule in synonyms.Rules)
            {
                terminal.Raw.Write($"{rule}\n");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static DocumentedCommand Set(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A rule a line, in UTF-8." };
        var server = CommonOptions.Server(terminal);
        var command = new DocumentedCommand("set", "Replace the rules by those of a file.")
        {
            Examples = [("newsearch synonyms set synonyms.txt", "replaces the rules by those of a file")],
        };
        command.Add(file);
        command.Add(server);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var rules = await ReadRulesAsync(parsed.GetRequiredValue(file), cancellationToken);
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var request = new ReplaceSynonymsRequest { Rules = { rules } };
            var answer = await client.Admin.ReplaceSynonymsAsync(request, cancellationToken: cancellationToken);
            terminal.Raw.Write($"{answer.Rules} rules are in use now, version {answer.Version}.\n");
            return ExitCodes.Done;
        });
        return command;
    }

    private static DocumentedCommand Reset(Terminal terminal)
    {
        var server = CommonOptions.Server(terminal);
        var command = new DocumentedCommand("reset", "Go back to the rules that the server brings along.")
        {
            Examples = [("newsearch synonyms reset", "the rules that the server brings along")],
        };
        command.Add(server);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = NewsSearchClient.Connect(parsed.GetRequiredValue(server), CallDefaults.Channel);
            var answer = await client.Admin.ReplaceSynonymsAsync(new ReplaceSynonymsRequest { BuiltIn = true }, cancellationToken: cancellationToken);
            terminal.Raw.Write($"{answer.Rules} rules are in use now, version {answer.Version}.\n");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The rules of a file; each wrong one is named by its line before anything is sent.</summary>
    private static async Task<IReadOnlyList<string>> ReadRulesAsync(string path, CancellationToken cancellationToken)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCodes.Usage, $"{path} cannot be read: {exception.Message}");
        }

        var rules = lines.Select((text, line) => (Text: text.Trim(), Line: line + 1)).Where(rule => rule.Text.Length > 0 && rule.Text[0] != '#').ToList();
        try
        {
            return FullText.SynonymSet.Parse([.. rules.Select(rule => rule.Text)]).Rules;
        }
        catch (FullText.SynonymRulesException exception)
        {
            var problems = exception.Problems.Select(problem =>
                problem.Rule < rules.Count ? $"{path}, line {rules[problem.Rule].Line}: {problem.Problem}" : $"{path}: {problem.Problem}");
            throw new CommandFailure(ExitCodes.Usage, string.Join('\n', problems.Take(20)));
        }
    }
}
