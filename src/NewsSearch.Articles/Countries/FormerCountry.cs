using System.Globalization;

namespace NewsSearch.Articles.Countries;

/// <summary>A country that no longer exists, or not by that code. Immutable.</summary>
/// <param name="Code">Its code.</param>
/// <param name="End">The first day on which it was no more.</param>
/// <param name="Successors">The codes of the countries that it is read as, where that is configured.</param>
internal sealed record FormerCountry(string Code, DateTimeOffset End, IReadOnlyList<string> Successors)
{
    /// <summary>All former countries by their codes.</summary>
    public static IReadOnlyDictionary<string, FormerCountry> All { get; } = EmbeddedTable.Read("former-countries.tsv")
        .Select(row => new FormerCountry(
            row[0], DateTimeOffset.ParseExact(row[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), row[3].Split('+')))
        .ToDictionary(country => country.Code, StringComparer.Ordinal);

    /// <summary>Whether it existed when an article was published; where that is unknown it is not assumed.</summary>
    public static bool Existed(string code, DateTimeOffset? publishedAt) =>
        publishedAt is { } time && All.TryGetValue(code, out var country) && time < country.End;
}
