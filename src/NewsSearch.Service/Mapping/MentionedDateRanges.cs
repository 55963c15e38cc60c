using System.Globalization;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Conditions on the times that articles name, from messages to the domain.</summary>
internal static class MentionedDateRanges
{
    private const string Path = "filter.mentioned_dates";
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>Reads a range; null if the message is absent.</summary>
    public static MentionedDateRange? ToDomain(V1.MentionedDateFilter? message, RequestViolations violations)
    {
        if (message is null)
        {
            return null;
        }

        var first = ToDay($"{Path}.from", message.From, (day, _) => day, violations);
        var last = ToDay($"{Path}.to", message.To, LastOf, violations);
        if (last < first)
        {
            violations.Add($"{Path}.to", "It is before from, so no day can be between them.");
        }

        return new MentionedDateRange(first, last) { LeastPrecision = ToPrecision(message.MinPrecision, violations) };
    }

    private static DateOnly? ToDay(string path, string text, Func<DateOnly, string, DateOnly> choose, RequestViolations violations)
    {
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var format in Formats)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return choose(day, format);
            }
        }

        violations.Add(path, $"'{text}' is not a day, month or year that exists, such as 2024-12-08, 2024-12 or 2024.");
        return null;
    }

    private static DateOnly LastOf(DateOnly first, string format) => format.Length switch
    {
        4 => new DateOnly(first.Year, 12, 31),
        7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
        _ => first,
    };

    private static DatePrecision? ToPrecision(V1.DatePrecision precision, RequestViolations violations)
    {
        if (precision == V1.DatePrecision.Unspecified)
        {
            return null;
        }

        foreach (var known in Enum.GetValues<DatePrecision>())
        {
            if (MentionedDates.ToMessage(known) == precision)
            {
                return known;
            }
        }

        violations.Add($"{Path}.min_precision", $"{(int)precision} is not a precision.");
        return null;
    }
}
