using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that select values of facets, and the selections that they make.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _any = OptionKinds.List(
        "--select", "FIELD=VALUE", "Only articles with the value, or with one of several of a field; the facet of the field still shows its other values.", split: false)
        .Checked(text => Split(text));

    private readonly Option<string[]> _all = OptionKinds.List(
        "--select-all", "FIELD=VALUE", "The same, but an article needs all the values of the field.", split: false)
        .Checked(text => Split(text));

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_any);
        command.Add(_all);
        command.Validators.Add(RefuseFieldsInBoth);
    }

    /// <summary>Makes the selections of a command line that has been found valid.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="zone">The time zone whose calendar selected dates follow.</param>
    public IEnumerable<FacetSelection> CreateSelections(ParseResult parsed, string zone) =>
        Create(parsed.GetValue(_any), SelectionMode.Any, zone).Concat(Create(parsed.GetValue(_all), SelectionMode.All, zone));

    private static IEnumerable<FacetSelection> Create(string[]? texts, SelectionMode mode, string zone) =>
        from selected in (texts ?? []).Select(Split)
        group selected.Values by selected.Field into field
        select new FacetSelection { Field = field.Key, Mode = mode, TimeZone = zone, Values = { field.SelectMany(values => values).Distinct(StringComparer.Ordinal) } };

    private void RefuseFieldsInBoth(CommandResult result)
    {
        // A value that is no selection has been refused already.
        if (result.Errors.Any() || result.GetResult(_any) is not { Errors: var wrongAny } any || wrongAny.Any()
            || result.GetResult(_all) is not { Errors: var wrongAll } all || wrongAll.Any())
        {
            return;
        }

        var fields = Fields(any).Intersect(Fields(all)).ToArray();
        if (fields.Length > 0)
        {
            result.AddError($"{FacetFieldNames.NameOf(fields[0])} stands in --select and in --select-all; one of them is possible.");
        }
    }

    private static IEnumerable<FacetField> Fields(OptionResult result) => (result.GetValueOrDefault<string[]>() ?? []).Select(text => Split(text).Field);

    private static (FacetField Field, string[] Values) Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || equals == text.Length - 1)
        {
            throw new FormatException($"'{text}' is not FIELD=VALUE, such as source=Reuters.");
        }

        var field = FacetFieldNames.Parse(text[..equals]);
        var value = text[(equals + 1)..];
        return (field, FacetFieldNames.HasFreeText(field) ? [value] : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
