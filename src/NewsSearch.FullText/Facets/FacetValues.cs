using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>Which values a facet field can have, and how they are written.</summary>
/// <remarks>Any thread.</remarks>
public static partial class FacetValues
{
    /// <summary>The length of a label in UTF-16 code units that can be selected.</summary>
    public const int MaxLabelLength = 256;

    /// <summary>
    /// Puts a value into the form that selections take: "ua" becomes "UA", " Reuters" becomes "reuters". Values of dates
    /// are labels of buckets (<see cref="DateCount.Label"/>), values of the number of words labels of ranges (<see cref="NumberRange.Label"/>).
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="normalized">The value in that form; the value itself if the field cannot have it.</param>
    /// <returns>Whether the field can have it. No article needs to.</returns>
    public static bool TryNormalize(FacetField field, string value, out string normalized)
    {
        normalized = value.Length <= MaxLabelLength && TermColumns.Has(field) ? TermColumns.Form(field, value) : value;
        return field switch
        {
            FacetField.Published or FacetField.MentionedDate => CalendarUnits.TryParse(value, out _, out _),
            FacetField.WordCount => TryParseRange(value, out _),
            FacetField.Language => LanguageSubtag().IsMatch(normalized),
            _ when TermColumns.IsCountry(field) => CountryCodes.IsKnown(normalized),
            _ => normalized.Length is > 0 and <= MaxLabelLength,
        };
    }

    /// <summary>Reads the label of a range: "100-499", "500-", "-99".</summary>
    internal static bool TryParseRange(string label, out NumberRange range)
    {
        range = default;
        var dash = label.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || label.Length == 1 || !TryParseBound(label.AsSpan(0, dash), out var from) || !TryParseBound(label.AsSpan(dash + 1), out var to))
        {
            return false;
        }

        range = new NumberRange(from, to);
        return !(to < from);
    }

    private static bool TryParseBound(ReadOnlySpan<char> text, out long? bound)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        bound = isNumber ? number : null;
        return isNumber || text.Length == 0;
    }

    [GeneratedRegex(@"^[a-z]{2,8}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LanguageSubtag();
}
