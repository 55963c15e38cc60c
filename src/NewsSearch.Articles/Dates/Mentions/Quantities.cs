using System.Collections.Frozen;

namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Words behind a number that say that it counts something and is no day and no year.</summary>
internal static class Quantities
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.ToFrozenSet(
    [
        "people", "persons", "men", "women", "children", "civilians", "soldiers", "troops", "victims", "passengers", "workers", "jobs", "refugees",
        "percent", "pct", "per", "mln", "million", "billion", "trillion", "bln", "thousand", "hundred", "dozen",
        "dollars", "dlrs", "dlr", "euros", "pounds", "stg", "yen", "francs", "marks", "rubles", "roubles", "cents", "cts", "crowns", "rupees",
        "tonnes", "tons", "barrels", "bushels", "kilometers", "kilometres", "km", "miles", "meters", "metres", "feet", "acres", "hectares", "kg",
        "points", "votes", "seats", "shares", "homes", "houses", "cases", "deaths", "hours", "minutes", "seconds", "days", "weeks", "months", "years", "times",
        "killed", "dead", "injured", "wounded", "vs", "bpd", "units", "copies", "aircraft", "vehicles", "degrees",
    ], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether such a word stands at a place.</summary>
    public static bool Follow(DateTokens tokens, int at) => tokens[at].IsAny("%") || Words.Contains(tokens.TextOf(at));
}
