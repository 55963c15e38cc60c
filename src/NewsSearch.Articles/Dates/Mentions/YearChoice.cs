namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Which year a date without one is in: news speak of what lies near their day.</summary>
internal static class YearChoice
{
    // A month half a year away may lie on either side; news speak more of the past.
    private const int MonthsLookedBack = 6;

    // How far back a sentence in the past looks without naming the year.
    private const int MonthsLookedBackInPast = 9;
    private const int DaysLookedBackInPast = 290;

    /// <summary>The day nearest to the publication, on the side that the tense tells. Null if no year near has the day.</summary>
    public static DateOnly? Day(int month, int day, DateOnly published, Tense tense)
    {
        DateOnly? nearest = null, before = null, after = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (Calendar.Day(year, month, day) is { } candidate)
            {
                nearest = nearest is null || Distance(candidate, published) < Distance(nearest.Value, published) ? candidate : nearest;
                before = candidate <= published ? candidate : before;
                after ??= candidate >= published ? candidate : null;
            }
        }

        return tense switch
        {
            Tense.Future => after ?? nearest,
            Tense.Past when before is { } past && Distance(past, published) <= DaysLookedBackInPast => past,
            _ => nearest,
        };
    }

    /// <summary>The year of the month nearest to the publication, on the side that the tense tells.</summary>
    public static int OfMonth(int month, DateOnly published, Tense tense)
    {
        var monthsBack = (published.Month - month + 12) % 12;
        var isPast = monthsBack <= tense switch { Tense.Future => 0, Tense.Past => MonthsLookedBackInPast, _ => MonthsLookedBack };
        return published.Year + (isPast ? (month > published.Month ? -1 : 0) : (month > published.Month ? 0 : 1));
    }

    private static int Distance(DateOnly day, DateOnly other) => Math.Abs(day.DayNumber - other.DayNumber);
}
