using System.CommandLine;
using NewsSearch.Cli.Rendering;
using Spectre.Console;

namespace NewsSearch.Cli.Commands;

/// <summary>What the user is told about a command line that cannot be understood.</summary>
internal static class UsageErrors
{
    /// <summary>Says what is wrong and where help is; a program that was called without a command shows its help instead.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ReportAsync(ParseResult parsed, InvocationConfiguration configuration, IAnsiConsole error)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens.Count == 0 && parsed.Tokens.Count == 0)
        {
            await command.Parse("--help").InvokeAsync(configuration);
            return ExitCodes.Usage;
        }

        if (command is RootCommand && parsed.UnmatchedTokens.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens[0];
            var closest = command.Subcommands.Select(known => known.Name).MinBy(name => Distance(unknown, name))!;
            ErrorRendering.Write(error, $"there is no command '{unknown}'", Distance(unknown, closest) <= 2 ? $"Did you mean {closest}?" : null);
        }
        else
        {
            foreach (var message in parsed.Errors.Select(problem => problem.Message.TrimEnd('.')).Distinct())
            {
                ErrorRendering.Write(error, message);
            }
        }

        ErrorRendering.WriteHint(error, $"See newsearch {(command is RootCommand ? "" : command.Name + " ")}--help.");
        return ExitCodes.Usage;
    }

    /// <summary>The number of letters to insert, delete or replace to make one word of another (Levenshtein).</summary>
    internal static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        var current = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
