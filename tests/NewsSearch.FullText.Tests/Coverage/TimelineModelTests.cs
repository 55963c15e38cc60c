using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Coverage;

public sealed class TimelineModelTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void Timelines_of_random_archives_equal_a_scan_article_by_article()
    {
        var random = TestSeed.Random(nameof(Timelines_of_random_archives_equal_a_scan_article_by_article));
        var buckets = 0;
        for (var round = 0; round < TestSeed.Iterations(4); round++)
        {
            using var folder = new TemporaryFolder();
            using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
            var generator = new RandomArticles(random);
            var articles = Fill(index, generator, random);
            using var snapshot = index.TakeSnapshot();
            var stories = PlainFacets.Over(snapshot);
            for (var ask = 0; ask < 12; ask++)
            {
                var word = generator.Pick([null, "budget", "election", "flood"]);
                var request = Request(word, generator, random);

                var timeline = snapshot.CountOverTime(request, CancellationToken.None);

                buckets += Compare(timeline, request, snapshot, articles, word, stories);
            }
        }

        buckets.ShouldBeGreaterThan(TestSeed.Iterations(100), TestSeed.Replay);
    }

    private static int Compare(
        Timeline timeline, TimelineRequest request, IndexSnapshot snapshot, IReadOnlyCollection<IndexedArticle> articles, string? word, PlainFacets stories)
    {
        var replay = $"{request}; {TestSeed.Replay}";
        var search = request.Search;
        var matches = PlainScan.Matches(PlainScan.Candidates(articles, word, search), search);
        var isBoundInTime = search.Selections.Any(selection => selection.Field == FacetField.Published);
        var expected = PlainTimeline.Of(articles, matches, request, isBoundInTime).ToList();
        var ranked = snapshot.Search(search with { PageSize = 1000, Highlight = null }, CancellationToken.None).Hits
            .Where(hit => hit.Article.PublishedAt is not null)
            .ToLookup(hit => timeline.Buckets.FirstOrDefault(bucket => IsIn(hit.Article.PublishedAt, bucket))?.Label);

        timeline.Buckets.Select(bucket => bucket.Label).ShouldBe(expected.Select(bucket => PlainScan.Label(request.Unit, bucket.Start)), replay);
        foreach (var (bucket, plain) in timeline.Buckets.Zip(expected))
        {
            bucket.Start.ShouldBe(PlainScan.DayStart(plain.Start, request.Zone), replay);
            bucket.End.ShouldBe(PlainScan.UnitEnd(request.Unit, plain.Start, request.Zone), replay);
            (bucket.Matches.Articles, bucket.AllArticles).ShouldBe((plain.Articles, plain.All), replay);
            bucket.Matches.Stories.ShouldBe(stories.Stories(matches.Where(match => IsIn(match.Article.PublishedAt, bucket))), replay);
            bucket.ExpectedArticles.ShouldBe(plain.Expected, Tolerance, replay);
            bucket.BurstScore.ShouldBe(plain.Score, Tolerance, replay);
            bucket.UsualArticles.ShouldBe(plain.Usual, replay);
            bucket.Representative?.Article.Id.ShouldBe(ranked[bucket.Label].First().Article.Id, replay);
            (bucket.Representative is null).ShouldBe(request.WithoutRepresentatives || plain.Articles == 0, replay);
        }

        timeline.UndatedArticles.ShouldBe(matches.Count(match => match.Article.PublishedAt is null), replay);
        (timeline.OmittedArticles + timeline.UndatedArticles + timeline.Buckets.Sum(bucket => bucket.Matches.Articles)).ShouldBe(matches.Count, replay);
        return timeline.Buckets.Count;
    }

    private static List<IndexedArticle> Fill(ArticleIndex index, RandomArticles generator, Random random)
    {
        var articles = new Dictionary<string, IndexedArticle>(StringComparer.Ordinal);
        for (var write = 0; write < 300; write++)
        {
            var article = generator.Next();
            if (article.Article.PublishedAt is not null)
            {
                article = article with { Article = article.Article with { PublishedAt = Time(generator) } };
            }

            index.Put(article);
            articles[article.Article.Id] = article;
            if (random.Next(6) == 0)
            {
                var id = generator.Id();
                index.Delete(id);
                articles.Remove(id);
            }

            if (write % 90 == 89)
            {
                index.TakeSnapshot().Dispose();
            }
        }

        return [.. articles.Values];
    }

    private static TimelineRequest Request(string? word, RandomArticles generator, Random random)
    {
        var search = new SearchRequest
        {
            Query = word ?? "*",
            Filter = new SearchFilter
            {
                Countries = random.Next(4) == 0 ? generator.Several(RandomArticles.Countries, 4) : [],
                PublishedFrom = random.Next(3) == 0 ? Time(generator) : null,
                PublishedBefore = random.Next(3) == 0 ? Time(generator) : null,
            },
            Selections = random.Next(3) == 0 ? RandomFacets.Selections(generator, random) : [],
        };
        var zone = Answers.Zone(generator.Pick(Answers.Zones));
        return new TimelineRequest(search, generator.Pick(Enum.GetValues<CalendarUnit>()), zone, generator.Pick([1, 7, 400]), Time(generator))
        {
            WithoutRepresentatives = random.Next(4) == 0,
        };
    }

    // The plain scan goes day by day, which would take long over millennia.
    private static DateTimeOffset Time(RandomArticles generator)
    {
        var time = generator.Time();
        return time.Year is > 2000 and < 2100 ? time : new DateTimeOffset(2021, 3, 26, 22, 0, 0, TimeSpan.Zero).AddHours(time.Year % 100);
    }

    private static bool IsIn(DateTimeOffset? time, TimelineBucket bucket) =>
        time is { } dated && Instant.FromDateTimeOffset(dated) is var instant && instant >= bucket.Start && instant < bucket.End;
}
