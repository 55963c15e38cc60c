using System.Runtime.InteropServices;
using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the buckets of a facet that are shown.</summary>
internal static class DateFacets
{
    /// <summary>The counts of a facet over dates.</summary>
    /// <param name="request">The facet.</param>
    /// <param name="counted">The buckets that are not empty by their first days, the earliest first.</param>
    /// <param name="spanOf">The bucket that begins on a day.</param>
    /// <param name="bounds">The bounds within which empty buckets are shown.</param>
    /// <param name="undated">What was counted without a date.</param>
    /// <param name="selection">What is selected in the field; null if nothing is.</param>
    public static DateFacetCounts Result(
        DateFacetRequest request,
        List<(LocalDate Start, MatchCount Matches)> counted,
        Func<LocalDate, CalendarSpan> spanOf,
        PublishedBounds bounds,
        MatchCount undated,
        FacetSelection? selection)
    {
        var selected = Selected(request, selection);
        var shown = request.WithEmptyBuckets || selected.Count > 0
            ? WithOthers(request, counted, bounds, selected)
            : CollectionsMarshal.AsSpan(counted)[Math.Max(0, counted.Count - request.Limit)..];
        var (counts, omitted) = (new DateCount[shown.Length], 0L);
        foreach (var bucket in counted)
        {
            omitted += bucket.Matches.Articles;
        }

        for (var i = 0; i < shown.Length; i++)
        {
            var (start, matches) = shown[i];
            var span = spanOf(start);
            counts[i] = new DateCount(span.From, span.Before, span.Label, matches, selected.Contains(start));
            omitted -= matches.Articles;
        }

        return new DateFacetCounts(request.Name, counts, omitted, undated);
    }

    /// <summary>The counts of a facet over mentioned dates.</summary>
    /// <param name="request">The facet.</param>
    /// <param name="counter">What was counted.</param>
    /// <param name="range">The filter on mentioned dates; null where there is none.</param>
    /// <param name="selection">What is selected in the field; null if nothing is.</param>
    public static DateFacetCounts Result(DateFacetRequest request, MentionedDateCounter counter, MentionedDateRange? range, FacetSelection? selection)
    {
        var counted = counter.Counts.ToList();
        var days = new LocalDays(request.Zone);
        var counts = Result(request, counted, start => CalendarSpan.Of(request.Unit, start, days), BoundsAround(counted, range), counter.Undated, selection);
        return counts with { Field = FacetField.MentionedDate, Coarser = counter.Coarser };
    }

    /// <summary>
    /// The bounds within which empty buckets of mentioned dates are shown: those of the filter and the buckets that are not empty, as an
    /// article that has a date within the filter's bounds may have others.
    /// </summary>
    private static PublishedBounds BoundsAround(List<(LocalDate Start, MatchCount Matches)> counted, MentionedDateRange? range)
    {
        var days = counted.Select(count => count.Start)
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

    /// <summary>The newest buckets, empty ones where they are wanted, and those that are selected.</summary>
    private static (LocalDate Start, MatchCount Matches)[] WithOthers(
        DateFacetRequest request, List<(LocalDate Start, MatchCount Matches)> counted, PublishedBounds bounds, HashSet<LocalDate> selected)
    {
        var matches = counted.ToDictionary(count => count.Start, count => count.Matches);
        var newest = request.WithEmptyBuckets
            ? Backwards(request.Unit, counted.Count > 0 ? counted[0].Start : null, counted.Count > 0 ? counted[^1].Start : null, bounds, new LocalDays(request.Zone))
            : counted.AsEnumerable().Reverse().Select(count => count.Start);
        return [.. newest.Take(request.Limit).Union(selected).Order().Select(start => (start, matches.GetValueOrDefault(start)))];
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
