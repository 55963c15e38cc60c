using System.Globalization;

namespace NewsSearch.Articles.Countries;

/// <summary>Reads rows of surfaces.tsv.</summary>
internal static class GazetteerRow
{
    private const string Excluded = "excluded";

    private static readonly Dictionary<string, int> NumberOfCode = CountryCodes.All
        .Select((code, number) => KeyValuePair.Create(code, number))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The entry of a row.</summary>
    /// <param name="row">Surface; codes, joined by "|" (one of them) or "+" (all), or "-"; kind; rules, joined by commas.</param>
    /// <param name="id">The number of the row.</param>
    /// <exception cref="InvalidDataException">A code, kind or rule is unknown.</exception>
    public static GazetteerEntry Parse(string[] row, int id)
    {
        var (surface, codes, kind, rules) = (row[0], row[1], row[2], row[3]);
        return kind == Excluded
            ? new GazetteerEntry(id, surface, [], IsJoint: false, MentionKind.Name, ParseRules(rules, surface))
            : new GazetteerEntry(id, surface, ParseCodes(codes, surface), codes.Contains('+', StringComparison.Ordinal),
                ParseKind(kind, surface), ParseRules(rules, surface));
    }

    /// <summary>The entry of a row of towns.tsv.</summary>
    /// <param name="row">Name; countries with thousands of people, "US:64|CA:3", the largest first; "word" where the name is a common word.</param>
    /// <param name="id">The number of the entry.</param>
    /// <exception cref="InvalidDataException">A country or a number is wrong.</exception>
    public static GazetteerEntry ParseTown(string[] row, int id)
    {
        var places = row[1].Split('|');
        var namesakes = new Namesake[places.Length];
        for (var index = 0; index < places.Length; index++)
        {
            var (code, thousands) = places[index].Split(':') is [var first, var second] ? (first, second) : throw Wrong(row[0], row[1]);
            namesakes[index] = new Namesake(
                NumberOfCode.TryGetValue(code, out var number) ? number : throw Wrong(row[0], code),
                int.TryParse(thousands, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0 ? people : throw Wrong(row[0], thousands));
        }

        var rules = EntryRules.Town | EntryRules.Surname | ParseRules(row[2], row[0]);
        return new GazetteerEntry(id, row[0], [.. namesakes.Select(namesake => namesake.Country)], IsJoint: false, MentionKind.City, rules)
        {
            Namesakes = namesakes,
        };
    }

    private static int[] ParseCodes(string codes, string surface) =>
        [.. codes.Split('|', '+').Select(code => NumberOfCode.TryGetValue(code, out var number) ? number : throw Wrong(surface, code))];

    private static MentionKind ParseKind(string kind, string surface) =>
        Enum.TryParse<MentionKind>(kind, ignoreCase: true, out var parsed) ? parsed : throw Wrong(surface, kind);

    private static EntryRules ParseRules(string rules, string surface) =>
        rules.Length == 0 ? EntryRules.None
        : Enum.TryParse<EntryRules>(rules, ignoreCase: true, out var parsed) ? parsed
        : throw Wrong(surface, rules);

    private static InvalidDataException Wrong(string surface, string what) =>
        new($"The gazetteer says {what} of {surface}, which is unknown.");
}
