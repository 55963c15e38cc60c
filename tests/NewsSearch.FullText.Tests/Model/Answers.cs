using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.FullText.Schema;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Compares answers of a snapshot with those of a plain scan.</summary>
internal static class Answers
{
    public static readonly string[] Zones =
    [
        "UTC", "Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Africa/Casablanca",
        "America/St_Johns", "Pacific/Apia", "Pacific/Kwajalein", "Asia/Manila", "Pacific/Kiritimati",
    ];

    public static Query QueryFor(string? word) => word is null
        ? new MatchAllDocsQuery()
        : new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(new Term(FieldNames.TitleExact, word.ToLowerInvariant())), Occur.SHOULD },
            { new TermQuery(new Term(FieldNames.BodyExact, word.ToLowerInvariant())), Occur.SHOULD },
        };

    public static SearchRequest RandomRequest(RandomArticles random, Random numbers) => new()
    {
        Query = "",
        Order = random.Pick(Enum.GetValues<HitOrder>()),
        Skip = numbers.Next(3) == 0 ? numbers.Next(30) : 0,
        PageSize = random.Pick([0, 1, 3, 10, 1000, int.MaxValue]),
        Detail = random.Pick([HitDetail.WithBody, HitDetail.WithBody, HitDetail.IdAlone]),
        WithoutStories = numbers.Next(4) == 0,
        Filter = new SearchFilter
        {
            Countries = numbers.Next(3) == 0 ? random.Several(RandomArticles.Countries, 3) : [],
            Sources = numbers.Next(4) == 0 ? [random.Pick(RandomArticles.Sources).ToUpperInvariant()] : [],
            Languages = numbers.Next(4) == 0 ? [random.Pick(["en", "EN-us", "pt", "fr"])] : [],
            PublishedFrom = numbers.Next(4) == 0 ? random.Time() : null,
            PublishedBefore = numbers.Next(4) == 0 ? random.Time().AddTicks(1) : null,
            MentionedCountries = numbers.Next(4) == 0 ? random.Several(RandomArticles.Countries, 3) : [],
            MinSalience = random.Salience(),
            SourceCountries = numbers.Next(8) == 0 ? random.Several(RandomArticles.Countries, 3) : [],
            Topics = numbers.Next(8) == 0 ? ["GRAIN"] : [],
            Authors = numbers.Next(8) == 0 ? ["a. writer"] : [],
            MentionedDates = numbers.Next(4) == 0 ? PlainDates.Range(random, numbers) : null,
            MinWords = numbers.Next(8) == 0 ? numbers.Next(20) : null,
            MaxWords = numbers.Next(8) == 0 ? numbers.Next(10, 40) : null,
        },
        Selections = RandomFacets.Selections(random, numbers),
        Facets = RandomFacets.Facets(random, numbers),
    };

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static void ShouldAgree(IndexSnapshot snapshot, IReadOnlyCollection<IndexedArticle> articles, string? word, SearchRequest request)
    {
        var answer = snapshot.Search(QueryFor(word), request, null, CancellationToken.None);
        var candidates = PlainScan.Candidates(articles, word, request);
        var expected = PlainScan.Matches(candidates, request);
        var facets = request.WithoutStories ? new PlainFacets(null) : PlainFacets.Over(snapshot);
        var selections = string.Join(' ', request.Selections.Select(selection => $"{selection.Field}={string.Join('|', selection.Values)} {selection.NeedsAll} {selection.Zone}"));
        var replay = $"{TestSeed.Replay}; {word} {request} {string.Join(' ', request.Facets)} {selections}";
        answer.Total.ShouldBe(expected.Count, replay);
        answer.TotalStories.ShouldBe(facets.Stories(expected), replay);
        for (var i = 0; i < request.Facets.Count; i++)
        {
            Flat(answer.Facets[i]).ShouldBe(Flat(facets.Count(candidates, request.Facets[i], request)), replay);
        }

        answer.Hits.Count.ShouldBe((int)Math.Clamp((long)expected.Count - request.Skip, 0, request.PageSize), replay);
        if (request.Order != HitOrder.Relevance)
        {
            answer.Hits.Select(hit => hit.Article.Id).ShouldBe(
                expected.Skip(request.Skip).Take(request.PageSize).Select(article => article.Article.Id), replay);
        }

        for (var i = 0; i < answer.Hits.Count; i++)
        {
            var hit = answer.Hits[i];
            if (request.Detail == HitDetail.IdAlone)
            {
                ShouldBeTheIdAlone(hit, replay);
            }
            else
            {
                ShouldBeTheArticle(hit, ArticleOf(hit), replay);
            }

            if (i > 0 && !StandsBefore(answer.Hits[i - 1], hit))
            {
                Assert.Fail($"{hit.Article.Id} does not stand behind {answer.Hits[i - 1].Article.Id}; {replay}");
            }
        }

        IndexedArticle ArticleOf(Hit hit) => expected.Single(article => article.Article.Id == hit.Article.Id);

        bool StandsBefore(Hit first, Hit second) => first.Score > second.Score
            || (first.Score == second.Score && PlainScan.CompareTimes(ArticleOf(first), ArticleOf(second), request.Order == HitOrder.Oldest) < 0);
    }

    public static string Flat(FacetCounts counts) => counts switch
    {
        CountryFacetCounts country => $"{country.Name}: {string.Join(", ", country.Counts)}; {country.OmittedCountries} {country.WithoutCountry}",
        DateFacetCounts date => $"{date.Name}: {string.Join(", ", date.Counts)}; {date.OmittedArticles} {date.Undated} {date.Coarser}",
        TermFacetCounts terms => $"{terms.Name}: {string.Join(", ", terms.Counts.Select(count => count with { Label = "" }))}; {terms.OmittedValues} {terms.WithoutValue}",
        RangeFacetCounts ranges => $"{ranges.Name}: {string.Join(", ", ranges.Counts)}",
        _ => throw new ArgumentException("unknown facet"),
    };

    private static void ShouldBeTheIdAlone(Hit hit, string replay)
    {
        hit.Article.ShouldBe(new Article { Id = hit.Article.Id, Body = "", Countries = hit.Article.Countries, Topics = hit.Article.Topics, Authors = hit.Article.Authors }, replay);
        (hit.Article.Countries.Count, hit.Article.Topics.Count, hit.Article.Authors.Count, hit.Countries.Count, hit.Story).ShouldBe((0, 0, 0, 0, ""), replay);
    }

    private static void ShouldBeTheArticle(Hit hit, IndexedArticle expected, string replay)
    {
        var article = hit.Article;
        (article with { Countries = [], Topics = [], Authors = [] })
            .ShouldBe(expected.Article with { Countries = [], Topics = [], Authors = [] }, replay);
        article.PublishedAt?.Offset.ShouldBe(expected.Article.PublishedAt!.Value.Offset, replay);
        article.Countries.ShouldBe(expected.Article.Countries, replay);
        article.Topics.ShouldBe(expected.Article.Topics, replay);
        article.Authors.ShouldBe(expected.Article.Authors, replay);
        hit.Countries.Select(country => (country.Code, country.Salience, country.IsAbout)).ShouldBe(PlainFacets.Countries(expected), replay);
        hit.Countries.Where(country => country.IsAboutByText).Select(country => country.Code)
            .ShouldBe(expected.FoundCountries.Where(country => country.IsAbout).Select(country => country.Code), ignoreOrder: true, replay);
    }
}
