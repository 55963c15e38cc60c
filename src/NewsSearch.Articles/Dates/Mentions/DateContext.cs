using System.Collections.Frozen;

namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>What must be known of an article to read the dates in its text.</summary>
/// <param name="Published">The day on which it was published, by the clock of its source; null where unknown, and then only dates that name their year are read.</param>
/// <param name="IsMonthFirst">Whether its source writes 12/8/24 for the eighth of December.</param>
public readonly record struct DateContext(DateOnly? Published, bool IsMonthFirst)
{
    // The countries that write the month first, after CLDR's short date patterns for their English and main languages.
    private static readonly FrozenSet<string> MonthFirstCountries =
        FrozenSet.ToFrozenSet(["US", "PH", "FM", "MH", "PW", "PR", "GU", "AS", "VI", "UM", "MP"]);

    /// <summary>The context of an article. The order of numbers follows the publisher's country, else the language's region; where neither is known, English means the American one.</summary>
    public static DateContext Of(Article article)
    {
        var country = article.SourceCountry ?? Region(article.Language);
        var isMonthFirst = country is null
            ? article.Language is null || article.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            : MonthFirstCountries.Contains(country.ToUpperInvariant());
        return new DateContext(article.PublishedAt is { } time ? DateOnly.FromDateTime(time.DateTime) : null, isMonthFirst);
    }

    private static string? Region(string? languageTag) =>
        languageTag?.Split('-').Skip(1).FirstOrDefault(subtag => subtag.Length == 2);
}
