using System.Collections.Frozen;

namespace NewsSearch.Articles.Countries;

/// <summary>
/// The country codes that the product knows: ISO 3166-1 alpha-2, the user-assigned XK of Kosovo, and former codes of ISO 3166-3.
/// Immutable; any thread may use it.
/// </summary>
/// <remarks>
/// CS stood for two countries, one after the other: its name here is Czechoslovakia, the older and larger one, since news that
/// carries the code is news of that time. A former code stays what it was; it is never replaced by that of a successor.
/// </remarks>
public static class CountryCodes
{
    private static readonly FrozenDictionary<string, string> Names = EmbeddedTable.Read("countries.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>All known codes in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a code, in upper case, is known.</summary>
    public static bool IsKnown(string code) => Names.ContainsKey(code);

    /// <summary>The English short name of a known code: "Ukraine"; the code itself if it is not known.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
