using System.Collections.Frozen;

namespace NewsSearch.Articles.Dates;

/// <summary>
/// Reads dates as mails and RSS feeds carry them (RFC 822 and its successor RFC 5322, section 3.3), and the variations that
/// feeds in the wild have: without weekday or with a wrong one, without seconds, with months written out, with month before
/// day, with two digits for the year, with names of zones from all over the world.
/// </summary>
internal static class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    // Minutes from UTC. Where a name stands for several zones, the one whose newsrooms write it in feeds.
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0,
        ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420,
        ["AST"] = -240, ["ADT"] = -180, ["NST"] = -210, ["NDT"] = -150, ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600, ["BRT"] = -180, ["ART"] = -180,
        ["BST"] = 60, ["WEST"] = 60, ["CET"] = 60, ["MEZ"] = 60, ["CEST"] = 120, ["MESZ"] = 120, ["EET"] = 120, ["EEST"] = 180, ["MSK"] = 180, ["TRT"] = 180,
        ["WAT"] = 60, ["CAT"] = 120, ["SAST"] = 120, ["EAT"] = 180, ["IRST"] = 210, ["GST"] = 240, ["PKT"] = 300, ["IST"] = 330, ["NPT"] = 345,
        ["ICT"] = 420, ["WIB"] = 420, ["SGT"] = 480, ["HKT"] = 480, ["PHT"] = 480, ["AWST"] = 480, ["JST"] = 540, ["KST"] = 540,
        ["ACST"] = 570, ["ACDT"] = 630, ["AEST"] = 600, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a date.</summary>
    /// <param name="text">The date. Blanks around it, and a comment in parentheses after it, are ignored.</param>
    /// <param name="moment">The point in time; what names no zone, or one that nobody knows, is in UTC, as RFC 5322 says.</param>
    /// <returns>False if it is not such a date, or if there is no such day or time.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        moment = default;
        var cursor = new DateCursor(text.Trim());
        if (!TryTakeDate(ref cursor, out var date))
        {
            return false;
        }

        var time = TimeSpan.Zero;
        var offset = TimeSpan.Zero;
        cursor.SkipBlanks();
        if (!cursor.IsAtEnd && (!TryTakeTime(ref cursor, out time) || !TryTakeZone(ref cursor, out offset)))
        {
            return false;
        }

        cursor.SkipBlanks();
        return (cursor.IsAtEnd || cursor.Next == '(') && Moment.TryMake(date, time, offset, out moment);
    }

    private static bool TryTakeDate(ref DateCursor cursor, out (int Year, int Month, int Day) date)
    {
        date = default;
        var word = TakeWord(ref cursor);
        if (IndexIn(Weekdays, word) >= 0)
        {
            word = TakeWord(ref cursor);
        }

        var isMonthFirst = word.Length > 0;
        if (!TryTakeShortNumber(ref cursor, out date.Day))
        {
            return false;
        }

        cursor.SkipBlanks();
        date.Month = IndexIn(Months, isMonthFirst ? word : TakeWord(ref cursor)) + 1;
        cursor.SkipBlanks();
        return date.Month > 0 && TryTakeYear(ref cursor, out date.Year);
    }

    private static bool TryTakeYear(ref DateCursor cursor, out int year)
    {
        if (cursor.TryTakeDigits(4, out year))
        {
            return true;
        }

        if (!cursor.TryTakeDigits(2, out year) || char.IsAsciiDigit(cursor.Next))
        {
            return false;
        }

        year += year < 50 ? 2000 : 1900;
        return true;
    }

    private static bool TryTakeTime(ref DateCursor cursor, out TimeSpan time)
    {
        time = default;
        if (!TryTakeShortNumber(ref cursor, out var hours) || !cursor.TryTake(":") || !cursor.TryTakeDigits(2, out var minutes))
        {
            return false;
        }

        var seconds = 0;
        var decimals = 0L;
        if (cursor.TryTake(":") && (!cursor.TryTakeDigits(2, out seconds) || (cursor.TryTake(".") && !cursor.TryTakeDecimals(out decimals))))
        {
            return false;
        }

        time = new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(decimals);
        return hours < 24 && minutes < 60 && seconds <= 60;
    }

    private static bool TryTakeZone(ref DateCursor cursor, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        var name = TakeWord(ref cursor);
        if (cursor.Next is '+' or '-')
        {
            // After the name of a zone, as in "GMT+0200" and "EST-0500", the number says it exactly.
            return cursor.TryTakeOffset(out offset);
        }

        offset = TimeSpan.FromMinutes(Zones.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var minutes) ? minutes : 0);
        return name is not ("AM" or "PM" or "am" or "pm");
    }

    private static bool TryTakeShortNumber(ref DateCursor cursor, out int number) =>
        cursor.TryTakeDigits(2, out number) || cursor.TryTakeDigits(1, out number);

    private static ReadOnlySpan<char> TakeWord(ref DateCursor cursor)
    {
        cursor.SkipBlanks();
        var word = cursor.TakeLetters();
        if (word.Length > 0)
        {
            cursor.TryTake(".");
        }

        cursor.SkipBlanks();
        return word;
    }

    private static int IndexIn(string[] names, ReadOnlySpan<char> word)
    {
        for (var at = 0; at < names.Length; at++)
        {
            if (word.StartsWith(names[at], StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }
}
