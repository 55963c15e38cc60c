using NewsSearch.FullText.Schema;
using NodaTime;
using NodaTime.TimeZones;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Answers searches for one word by looking at every article: what the index must agree with.</summary>
internal static class PlainScan
{
    /// <summary>The articles with a word that pass the filter, whatever is selected.</summary>
    public static List<IndexedArticle> Candidates(IEnumerable<IndexedArticle> articles, string? word, SearchRequest request) =>
        [.. articles.Where(article => Contains(article, word) && Passes(article, request.Filter))];

    /// <summary>Those of them that meet the selections, sorted by time and id.</summary>
    public static List<IndexedArticle> Matches(IEnumerable<IndexedArticle> candidates, SearchRequest request)
    {
        var matches = candidates.Where(article => request.Selections.All(selection => PlainFacets.Meets(article, selection))).ToList();
        matches.Sort((x, y) => CompareTimes(x, y, request.Order == HitOrder.Oldest));
        return matches;
    }

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
        return HasCountry(filter.Countries, aboutAlone: true)
            && HasCountry(filter.MentionedCountries, aboutAlone: false)
            && (filter.Countries.Count + filter.MentionedCountries.Count > 0 || filter.MinSalience <= 0
                || PlainFacets.Countries(article).Exists(country => country.Salience >= filter.MinSalience))
            && Has(FacetField.SourceCountry, filter.SourceCountries)
            && Has(FacetField.Source, filter.Sources)
            && Has(FacetField.Topic, filter.Topics)
            && Has(FacetField.Author, filter.Authors)
            && (filter.MentionedDates is null || article.MentionedDates.Any(period => PlainDates.IsIn(period, filter.MentionedDates)))
            && (filter.MinWords is null || PlainFacets.Words(article) >= filter.MinWords)
            && (filter.MaxWords is null || PlainFacets.Words(article) <= filter.MaxWords)
            && (filter.Languages.Count == 0 || filter.Languages.Any(wanted => tag is not null
                && (tag.Equals(wanted, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase))))
            && (filter.PublishedFrom is null || time >= filter.PublishedFrom)
            && (filter.PublishedBefore is null || time < filter.PublishedBefore);

        bool HasCountry(IReadOnlyList<string> wanted, bool aboutAlone) => wanted.Count == 0 || PlainFacets.Countries(article).Exists(country =>
            wanted.Contains(country.Code) && country.Salience >= filter.MinSalience && (country.IsAbout || !aboutAlone));

        bool Has(FacetField field, IReadOnlyList<string> wanted) =>
            wanted.Count == 0 || PlainFacets.Values(article, field).Intersect(wanted, StringComparer.InvariantCultureIgnoreCase).Any();
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

    public static LocalDate UnitStart(CalendarUnit unit, LocalDate day)
    {
        while (!IsFirst(unit, day))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    public static Instant UnitEnd(CalendarUnit unit, LocalDate start, DateTimeZone zone)
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

    public static bool IsFirst(CalendarUnit unit, LocalDate day) => unit switch
    {
        CalendarUnit.Day => true,
        CalendarUnit.Week => day.DayOfWeek == IsoDayOfWeek.Monday,
        CalendarUnit.Month => day.Day == 1,
        CalendarUnit.Quarter => day.Day == 1 && day.Month % 3 == 1,
        _ => day.DayOfYear == 1,
    };

    public static string Label(CalendarUnit unit, LocalDate start)
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
