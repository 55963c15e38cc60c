using System.Globalization;

namespace NewsSearch.Articles.Dates;

/// <summary>
/// Finds the day of publication in the path of a URL or a file: folders such as "/2024/12/08/" and "/2024/dec/08/", or else
/// "2024-12-08", "2024_12_08" or "20241208" between other characters than letters and digits.
/// </summary>
internal static class DatedPath
{
    private const int FirstYear = 1700;
    private const int LastYear = 2099;

    // A number of eight digits is as often a counter; the web has no dates before these.
    private const int FirstCompactYear = 1990;
    private const int LastCompactYear = 2049;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day that a path names; folders win over names. Null if it names none, or different ones in the same manner.</summary>
    public static DateOnly? Find(ReadOnlySpan<char> path)
    {
        DateOnly? inName = null;
        var isAmbiguous = false;
        for (var at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]) || (at > 0 && char.IsAsciiLetterOrDigit(path[at - 1])))
            {
                continue;
            }

            var rest = path[at..];
            if ((at == 0 || path[at - 1] == '/') && InFolders(rest) is { } folders)
            {
                return folders;
            }

            if ((Compact(rest) ?? Separated(rest)) is { } day)
            {
                isAmbiguous |= inName is { } other && other != day;
                inName = day;
            }
        }

        return isAmbiguous ? null : inName;
    }

    // Behind the day a folder or the path ends: "/2024/12/10-best-books" names a month only.
    private static DateOnly? InFolders(ReadOnlySpan<char> text)
    {
        var year = Digits(text, 4);
        if (year < 0 || text.Length < 8 || text[4] != '/')
        {
            return null;
        }

        text = text[5..];
        var monthLength = text.IndexOf('/');
        var month = monthLength switch
        {
            1 or 2 => Digits(text, monthLength),
            3 => Month(text[..3]),
            _ => -1,
        };
        if (month < 1)
        {
            return null;
        }

        text = text[(monthLength + 1)..];
        var dayLength = text.IndexOfAny('/', '.') is >= 0 and var end ? end : text.Length;
        return dayLength is 1 or 2 ? Day(year, month, Digits(text, dayLength), FirstYear, LastYear) : null;
    }

    private static DateOnly? Separated(ReadOnlySpan<char> text) =>
        text.Length >= 10 && text[4] is '-' or '_' && text[7] == text[4] && EndsAt(text, 10)
            ? Day(Digits(text, 4), Digits(text[5..], 2), Digits(text[8..], 2), FirstYear, LastYear)
            : null;

    private static DateOnly? Compact(ReadOnlySpan<char> text) =>
        Digits(text, 8) is >= 0 and var number && EndsAt(text, 8)
            ? Day(number / 10_000, number / 100 % 100, number % 100, FirstCompactYear, LastCompactYear)
            : null;

    private static bool EndsAt(ReadOnlySpan<char> text, int at) => text.Length == at || !char.IsAsciiLetterOrDigit(text[at]);

    private static int Month(ReadOnlySpan<char> name)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (name.Equals(Months[month], StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return -1;
    }

    // -1 unless that many digits stand there.
    private static int Digits(ReadOnlySpan<char> text, int count) =>
        text.Length >= count && int.TryParse(text[..count], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static DateOnly? Day(int year, int month, int day, int firstYear, int lastYear) =>
        year >= firstYear && year <= lastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
