using NodaTime;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Timelines by looking at every article: what the index must agree with.</summary>
internal static class PlainTimeline
{
    /// <summary>The numbers of each shown bucket by its first day.</summary>
    public static IEnumerable<(LocalDate Start, long Articles, long All, double Expected, double Score, double Usual)> Of(
        IReadOnlyCollection<IndexedArticle> articles, IReadOnlyCollection<IndexedArticle> matches, TimelineRequest request, bool isBoundInTime)
    {
        var all = Dated(articles, request);
        var matching = Dated(matches, request);
        var eligible = Dated(articles.Where(article => IsWithin(article, request.Search.Filter)), request);
        var filter = request.Search.Filter;
        LocalDate? first = filter.PublishedFrom is { } from ? Start(from, request) : matching.Count > 0 ? matching.Min(bucket => bucket.Key) : null;
        LocalDate? last = filter.PublishedBefore is { } before ? Start(before.AddMilliseconds(-1), request) : matching.Count > 0 ? matching.Max(bucket => bucket.Key) : null;
        var shown = first is null || last is null ? [] : Between(first.Value, last.Value, request).ToList();
        LocalDate[] history =
        [
            .. eligible.Select(bucket => bucket.Key).Order().SkipWhile(start => isBoundInTime && !matching.Contains(start)),
        ];
        foreach (var start in shown.Skip(Math.Max(0, shown.Count - request.Limit)))
        {
            var index = Array.IndexOf(history, start);
            yield return (
                start,
                matching[start].Count(),
                all[start].Count(),
                index < 0 ? 0 : Expected(index),
                index < 0 ? 0 : Residual(index) / Math.Sqrt(Dispersion(index)),
                Usual(start, all, request));
        }

        double N(int index) => eligible[history[index]].Count();
        double A(int index) => matching[history[index]].Count();
        double Weighted(int index, int least, Func<int, double> value) =>
            Enumerable.Range(least, Math.Max(0, index - least)).Sum(earlier => value(earlier) * Math.Pow(2, (earlier - index) / 8.0));
        double Expected(int index) => index == 0 ? 0 : N(index) * Weighted(index, 0, A) / Weighted(index, 0, N);
        double Residual(int index)
        {
            if (index < 3)
            {
                return 0;
            }

            var earlierArticles = Weighted(index, 0, N);
            var mean = N(index) * (Weighted(index, 0, A) + 0.5) / earlierArticles;
            return (A(index) - Expected(index)) / Math.Sqrt((mean * (1 + (N(index) / earlierArticles))) + 1);
        }

        double Dispersion(int index) => index <= 3
            ? 1
            : Math.Max(1, Weighted(index, 3, earlier => Math.Min(9, Math.Pow(Residual(earlier), 2))) / Weighted(index, 3, _ => 1));
    }

    private static double Usual(LocalDate start, ILookup<LocalDate, IndexedArticle> all, TimelineRequest request)
    {
        var current = Start(request.Now, request);
        if (all.Count == 0 || start >= current)
        {
            return 0;
        }

        var (first, last) = (all.Min(bucket => bucket.Key), all.Max(bucket => bucket.Key));
        var numbers = Around(start, request.Unit)
            .Where(other => other >= first && other <= last && other < current)
            .Select(other => all[other].Count()).Order().ToArray();
        var half = numbers.Length / 2;
        return numbers.Length < 3 ? 0 : numbers.Length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2.0;
    }

    private static IEnumerable<LocalDate> Around(LocalDate start, CalendarUnit unit)
    {
        for (var step = unit == CalendarUnit.Day ? -4 : -3; step <= (unit == CalendarUnit.Day ? 4 : 3); step++)
        {
            var days = unit is CalendarUnit.Day or CalendarUnit.Week ? step * 7 : 0;
            var months = unit switch { CalendarUnit.Month => step, CalendarUnit.Quarter => step * 3, CalendarUnit.Year => step * 12, _ => 0 };
            if (step != 0)
            {
                yield return start.PlusMonths(months).PlusDays(days);
            }
        }
    }

    private static IEnumerable<LocalDate> Between(LocalDate first, LocalDate last, TimelineRequest request)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            if (PlainScan.IsFirst(request.Unit, day)
                && PlainScan.DayStart(day, request.Zone) != PlainScan.UnitEnd(request.Unit, day, request.Zone))
            {
                yield return day;
            }
        }
    }

    private static bool IsWithin(IndexedArticle article, SearchFilter filter) =>
        article.Article.PublishedAt is { } time
        && !(time < filter.PublishedFrom)
        && !(time >= filter.PublishedBefore);

    private static ILookup<LocalDate, IndexedArticle> Dated(IEnumerable<IndexedArticle> articles, TimelineRequest request) =>
        articles.Where(article => article.Article.PublishedAt is not null).ToLookup(article => Start(article.Article.PublishedAt!.Value, request));

    private static LocalDate Start(DateTimeOffset time, TimelineRequest request) =>
        PlainScan.UnitStart(request.Unit, PlainScan.LocalDay(Instant.FromDateTimeOffset(time), request.Zone));
}
