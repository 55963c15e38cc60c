using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>A bucket of the calendar as answers show it.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="From">Its first instant in its zone.</param>
/// <param name="Before">The first instant after it.</param>
/// <param name="Label">How people write it.</param>
internal sealed record CalendarSpan(LocalDate Start, Instant From, Instant Before, string Label)
{
    /// <summary>The memory of one in bytes, about, with its label.</summary>
    public const int Bytes = 120;

    /// <summary>The bucket that begins on a day.</summary>
    /// <param name="unit">Its length.</param>
    /// <param name="start">Its first day.</param>
    /// <param name="days">The local days of its zone.</param>
    public static CalendarSpan Of(CalendarUnit unit, LocalDate start, LocalDays days) =>
        new(start, days.StartOf(start), DateFacets.EndOf(unit, start, days), unit.Label(start));
}
