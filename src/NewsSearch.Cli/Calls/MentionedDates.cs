using System.Globalization;
using NewsSearch.V1;

namespace NewsSearch.Cli.Calls;

/// <summary>Conditions on the times that texts name, as people type them.</summary>
internal static class MentionedDates
{
    private const string RangeMark = "..";
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The names of the precisions, the most precise first.</summary>
    public static IReadOnlyList<string> Precisions { get; } =
        [.. Enum.GetValues<DatePrecision>().Where(precision => precision != DatePrecision.Unspecified).Select(precision => precision.ToString().ToLowerInvariant())];

    /// <summary>Reads a year, month or day, or a range of them with two dots, of which an end may be left open.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static MentionedDateFilter Parse(string text)
    {
        var middle = text.IndexOf(RangeMark, StringComparison.Ordinal);
        return middle < 0
            ? new MentionedDateFilter { From = Checked(text), To = text }
            : new MentionedDateFilter { From = CheckedOrOpen(text[..middle]), To = CheckedOrOpen(text[(middle + RangeMark.Length)..]) };
    }

    /// <summary>Reads the name of a precision.</summary>
    /// <exception cref="FormatException">There is no such precision.</exception>
    public static DatePrecision ParsePrecision(string text) => Precisions.Contains(text)
        ? Enum.Parse<DatePrecision>(text, ignoreCase: true)
        : throw new FormatException($"'{text}' is not one of {string.Join(", ", Precisions)}.");

    private static string CheckedOrOpen(string text) => text.Length == 0 ? text : Checked(text);

    private static string Checked(string text) => DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? text
        : throw new FormatException($"'{text}' is not a date such as 2024-12-08, 2024-12 or 2024.");
}
