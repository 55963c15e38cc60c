using NewsSearch.FullText.Analysis;
using NodaTime;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Facets and selections by looking at every article: what the index must agree with.</summary>
/// <param name="storyOf">The name of the story of an article with an id; null where stories are not counted.</param>
internal sealed class PlainFacets(Func<string, string>? storyOf)
{
    /// <summary>The stories as a snapshot has them: which articles belong together is not in question here, only their number.</summary>
    public static PlainFacets Over(IndexSnapshot snapshot)
    {
        var everything = new SearchRequest { Query = "*", PageSize = Math.Max(1, snapshot.Articles), Highlight = null };
        var stories = snapshot.Search(everything, CancellationToken.None).Hits.ToDictionary(hit => hit.Article.Id, hit => hit.Story);
        return new PlainFacets(id => stories[id]);
    }

    /// <summary>The number of different stories; 0 where they are not counted.</summary>
    public long Stories(IEnumerable<IndexedArticle> articles) => storyOf is null ? 0 : articles.Select(article => storyOf(article.Article.Id)).Distinct().LongCount();

    /// <summary>The counts of a facet over those candidates that meet every selection but that of its own field.</summary>
    public FacetCounts Count(IReadOnlyCollection<IndexedArticle> candidates, FacetRequest facet, SearchRequest search)
    {
        var counted = candidates.Where(article => search.Selections.All(other => other.Field == facet.Field || Meets(article, other))).ToList();
        var selection = search.Selections.SingleOrDefault(selection => selection.Field == facet.Field);
        return facet switch
        {
            CountryFacetRequest country => Countries(counted, country, selection),
            TermFacetRequest terms => Terms(counted, terms.Field, terms.Limit, terms.Order, selection) with { Name = terms.Name },
            DateFacetRequest { Field: FacetField.MentionedDate } date => PlainDates.Facet(counted, date, search.Filter, selection, Matches),
            DateFacetRequest date => Dates(counted, date, search.Filter, selection),
            RangeFacetRequest ranges => Ranges(counted, ranges, selection),
            _ => throw new ArgumentException("unknown facet"),
        };
    }

    /// <summary>Whether an article has what is selected.</summary>
    public static bool Meets(IndexedArticle article, FacetSelection selection) => selection.NeedsAll
        ? selection.Values.All(value => HasValue(article, selection, value))
        : selection.Values.Any(value => HasValue(article, selection, value));

    /// <summary>The values of an article in a label field.</summary>
    public static IEnumerable<string> Values(IndexedArticle indexed, FacetField field)
    {
        var article = indexed.Article;
        IEnumerable<string> values = field switch
        {
            FacetField.Country => Countries(indexed).Where(country => country.IsAbout).Select(country => country.Code),
            FacetField.MentionedCountry => Countries(indexed).Select(country => country.Code),
            FacetField.SourceCountry => Maybe(article.SourceCountry),
            FacetField.Source => Maybe(article.Source),
            FacetField.Language => Maybe(article.Language?.Split('-')[0]),
            FacetField.Topic => article.Topics,
            _ => article.Authors,
        };
        var isCountry = field is FacetField.Country or FacetField.MentionedCountry or FacetField.SourceCountry;
        return values.Select(value => isCountry ? value.ToUpperInvariant() : value.ToLowerInvariant()).Distinct();
    }

    /// <summary>The number of words in the body.</summary>
    public static int Words(IndexedArticle article)
    {
        using var words = ArticleAnalysis.Tokenize(article.Article.Body);
        return words.Count;
    }

    private static string[] Maybe(string? value) => value is null ? [] : [value];

    /// <summary>The countries of an article: what its source says wins, and what is found beside it is at most mentioned.</summary>
    public static List<(string Code, double Salience, bool IsAbout)> Countries(IndexedArticle article)
    {
        var given = article.Article.Countries.Distinct().ToList();
        return
        [
            .. given.Select(code => (code, 1.0, true)),
            .. article.FoundCountries.Where(found => !given.Contains(found.Code))
                .Select(found => (found.Code, Math.Max(0.001, Math.Floor(found.Salience * 1_000) / 1_000), given.Count == 0 && found.IsAbout)),
        ];
    }

    private static double SalienceOf(IndexedArticle article, string code) => Countries(article).Single(country => country.Code == code).Salience;

    private static bool HasValue(IndexedArticle article, FacetSelection selection, string value) => selection.Field switch
    {
        FacetField.Country or FacetField.MentionedCountry =>
            Values(article, selection.Field).Contains(value) && SalienceOf(article, value) >= selection.MinSalience,
        FacetField.Published => article.Article.PublishedAt is { } time && BucketLabel(time, UnitOf(value), selection.Zone) == value,
        FacetField.WordCount => IsIn(Words(article), value),
        FacetField.MentionedDate => article.MentionedDates.SelectMany(period => PlainDates.Buckets(period, UnitOf(value)))
            .Any(start => PlainScan.Label(UnitOf(value), start) == value),
        _ => Values(article, selection.Field).Contains(value),
    };

    private static bool IsIn(int words, string label)
    {
        var bounds = label.Split('-');
        return (bounds[0].Length == 0 || words >= long.Parse(bounds[0])) && (bounds[1].Length == 0 || words <= long.Parse(bounds[1]));
    }

    public static CalendarUnit UnitOf(string label) =>
        label.Contains('W') ? CalendarUnit.Week
        : label.Contains('Q') ? CalendarUnit.Quarter
        : label.Split('-').Length switch { 1 => CalendarUnit.Year, 2 => CalendarUnit.Month, _ => CalendarUnit.Day };

    private static string BucketLabel(DateTimeOffset time, CalendarUnit unit, DateTimeZone zone) =>
        PlainScan.Label(unit, PlainScan.UnitStart(unit, PlainScan.LocalDay(Instant.FromDateTimeOffset(time), zone)));

    private MatchCount Matches(IEnumerable<IndexedArticle> articles) => new(articles.Count(), Stories(articles));

    private CountryFacetCounts Countries(List<IndexedArticle> counted, CountryFacetRequest request, FacetSelection? selection)
    {
        var isRated = request.WithSalience || request.MinSalience > 0 || request.Order == FacetOrder.Salience;
        var counts = Terms(counted, article => Values(article, request.Field).Where(code => !isRated || SalienceOf(article, code) >= request.MinSalience), request.Limit, Before, selection);
        return new CountryFacetCounts(
            request.Name,
            [.. counts.Counts.Select(count => new CountryCount(count.Value, count.Matches, count.Selected) { Salience = isRated ? Sum(count.Value) : null })],
            counts.OmittedValues,
            counts.WithoutValue);

        double Before(string code, MatchCount matches) => request.Order switch
        {
            FacetOrder.Count => -matches.Articles,
            FacetOrder.Salience => -Sum(code),
            _ => 0,
        };

        // In whole thousandths, as sums of fractions depend on their order.
        double Sum(string code) => counted.Where(article => Values(article, request.Field).Contains(code) && SalienceOf(article, code) >= request.MinSalience)
            .Sum(article => (long)Math.Round(SalienceOf(article, code) * 1_000)) / 1_000.0;
    }

    private TermFacetCounts Terms(List<IndexedArticle> counted, FacetField field, int limit, FacetOrder order, FacetSelection? selection) =>
        Terms(counted, article => Values(article, field), limit, (_, matches) => order == FacetOrder.Count ? -matches.Articles : 0, selection);

    private TermFacetCounts Terms(
        List<IndexedArticle> counted, Func<IndexedArticle, IEnumerable<string>> valuesOf, int limit, Func<string, MatchCount, double> order, FacetSelection? selection)
    {
        var selected = selection?.Values ?? [];
        var byValue = counted.SelectMany(article => valuesOf(article).Select(value => (Value: value, Article: article)))
            .ToLookup(pair => pair.Value, pair => pair.Article);
        var all = byValue.Select(group => group.Key).Union(selected)
            .Select(value => new TermCount(value, "", Matches(byValue[value]), selected.Contains(value)))
            .OrderBy(count => order(count.Value, count.Matches)).ThenBy(count => count.Value, StringComparer.Ordinal).ToList();
        var shown = all.Where(count => count.Matches.Articles > 0).Take(limit).Union(all.Where(count => count.Selected)).ToHashSet();
        return new TermFacetCounts(
            "", [.. all.Where(shown.Contains)], all.Count(count => !shown.Contains(count)), Matches(counted.Where(article => !valuesOf(article).Any())));
    }

    private DateFacetCounts Dates(List<IndexedArticle> counted, DateFacetRequest request, SearchFilter filter, FacetSelection? selection)
    {
        var dated = counted.Where(article => article.Article.PublishedAt is not null)
            .ToLookup(article => Start(article.Article.PublishedAt!.Value));
        var shown = (request.WithEmptyBuckets ? WithEmpty() : dated.Select(bucket => bucket.Key).OrderDescending())
            .Take(request.Limit).ToHashSet();
        foreach (var value in selection?.Zone.Id == request.Zone.Id ? selection.Values : [])
        {
            if (UnitOf(value) == request.Unit)
            {
                shown.Add(StartLabelled(value, request.Unit));
            }
        }

        var counts = shown.Order().Select(start => new DateCount(
            PlainScan.DayStart(start, request.Zone),
            PlainScan.UnitEnd(request.Unit, start, request.Zone),
            PlainScan.Label(request.Unit, start),
            Matches(dated[start]),
            selection?.Zone.Id == request.Zone.Id && selection.Values.Contains(PlainScan.Label(request.Unit, start))));
        return new DateFacetCounts(
            request.Name,
            [.. counts],
            dated.Where(bucket => !shown.Contains(bucket.Key)).Sum(bucket => bucket.Count()),
            Matches(counted.Where(article => article.Article.PublishedAt is null)));

        LocalDate Start(DateTimeOffset time) => PlainScan.UnitStart(request.Unit, PlainScan.LocalDay(Instant.FromDateTimeOffset(time), request.Zone));

        IEnumerable<LocalDate> WithEmpty()
        {
            LocalDate? first = filter.PublishedFrom is { } from ? Start(WholeMillisecond(from)) : dated.Count > 0 ? dated.Min(bucket => bucket.Key) : null;
            LocalDate? last = filter.PublishedBefore is { } before ? Start(WholeMillisecond(before).AddMilliseconds(-1)) : dated.Count > 0 ? dated.Max(bucket => bucket.Key) : null;
            for (var day = last; day >= first; day = day.Value.PlusDays(-1))
            {
                if (PlainScan.IsFirst(request.Unit, day.Value)
                    && PlainScan.DayStart(day.Value, request.Zone) != PlainScan.UnitEnd(request.Unit, day.Value, request.Zone))
                {
                    yield return day.Value;
                }
            }
        }
    }

    private static DateTimeOffset WholeMillisecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? time : time.AddTicks(TimeSpan.TicksPerMillisecond - (time.Ticks % TimeSpan.TicksPerMillisecond));

    public static LocalDate StartLabelled(string label, CalendarUnit unit)
    {
        var day = new LocalDate(int.Parse(label[..4]), 1, 1).PlusDays(-7);
        while (PlainScan.UnitStart(unit, day) != day || PlainScan.Label(unit, day) != label)
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    private RangeFacetCounts Ranges(List<IndexedArticle> counted, RangeFacetRequest request, FacetSelection? selection) => new(
        request.Name,
        [.. request.Ranges.Select(range => new RangeCount(
            $"{range.From}-{range.To}",
            Matches(counted.Where(article => !(Words(article) < range.From) && !(Words(article) > range.To))),
            selection?.Values.Contains($"{range.From}-{range.To}") == true))]);
}
