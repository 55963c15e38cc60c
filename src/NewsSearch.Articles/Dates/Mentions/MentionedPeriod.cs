using System.Globalization;

namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>A time that is named in a text: whole days of the Gregorian calendar, without a time zone, from the year 1 to 9999.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included; the first one, where a single day is named.</param>
/// <param name="Precision">The unit in which the text speaks.</param>
public readonly record struct MentionedPeriod(DateOnly First, DateOnly Last, DatePrecision Precision)
{
    /// <summary>
    /// The days as ISO 8601 writes them: "2024-12-08", "2025-01" or "2017" for one day, month or year, otherwise the first and the last of
    /// them, "2024-12-08/2024-12-10" or "1990/1999".
    /// </summary>
    public override string ToString()
    {
        var format = Precision switch
        {
            DatePrecision.Day or DatePrecision.Week => "yyyy-MM-dd",
            DatePrecision.Month or DatePrecision.Quarter => "yyyy-MM",
            _ => "yyyy",
        };
        var (first, last) = (First.ToString(format, CultureInfo.InvariantCulture), Last.ToString(format, CultureInfo.InvariantCulture));
        return first == last ? first : $"{first}/{last}";
    }
}
