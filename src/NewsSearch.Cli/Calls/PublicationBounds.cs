using Google.Protobuf.WellKnownTypes;
using NodaTime;
using NodaTime.Text;

namespace NewsSearch.Cli.Calls;

/// <summary>
/// Bounds on the time of publication as people write them: a year "2021", a month "2021-03", a day "2021-03-05", each in
/// the calendar of a time zone, or a point in time "2021-03-05T14:30", which may bring its own offset ("Z", "+02:00").
/// </summary>
internal static class PublicationBounds
{
    private static readonly LocalDateTimePattern[] LocalTimes =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    private static readonly OffsetDateTimePattern[] OffsetTimes =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.Rfc3339,
    ];

    private static readonly Timestamp EndOfTime = new() { Seconds = 253_402_300_799, Nanos = 999_000_000 };

    /// <summary>Reads a time zone of the IANA database.</summary>
    /// <exception cref="FormatException">There is none of this name; the message says so.</exception>
    public static DateTimeZone ParseZone(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw new FormatException($"'{name}' is not a time zone of the IANA database, such as Europe/Kyiv.");

    /// <summary>Reads a lower bound, included: the beginning of the year, month or day, or the point in time.</summary>
    /// <exception cref="FormatException">It is none of these; the message says so.</exception>
    public static Timestamp ParseFrom(string text, DateTimeZone zone) =>
        TryParsePeriod(text) is { } period ? StartOf(period.First, zone) : ParsePoint(text, zone);

    /// <summary>Reads an upper bound: the end of the year, month or day, which are included, or the point in time, which is not.</summary>
    /// <exception cref="FormatException">It is none of these; the message says so.</exception>
    public static Timestamp ParseTo(string text, DateTimeZone zone)
    {
        if (TryParsePeriod(text) is not { } period)
        {
            return ParsePoint(text, zone);
        }

        return period.Last == LocalDate.MaxIsoValue ? EndOfTime : StartOf(period.Last.PlusDays(1), zone);
    }

    private static (LocalDate First, LocalDate Last)? TryParsePeriod(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && day.Year > 0)
        {
            return (day, day);
        }

        if (YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month } && month.Year > 0)
        {
            return (month.OnDayOfMonth(1), month.OnDayOfMonth(month.Calendar.GetDaysInMonth(month.Year, month.Month)));
        }

        return text.Length == 4 && text.All(char.IsAsciiDigit) && text != "0000"
            ? TryParsePeriod($"{text}-01-01") is { } first ? (first.First, new LocalDate(first.First.Year, 12, 31)) : null
            : null;
    }

    private static Timestamp StartOf(LocalDate day, DateTimeZone zone) => ToTimestamp(zone.AtStartOfDay(day).ToInstant());

    private static Timestamp ParsePoint(string text, DateTimeZone zone)
    {
        foreach (var pattern in OffsetTimes)
        {
            if (pattern.Parse(text) is { Success: true, Value: var time } && time.Year > 0)
            {
                return ToTimestamp(time.ToInstant());
            }
        }

        foreach (var pattern in LocalTimes)
        {
            if (pattern.Parse(text) is { Success: true, Value: var time } && time.Year > 0)
            {
                return ToTimestamp(time.InZoneLeniently(zone).ToInstant());
            }
        }

        throw new FormatException($"'{text}' is not a date, such as 2021, 2021-03, 2021-03-05 or 2021-03-05T14:30+02:00.");
    }

    // A zone's offset can push the first and last hours of the calendar out of what the wire can carry.
    private static Timestamp ToTimestamp(Instant instant)
    {
        var first = Instant.FromUtc(1, 1, 1, 0, 0);
        return instant < first ? Timestamp.FromDateTimeOffset(first.ToDateTimeOffset()) : instant > LastInstant ? EndOfTime : Timestamp.FromDateTimeOffset(instant.ToDateTimeOffset());
    }

    private static readonly Instant LastInstant = Instant.FromUtc(9999, 12, 31, 23, 59, 59);
}
