using NewsSearch.FullText.Schema;
using NodaTime;
using NodaTime.TimeZones;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Answers searches for one word by looking at every article: what the index must agree with.</summary>
internal static class PlainScan
{
    /// <summary>The matching articles, sorted by time and id.</summary>
    public static List<IndexedArticle> Matches(IEnumerable<IndexedArticle> articles, string? word, SearchRequest request)
    {
        var matches = articles.Where(article => Contains(article, word) && Passes(article, request.Filter)).ToList();
        matches.Sort((x, y) => CompareTimes(x, y, request.Order == HitOrder.Oldest));
        return matches;
    }

    public static FacetCounts Facet(IReadOnlyCollection<IndexedArticle> matches, FacetRequest request) => request switch
    {
        CountryFacetRequest country => Countries(matches, country),
        DateFacetRequest date => Dates(matches, date),
        _ => throw new ArgumentException("unknown facet"),
    };

    /// <summary>Below 0 if the first stands before the second where the score says nothing.</summary>
    public static int CompareTimes(IndexedArticle x, IndexedArticle y, bool oldestFirst)
    {
        var (first, second) = (x.Article.PublishedAt, y.Article.PublishedAt);
        if (first is null != second is null)
        {
            return first is null ? 1 : -1;
        }

        var byTime = first is null ? 0 : first.Value.UtcTicks.CompareTo(second!.Value.UtcTicks) * (oldestFirst ? 1 : -1);
        return byTime != 0 ? byTime : string.CompareOrdinal(x.Article.Id, y.Article.Id);
    }

    private static bool Contains(IndexedArticle article, string? word) =>
        word is null || article.Article.Title.Split(' ').Contains(word) || article.Article.Body.Split(' ').Contains(word);

    private static bool Passes(IndexedArticle article, SearchFilter filter)
    {
        var time = article.Article.PublishedAt;
        var tag = article.Article.Language;
        return (filter.Countries.Count == 0 || CountriesOf(article).Intersect(filter.Countries).Any())
            && (filter.Sources.Count == 0 || filter.Sources.Contains(article.Article.Source, StringComparer.InvariantCultureIgnoreCase))
            && (filter.Languages.Count == 0 || filter.Languages.Any(wanted => tag is not null
                && (tag.Equals(wanted, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase))))
            && (filter.PublishedFrom is null || time >= filter.PublishedFrom)
            && (filter.PublishedBefore is null || time < filter.PublishedBefore);
    }

    private static IReadOnlyList<string> CountriesOf(IndexedArticle article) =>
        article.Article.Countries.Count > 0 ? article.Article.Countries : article.InferredCountries;

    private static CountryFacetCounts Countries(IReadOnlyCollection<IndexedArticle> matches, CountryFacetRequest request)
    {
        var all = matches.SelectMany(CountriesOf).GroupBy(code => code)
            .Select(group => new CountryCount(group.Key, group.Count()))
            .OrderBy(count => -count.Articles).ThenBy(count => count.Country, StringComparer.Ordinal).ToList();
        return new CountryFacetCounts(
            request.Name, [.. all.Take(request.Limit)], Math.Max(0, all.Count - request.Limit), matches.Count(match => CountriesOf(match).Count == 0));
    }

    private static DateFacetCounts Dates(IReadOnlyCollection<IndexedArticle> matches, DateFacetRequest request)
    {
        var buckets = new SortedDictionary<LocalDate, long>();
        foreach (var match in matches)
        {
            if (match.Article.PublishedAt is { } time)
            {
                var start = UnitStart(request.Unit, LocalDay(Instant.FromDateTimeOffset(time), request.Zone));
                buckets[start] = buckets.GetValueOrDefault(start) + 1;
            }
        }

        var omitted = Math.Max(0, buckets.Count - request.Limit);
        var counts = buckets.Skip(omitted).Select(bucket => new DateCount(
            DayStart(bucket.Key, request.Zone), UnitEnd(request.Unit, bucket.Key, request.Zone), Label(request.Unit, bucket.Key), bucket.Value));
        return new DateFacetCounts(
            request.Name, [.. counts], buckets.Take(omitted).Sum(bucket => bucket.Value), matches.Count(match => match.Article.PublishedAt is null));
    }

    /// <summary>The last day that had begun at an instant.</summary>
    public static LocalDate LocalDay(Instant time, DateTimeZone zone)
    {
        if (Instant.MaxValue - time < Duration.FromTimeSpan(zone.GetUtcOffset(time).ToTimeSpan()))
        {
            return LocalDate.MaxIsoValue;
        }

        var day = time.InZone(zone).Date;
        while (day < LocalDate.MaxIsoValue && DayStart(day.PlusDays(1), zone) <= time)
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    public static Instant DayStart(LocalDate day, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(day.AtMidnight());
        var start = mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
        return Instant.Max(start, Instant.FromUtc(1, 1, 1, 0, 0));
    }

    private static LocalDate UnitStart(CalendarUnit unit, LocalDate day)
    {
        while (!IsFirst(unit, day))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    private static Instant UnitEnd(CalendarUnit unit, LocalDate start, DateTimeZone zone)
    {
        do
        {
            if (start == LocalDate.MaxIsoValue)
            {
                return Instant.MaxValue;
            }

            start = start.PlusDays(1);
        }
        while (!IsFirst(unit, start));
        return DayStart(start, zone);
    }

    private static bool IsFirst(CalendarUnit unit, LocalDate day) => unit switch
    {
        CalendarUnit.Day => true,
        CalendarUnit.Week => day.DayOfWeek == IsoDayOfWeek.Monday,
        CalendarUnit.Month => day.Day == 1,
        CalendarUnit.Quarter => day.Day == 1 && day.Month % 3 == 1,
        _ => day.DayOfYear == 1,
    };

    private static string Label(CalendarUnit unit, LocalDate start)
    {
        var thursday = unit == CalendarUnit.Week ? start.PlusDays(3) : start;
        return unit switch
        {
            CalendarUnit.Day => start.ToString("uuuu'-'MM'-'dd", null),
            CalendarUnit.Week => $"{thursday.Year:0000}-W{(thursday.DayOfYear + 6) / 7:00}",
            CalendarUnit.Month => start.ToString("uuuu'-'MM", null),
            CalendarUnit.Quarter => $"{start.Year:0000}-Q{(start.Month / 3) + 1}",
            _ => $"{start.Year:0000}",
        };
    }
}
