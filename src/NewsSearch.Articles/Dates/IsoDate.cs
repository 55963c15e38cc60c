namespace NewsSearch.Articles.Dates;

/// <summary>
/// Reads dates of ISO 8601 as articles carry them: "2021-03-01", "2021-03-01T12:30", "2021-03-01 12:30:15.250+02:00", and
/// the same without dashes and colons.
/// </summary>
internal static class IsoDate
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The date. Blanks around it are ignored.</param>
    /// <param name="moment">The point in time: a date alone is its midnight, and what names no offset is in UTC.</param>
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
        if (!cursor.IsAtEnd && (!cursor.TryTake("Tt ") || !TryTakeTime(ref cursor, out time) || !TryTakeZone(ref cursor, out offset)))
        {
            return false;
        }

        return cursor.IsAtEnd && Moment.TryMake(date, time, offset, out moment);
    }

    private static bool TryTakeDate(ref DateCursor cursor, out (int Year, int Month, int Day) date)
    {
        date = default;
        if (!cursor.TryTakeDigits(4, out date.Year))
        {
            return false;
        }

        var hasDashes = cursor.TryTake("-");
        return cursor.TryTakeDigits(2, out date.Month) && (!hasDashes || cursor.TryTake("-")) && cursor.TryTakeDigits(2, out date.Day);
    }

    private static bool TryTakeTime(ref DateCursor cursor, out TimeSpan time)
    {
        time = default;
        if (!cursor.TryTakeDigits(2, out var hours))
        {
            return false;
        }

        var hasColons = cursor.TryTake(":");
        if (!cursor.TryTakeDigits(2, out var minutes))
        {
            return false;
        }

        var seconds = 0;
        var decimals = 0L;
        var hasSeconds = hasColons ? cursor.TryTake(":") : char.IsAsciiDigit(cursor.Next);
        if (hasSeconds && (!cursor.TryTakeDigits(2, out seconds) || (cursor.TryTake(".,") && !cursor.TryTakeDecimals(out decimals))))
        {
            return false;
        }

        time = new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(decimals);
        var isMidnight = hours == 24 && time == TimeSpan.FromDays(1);
        return (hours < 24 || isMidnight) && minutes < 60 && seconds <= 60;
    }

    private static bool TryTakeZone(ref DateCursor cursor, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        cursor.SkipBlanks();
        return cursor.IsAtEnd || cursor.TryTake("Zz") || cursor.TryTakeOffset(out offset);
    }
}
