using NewsSearch.Articles;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Coverage;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset FirstDay = new(2021, 1, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Burst_stands_out_and_a_busy_day_does_not()
    {
        // Twenty articles a day, two of them about floods; on day 40 everything doubles, on day 50 only the floods grow.
        var timeline = Ask("flood", 60, day => day switch { 40 => (40, 4), 50 => (20, 14), _ => (20, 2) });

        timeline.Buckets.Count.ShouldBe(60);
        timeline.Buckets[30].ExpectedArticles.ShouldBe(2, 1e-9);
        timeline.Buckets[40].ExpectedArticles.ShouldBe(4, 1e-9);
        timeline.Buckets[40].BurstScore.ShouldBe(0, 1e-9);
        timeline.Buckets[50].BurstScore.ShouldBeGreaterThan(5);
        timeline.Buckets[50].Share.ShouldBe(0.7);
        timeline.Buckets.Count(bucket => bucket.BurstScore >= 3).ShouldBe(1);
    }

    [Fact]
    public void Something_new_is_a_burst_but_a_single_article_is_not()
    {
        var timeline = Ask("flood", 60, day => day switch { 20 => (20, 1), 40 => (20, 8), _ => (20, 0) });

        timeline.Buckets[0].Label.ShouldBe("2021-01-24");
        timeline.Buckets[0].BurstScore.ShouldBeInRange(0.5, 2.9);
        timeline.Buckets[^1].Label.ShouldBe("2021-02-13");
        timeline.Buckets[^1].BurstScore.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Query_that_is_bound_in_time_takes_nothing_before_it_for_silence()
    {
        var timeline = Ask("published:[2021-02-13 TO 2021-02-15] flood", 60, _ => (20, 8));

        timeline.Buckets.Select(bucket => (bucket.Matches.Articles, bucket.BurstScore)).ShouldBe([(8, 0), (8, 0), (8, 0)]);
    }

    [Fact]
    public void First_buckets_have_no_score()
    {
        var timeline = Ask("flood", 5, day => day == 3 ? (20, 20) : (20, 1));

        timeline.Buckets.Take(3).ShouldAllBe(bucket => bucket.BurstScore == 0);
        timeline.Buckets[0].ExpectedArticles.ShouldBe(0);
        timeline.Buckets[3].BurstScore.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Outage_is_told_from_silence()
    {
        // Weekdays have twenty articles and Sundays two; on Wednesday of the fifth week the archive got three, and floods fell silent in week 7.
        var timeline = Ask("flood", 70, day => day switch
        {
            _ when day % 7 == 6 => (2, 1),
            30 => (3, 1),
            >= 42 and < 48 => (20, 0),
            _ => (20, 3),
        });

        timeline.Buckets[30].UsualArticles.ShouldBe(20);
        timeline.Buckets[30].Completeness!.Value.ShouldBe(0.15, 1e-9);
        timeline.Buckets[30].BurstScore.ShouldBeInRange(-1, 1);
        timeline.Buckets[34].UsualArticles.ShouldBe(2);
        timeline.Buckets.Where((_, day) => day != 30).ShouldAllBe(bucket => bucket.Completeness == 1);
        timeline.Buckets[43].Matches.Articles.ShouldBe(0);
        timeline.Buckets[43].BurstScore.ShouldBeLessThan(-1);
    }

    [Fact]
    public void Bucket_that_is_not_over_is_not_judged()
    {
        var timeline = Ask("flood", 40, day => day == 39 ? (2, 1) : (20, 3), now: FirstDay.AddDays(39));

        timeline.Buckets[39].UsualArticles.ShouldBe(0);
        timeline.Buckets[39].Completeness.ShouldBeNull();
        timeline.Buckets[38].UsualArticles.ShouldBe(20);
    }

    [Fact]
    public void Days_after_the_last_article_read_as_an_outage_within_the_bounds()
    {
        var filter = new SearchFilter { PublishedBefore = FirstDay.AddDays(42) };
        var timeline = Ask("flood", 40, _ => (20, 3), filter);

        timeline.Buckets[^1].Label.ShouldBe("2021-02-15");
        timeline.Buckets[^1].Completeness.ShouldBe(0);
    }

    [Theory]
    [InlineData(CalendarUnit.Day)]
    [InlineData(CalendarUnit.Week)]
    [InlineData(CalendarUnit.Month)]
    [InlineData(CalendarUnit.Quarter)]
    [InlineData(CalendarUnit.Year)]
    public void Ends_of_the_calendar_are_reached(CalendarUnit unit)
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
        index.Put(News("first", "A note.", new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        index.Put(News("last", "A note.", new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero)));
        using var snapshot = index.TakeSnapshot();

        foreach (var zone in new[] { "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago" })
        {
            var request = new TimelineRequest(
                new SearchRequest { Query = "note" }, unit, DateTimeZoneProviders.Tzdb[zone], 9, DateTimeOffset.MaxValue);
            var timeline = snapshot.CountOverTime(request, CancellationToken.None);

            timeline.Buckets.Count.ShouldBe(9);
            timeline.Buckets[^1].Representative!.Article.Id.ShouldBe("last");
            timeline.OmittedArticles.ShouldBe(1);
        }
    }

    [Fact]
    public void Nothing_found_is_no_bucket_and_a_suggestion()
    {
        var timeline = Ask("zebra", 3, _ => (2, 1));

        timeline.Buckets.ShouldBeEmpty();
        timeline.OmittedArticles.ShouldBe(0);
        timeline.Understanding.CanonicalQuery.ShouldBe("zebra");
    }

    private static Timeline Ask(
        string query, int days, Func<int, (int All, int Floods)> articles, SearchFilter? filter = null, DateTimeOffset? now = null)
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
        for (var day = 0; day < days; day++)
        {
            var (all, floods) = articles(day);
            for (var number = 0; number < all; number++)
            {
                index.Put(News($"{day}-{number}", number < floods ? "A flood came." : "A fire broke out.", FirstDay.AddDays(day)));
            }
        }

        using var snapshot = index.TakeSnapshot();
        var search = new SearchRequest { Query = query, Filter = filter ?? SearchFilter.None };
        return snapshot.CountOverTime(
            new TimelineRequest(search, CalendarUnit.Day, DateTimeZone.Utc, 1000, now ?? FirstDay.AddYears(1)), CancellationToken.None);
    }

    private static IndexedArticle News(string id, string body, DateTimeOffset time) => new(new Article { Id = id, Body = body, PublishedAt = time }, []);
}
