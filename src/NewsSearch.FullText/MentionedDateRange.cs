using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.FullText;

/// <summary>
/// A stretch of days that articles are asked to be about. An article meets it if a time that its text names has a day in it and is
/// precise enough: where a single day is asked for, an article that speaks of the century is no answer.
/// </summary>
/// <param name="First">The first day; null for no bound.</param>
/// <param name="Last">The last day, included; null for no bound.</param>
public sealed record MentionedDateRange(DateOnly? First, DateOnly? Last)
{
    // The units with their least number of days, the longest first.
    private static readonly (int Days, DatePrecision Precision)[] Units =
    [
        (36_524, DatePrecision.Century), (3_652, DatePrecision.Decade), (365, DatePrecision.Year),
        (90, DatePrecision.Quarter), (28, DatePrecision.Month), (7, DatePrecision.Week), (1, DatePrecision.Day),
    ];

    /// <summary>The least precise unit that counts; null for the longest one that fits into the range, and for any in a range without one of its bounds.</summary>
    public DatePrecision? LeastPrecision { get; init; }

    /// <summary>The least precise unit that counts.</summary>
    internal DatePrecision EffectivePrecision => LeastPrecision ?? LongestIn((Last ?? DateOnly.MaxValue).DayNumber - (First ?? DateOnly.MinValue).DayNumber + 1);

    /// <summary>Whether a time that a text names meets it.</summary>
    public bool Includes(MentionedPeriod period) =>
        period.Precision <= EffectivePrecision && !(period.Last < First) && !(period.First > Last);

    // Whoever leaves a bound out asks for whatever lies before or behind.
    private DatePrecision LongestIn(int days) =>
        First is null || Last is null ? DatePrecision.Century : Array.Find(Units, unit => unit.Days <= days).Precision;
}
