using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch facet-values FIELD [TEXT]</c>: shows which values a facet has.</summary>
internal static class FacetValuesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var field = new Argument<string>("FIELD") { Description = $"The facet: {FacetFieldNames.WithLabels}." };
        field.Validators.Add(result =>
        {
            try
            {
                FacetFieldNames.ParseLabelField(result.Tokens[0].Value);
            }
            catch (FormatException exception)
            {
                result.AddError(exception.Message);
            }
        });
        var text = new Argument<string[]>("TEXT")
        {
            Description = "What has been typed of the value, small typing errors included; several arguments are joined by blanks. [default: all values]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var query = new Option<string>("--query") { HelpName = "QUERY", Description = "Only values of articles that match.", DefaultValueFactory = _ => "*" };
        var limit = OptionKinds.Number("--limit", 10, 1, 1_000, "The number of values.");
        var order = OptionKinds.Choice("--order", "The order: the most articles first, or by value. Values with fewer typing errors always come first.", "count", "value");
        var filter = new FilterOptions();
        var selections = new SelectionOptions();
        var reading = new QueryReadingOptions();
        var command = new DocumentedCommand("facet-values", "List the values of a facet, or those that look like a text, with their numbers of articles.")
        {
            Notes =
            [
                "A value is found by its own beginning, by that of one of its words, or by that of the country or language that it stands for.",
                "What --select says about the field itself is left out of account.",
            ],
            Examples =
            [
                ("newsearch facet-values topic", "the ten most frequent topics"),
                ("newsearch facet-values source reutres", "publishers that look like this"),
                ("newsearch facet-values author smi --query 'grain exports' --country UA --order value --limit 50", "authors of some articles, by name"),
            ],
        };
        command.Add(field);
        command.Add(text);
        command.Add(query);
        command.Add(limit);
        command.Add(order);
        filter.AddTo(command);
        selections.AddTo(command);
        reading.AddTo(command);
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.ListFacetValuesAsync(
                new ListFacetValuesRequest
                {
                    Field = FacetFieldNames.ParseLabelField(parsed.GetRequiredValue(field)),
                    Text = string.Join(' ', parsed.GetValue(text) ?? []),
                    Query = parsed.GetRequiredValue(query),
                    Filter = filter.CreateFilter(parsed),
                    Selections = { selections.CreateSelections(parsed, filter.Zone(parsed)) },
                    QueryOptions = reading.Create(parsed),
                    Limit = parsed.GetValue(limit),
                    Order = FacetOptions.ParseOrder(parsed.GetRequiredValue(order)),
                },
                cancellationToken: cancellationToken),
            FacetRendering.WriteValues);
    }
}
