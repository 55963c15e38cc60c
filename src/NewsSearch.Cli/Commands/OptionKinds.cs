using System.CommandLine;
using System.CommandLine.Parsing;

namespace NewsSearch.Cli.Commands;

/// <summary>Options of the kinds that occur often, each with its checks.</summary>
internal static class OptionKinds
{
    /// <summary>A number from 0 to 1; 0 if it is left out.</summary>
    public static Option<double> Share(string name, string helpName, string description)
    {
        var option = new Option<double>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
            {
                result.AddError($"{name}: {result.Tokens[0].Value} is not from 0 to 1.");
            }
        });
        return option;
    }

    /// <summary>Several values, joined by commas or given one at a time.</summary>
    /// <param name="name">The name.</param>
    /// <param name="helpName">What stands for a value in the help.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="split">Whether a comma separates values; false where it can be part of one.</param>
    /// <param name="aliases">Other names.</param>
    public static Option<string[]> List(string name, string helpName, string description, bool split = true, params string[] aliases) => new(name, aliases)
    {
        HelpName = split ? $"{helpName}[,{helpName}…]" : helpName,
        Description = description + (split ? "" : " May be repeated."),
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
            [.. result.Tokens.SelectMany(token => split ? token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [token.Value])],
    };

    /// <summary>One of a few words; the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', choices), DefaultValueFactory = _ => choices[0] };
        option.CompletionSources.Add(choices);
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count == 0 ? choices[0] : result.Tokens[0].Value;
            if (!choices.Contains(value))
            {
                result.AddError($"{name}: '{value}' is not one of {string.Join(", ", choices)}.");
            }
        });
        return option;
    }

    /// <summary>A number between two others, both included.</summary>
    public static Option<int> Number(string name, int usual, int least, int most, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result => CheckRange(result, result.GetValueOrDefault<int>(), least, most));
        return option;
    }

    /// <summary>A number between two others, both included, or none.</summary>
    public static Option<int?> OptionalNumber(string name, int least, int most, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result => CheckRange(result, result.GetValueOrDefault<int?>() ?? least, least, most));
        return option;
    }

    /// <summary>Refuses every value that a function does not accept, for the reason that it gives.</summary>
    /// <param name="option">The option.</param>
    /// <param name="parse">Throws a <see cref="FormatException"/> whose message says why.</param>
    public static Option<string?> Checked(this Option<string?> option, Action<string> parse)
    {
        option.Validators.Add(result => Check(result, result.GetValueOrDefault<string?>() is { } value ? [value] : [], parse));
        return option;
    }

    /// <summary>Refuses every value that a function does not accept, for the reason that it gives.</summary>
    /// <param name="option">The option.</param>
    /// <param name="parse">Throws a <see cref="FormatException"/> whose message says why.</param>
    public static Option<string[]> Checked(this Option<string[]> option, Action<string> parse)
    {
        option.Validators.Add(result => Check(result, result.GetValueOrDefault<string[]>() ?? [], parse));
        return option;
    }

    private static void CheckRange(OptionResult result, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            result.AddError($"{result.Option.Name}: {value} is not from {least} to {most}.");
        }
    }

    private static void Check(OptionResult result, string[] values, Action<string> parse)
    {
        foreach (var value in values)
        {
            try
            {
                parse(value);
            }
            catch (FormatException exception)
            {
                result.AddError($"{result.Option.Name}: {exception.Message}");
            }
        }
    }
}
