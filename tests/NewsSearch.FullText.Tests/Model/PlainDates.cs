using System.Collections.Concurrent;
using NewsSearch.Articles.Dates.Mentions;
using NodaTime;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Mentioned dates by looking at every time that every article names: what the index must agree with.</summary>
internal static class PlainDates
{
    // Walking from day to day takes its time, and articles name the same times.
    private static readonly ConcurrentDictionary<(MentionedPeriod Period, CalendarUnit Unit), IReadOnlyList<LocalDate>> Known = [];

    public static MentionedDateRange Range(RandomArticles random, Random numbers)
    {
        DateOnly? first = numbers.Next(5) == 0 ? null : random.Day();
        DateOnly? last = numbers.Next(5) == 0 ? null
            : first is { } from && numbers.Next(3) > 0 ? DateOnly.FromDayNumber(Math.Min(from.DayNumber + random.Pick([0, 5, 6, 27, 30, 89, 364, 4_000, 40_000]), DateOnly.MaxValue.DayNumber))
            : random.Day();
        return new MentionedDateRange(first, last) { LeastPrecision = numbers.Next(3) == 0 ? random.Pick(Enum.GetValues<DatePrecision>()) : null };
    }

    public static bool IsIn(MentionedPeriod period, MentionedDateRange range)
    {
        var (first, last) = (range.First ?? DateOnly.MinValue, range.Last ?? DateOnly.MaxValue);
        var days = last.DayNumber - first.DayNumber + 1;
        DatePrecision[] looked = range.LeastPrecision is { } least
            ? [.. Enum.GetValues<DatePrecision>().Where(precision => precision <= least)]
            : [.. Enum.GetValues<DatePrecision>().Where(precision => range.First is null || range.Last is null || DaysOf(precision) <= days)];
        return looked.Contains(period.Precision) && period.First <= last && first <= period.Last;
    }

    /// <summary>The first days of the buckets that a time counts in.</summary>
    public static IReadOnlyList<LocalDate> Buckets(MentionedPeriod period, CalendarUnit unit) =>
        Known.GetOrAdd((period, unit), static key => [.. Walk(key.Period, key.Unit)]);

    private static IEnumerable<LocalDate> Walk(MentionedPeriod period, CalendarUnit unit)
    {
        if (!PrecisionsIn(unit).Contains(period.Precision))
        {
            yield break;
        }

        yield return PlainScan.UnitStart(unit, LocalDate.FromDateOnly(period.First));
        for (var number = period.First.DayNumber + 1; number <= period.Last.DayNumber; number++)
        {
            var day = LocalDate.FromDateOnly(DateOnly.FromDayNumber(number));
            if (PlainScan.IsFirst(unit, day))
            {
                yield return day;
            }
        }
    }

    public static DateFacetCounts Facet(
        List<IndexedArticle> counted, DateFacetRequest request, SearchFilter filter, FacetSelection? selection, Func<IEnumerable<IndexedArticle>, MatchCount> matches)
    {
        var buckets = counted
            .SelectMany(article => article.MentionedDates.SelectMany(period => Buckets(period, request.Unit)).Distinct(), (article, start) => (start, article))
            .ToLookup(pair => pair.start, pair => pair.article);
        var shown = (request.WithEmptyBuckets ? WithEmpty() : buckets.Select(bucket => bucket.Key).OrderDescending()).Take(request.Limit).ToHashSet();
        shown.UnionWith((selection?.Values ?? []).Where(value => PlainFacets.UnitOf(value) == request.Unit).Select(value => PlainFacets.StartLabelled(value, request.Unit)));
        return new DateFacetCounts(
            request.Name,
            [.. shown.Order().Select(start => new DateCount(
                PlainScan.DayStart(start, DateTimeZone.Utc),
                PlainScan.UnitEnd(request.Unit, start, DateTimeZone.Utc),
                PlainScan.Label(request.Unit, start),
                matches(buckets[start]),
                selection?.Values.Contains(PlainScan.Label(request.Unit, start)) == true))],
            buckets.Where(bucket => !shown.Contains(bucket.Key)).Sum(bucket => bucket.Count()),
            matches(counted.Where(article => article.MentionedDates.Count == 0)))
        {
            Coarser = matches(counted.Where(article =>
                article.MentionedDates.Count > 0 && !article.MentionedDates.Any(period => PrecisionsIn(request.Unit).Contains(period.Precision)))),
        };

        IEnumerable<LocalDate> WithEmpty()
        {
            var range = filter.MentionedDates;
            var all = buckets.Select(bucket => bucket.Key)
                .Concat(((DateOnly?[])[range?.First, range?.Last]).OfType<DateOnly>().Select(day => PlainScan.UnitStart(request.Unit, LocalDate.FromDateOnly(day))))
                .ToList();
            var (first, last) = all.Count > 0 ? (all.Min(), all.Max()) : (LocalDate.MaxIsoValue, LocalDate.MinIsoValue);
            for (var day = last; day >= first; day = day.PlusDays(-1))
            {
                if (PlainScan.IsFirst(request.Unit, day))
                {
                    yield return day;
                }
            }
        }
    }

    private static DatePrecision[] PrecisionsIn(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => [DatePrecision.Day],
        CalendarUnit.Week => [DatePrecision.Day, DatePrecision.Week],
        CalendarUnit.Month => [DatePrecision.Day, DatePrecision.Week, DatePrecision.Month],
        CalendarUnit.Quarter => [DatePrecision.Day, DatePrecision.Week, DatePrecision.Month, DatePrecision.Quarter],
        _ => [DatePrecision.Day, DatePrecision.Week, DatePrecision.Month, DatePrecision.Quarter, DatePrecision.Year],
    };

    private static int DaysOf(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => 1,
        DatePrecision.Week => 7,
        DatePrecision.Month => 28,
        DatePrecision.Quarter => 90,
        DatePrecision.Year => 365,
        DatePrecision.Decade => 3_652,
        _ => 36_524,
    };
}
