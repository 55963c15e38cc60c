using System.CommandLine;
using System.Globalization;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that say what to count, and the facets that they make.</summary>
internal sealed class FacetOptions
{
    // As many bars as fit on a screen.
    private const int DefaultBuckets = 24;
    private const int DefaultValues = 10;
    private const int MaxCountries = 300;
    private const int MaxLabels = 1_000;
    private const int MaxBuckets = 10_000;
    private const string DefaultRanges = "-99,100-249,250-499,500-999,1000-";

    private static readonly string[] Units = ["month", "day", "week", "quarter", "year"];

    private readonly Option<string[]> _facets = OptionKinds.List(
        "--facet",
        "FIELD",
        $"What to count: {FacetFieldNames.All}. A date may bring its own unit: published:week.",
        aliases: "--facets").Checked(text => Split(text));

    private readonly Option<string> _unit = OptionKinds.Choice("--unit", "The length of the buckets of dates.", Units);
    private readonly Option<string[]> _ranges = OptionKinds.List(
        "--ranges", "FROM-TO", $"The ranges of word_count. [default: {DefaultRanges}]").Checked(text => ParseRange(text));

    private readonly Option<int?> _limit = OptionKinds.OptionalNumber(
        "--facet-limit", 1, MaxBuckets, $"How many values of each facet to show, the first in their order (default {DefaultValues}), and how many of the newest dates (default {DefaultBuckets}).");

    private readonly Option<string> _order = OptionKinds.Choice(
        "--facet-order",
        "The order of values: the most articles first, by value, or countries by the sum of their salience, which is shown then.",
        "count",
        "value",
        "salience");

    private readonly Option<bool> _withEmpty = new("--empty-dates") { Description = "Show dates without articles too, all between --from and --to if both are given." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_facets, _unit, _ranges, _limit, _order, _withEmpty])
        {
            command.Add(option);
        }
    }

    /// <summary>Makes the facets of a command line that has been found valid.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="zone">The time zone whose calendar counts.</param>
    public IEnumerable<Facet> CreateFacets(ParseResult parsed, string zone) =>
        (parsed.GetValue(_facets) ?? []).Select(Split).Distinct().Select(facet => CreateFacet(facet.Field, facet.Unit, parsed, zone));

    /// <summary>The calendar unit of a name that the options allow.</summary>
    public static CalendarUnit ParseUnit(string name) => Enum.Parse<CalendarUnit>(name, ignoreCase: true);

    /// <summary>The order of a name that the options allow.</summary>
    public static FacetOrder ParseOrder(string name) => Enum.Parse<FacetOrder>(name, ignoreCase: true);

    private Facet CreateFacet(FacetField field, string? ownUnit, ParseResult parsed, string zone)
    {
        var limit = parsed.GetValue(_limit);
        var countryOrder = ParseOrder(parsed.GetRequiredValue(_order));
        var order = countryOrder == FacetOrder.Salience ? FacetOrder.Count : countryOrder;
        var facet = new Facet { Name = FacetFieldNames.NameOf(field) + (ownUnit is null ? "" : $":{ownUnit}") };
        switch (field)
        {
            case FacetField.Country:
                facet.Country = Countries(CountryRole.About);
                break;
            case FacetField.MentionedCountry:
                facet.Country = Countries(CountryRole.Mentioned);
                break;
            case FacetField.SourceCountry:
                facet.Country = Countries(CountryRole.Source);
                break;
            case FacetField.Published:
                facet.Published = Dates();
                break;
            case FacetField.MentionedDate:
                facet.MentionedDates = Dates();
                break;
            case FacetField.WordCount:
                var ranges = parsed.GetValue(_ranges) is { Length: > 0 } chosen ? chosen : DefaultRanges.Split(',');
                facet.Ranges = new RangeFacet { Field = field, Ranges = { ranges.Select(ParseRange) } };
                break;
            default:
                facet.Terms = new TermFacet { Field = field, Limit = Math.Min(limit ?? DefaultValues, MaxLabels), Order = order };
                break;
        }

        return facet;

        DateFacet Dates() => new()
        {
            Limit = limit ?? DefaultBuckets,
            TimeZone = zone,
            Unit = ParseUnit(ownUnit ?? parsed.GetRequiredValue(_unit)),
            WithEmptyBuckets = parsed.GetValue(_withEmpty),
        };

        CountryFacet Countries(CountryRole role) => new()
        {
            Limit = Math.Min(limit ?? DefaultValues, MaxCountries),
            Role = role,
            Order = role == CountryRole.Source ? order : countryOrder,
        };
    }

    private static (FacetField Field, string? Unit) Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return (FacetFieldNames.Parse(text), null);
        }

        var field = FacetFieldNames.Parse(text[..colon]);
        var unit = text[(colon + 1)..];
        return !FacetFieldNames.HasDates(field)
            ? throw new FormatException($"'{text}' brings a unit, which only dates have.")
            : Units.Contains(unit)
                ? (field, unit)
                : throw new FormatException($"'{unit}' is not one of {string.Join(", ", Units)}.");
    }

    private static NumberRange ParseRange(string text)
    {
        var range = new NumberRange();
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0 || text.Length == 1 || !TryBound(text[..hyphen], from => range.From = from) || !TryBound(text[(hyphen + 1)..], to => range.To = to))
        {
            throw new FormatException($"'{text}' is not a range, such as 100-499, 500- or -99.");
        }

        return range;
    }

    private static bool TryBound(string text, Action<long> set)
    {
        if (text.Length == 0)
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isNumber)
        {
            set(number);
        }

        return isNumber;
    }
}
