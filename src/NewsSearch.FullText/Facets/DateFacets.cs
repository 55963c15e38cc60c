using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the buckets of a facet that are shown.</summary>
internal static class DateFacets
{
    /// <summary>The counts of a facet over dates.</summary>
    /// <param name="request">The facet.</param>
    /// <param name="counts">The buckets that are not empty.</param>
    /// <param name="bounds">The bounds within which empty buckets are shown.</param>
    /// <param name="undated">What was counted without a date.</param>
    /// <param name="selection">What is selected in the field; null if nothing is.</param>
    public static DateFacetCounts Result(
        DateFacetRequest request, IEnumerable<(LocalDate Start, MatchCount Matches)> counts, PublishedBounds bounds, MatchCount undated, FacetSelection? selection)
    {
        var counted = counts.ToDictionary(count => count.Start, count => count.Matches);
        var days = new LocalDays(request.Zone);
        var selected = Selected(request, selection);
        var newest = request.WithEmptyBuckets
            ? Backwards(request.Unit, counted.Count > 0 ? counted.Keys.Min() : null, counted.Count > 0 ? counted.Keys.Max() : null, bounds, days)
            : counted.Keys.OrderDescending();
        LocalDate[] shown = [.. newest.Take(request.Limit).Union(selected).Order()];
        var shownCounts = shown.Select(start => new DateCount(
            days.StartOf(start), EndOf(request.Unit, start, days), request.Unit.Label(start), counted.GetValueOrDefault(start), selected.Contains(start)));
        var omitted = counted.Values.Sum(matches => matches.Articles) - shown.Sum(start => counted.GetValueOrDefault(start).Articles);
        return new DateFacetCounts(request.Name, [.. shownCounts], omitted, undated);
    }

    /// <summary>
    /// The bounds within which empty buckets of mentioned dates are shown: those of the filter and the buckets that are not empty, as an
    /// article that has a date within the filter's bounds may have others.
    /// </summary>
    public static PublishedBounds BoundsAround(MentionedDateCounter counter, MentionedDateRange? range)
    {
        var days = counter.Counts.Select(count => count.Start)
            .Concat(((DateOnly?[])[range?.First, range?.Last]).OfType<DateOnly>().Select(LocalDate.FromDateOnly))
            .ToList();
        return days.Count == 0 ? default : new PublishedBounds(Milliseconds(days.Min()), Milliseconds(days.Max()) + 1);

        static long Milliseconds(LocalDate day) => day.AtMidnight().InUtc().ToInstant().ToUnixTimeMilliseconds();
    }

    /// <summary>The first instant after the bucket that begins on a day.</summary>
    public static Instant EndOf(CalendarUnit unit, LocalDate start, LocalDays days) => unit.Next(start) is { } next ? days.StartOf(next) : Instant.MaxValue;

    /// <summary>All buckets that last at all, empty ones included, from the newest to the oldest.</summary>
    /// <param name="unit">The length of a bucket.</param>
    /// <param name="firstCounted">The first day of the first bucket that is not empty; null if all are.</param>
    /// <param name="lastCounted">The first day of the last one.</param>
    /// <param name="bounds">The bounds that are filled, where there are any.</param>
    /// <param name="days">The local days of the zone.</param>
    public static IEnumerable<LocalDate> Backwards(
        CalendarUnit unit, LocalDate? firstCounted, LocalDate? lastCounted, PublishedBounds bounds, LocalDays days)
    {
        var last = bounds.Before is { } before ? StartOf(before - 1) : lastCounted;
        var first = bounds.From is { } from ? StartOf(from) : firstCounted;
        for (var start = last; start >= first; start = unit.Start(start.Value.PlusDays(-1)))
        {
            // Where a zone leaves out a day, as Samoa did when it changed sides of the date line, its bucket lasts no time.
            if (days.StartOf(start.Value) < EndOf(unit, start.Value, days))
            {
                yield return start.Value;
            }
        }

        LocalDate? StartOf(long milliseconds) => unit.Start(LocalDays.DateOf(days.DayOf(milliseconds)));
    }

    /// <summary>The buckets of the facet that are selected, whether or not they hold articles.</summary>
    private static HashSet<LocalDate> Selected(DateFacetRequest request, FacetSelection? selection)
    {
        var starts = new HashSet<LocalDate>();
        foreach (var label in selection is not null && selection.Zone.Equals(request.Zone) ? selection.Values : [])
        {
            if (CalendarUnits.TryParse(label, out var unit, out var start) && unit == request.Unit)
            {
                starts.Add(start);
            }
        }

        return starts;
    }
}
