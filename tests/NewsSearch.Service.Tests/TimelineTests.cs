using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class TimelineTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Articles_are_set_against_the_whole_archive_year_by_year()
    {
        var answer = await archive.Service.Client.Search.QueryTimelineAsync(
            new QueryTimelineRequest { Query = "grain OR cathedral", Unit = CalendarUnit.Year, TimeZone = "Australia/Sydney" });

        answer.Buckets.Select(bucket => (bucket.Label, bucket.Articles, bucket.Stories, bucket.AllArticles, bucket.Share)).ShouldBe(
            [("2019", 1, 1, 1, 1), ("2020", 0, 0, 0, 0), ("2021", 0, 0, 2, 0), ("2022", 2, 2, 2, 1), ("2023", 0, 0, 0, 0), ("2024", 1, 1, 1, 1)]);
        answer.Buckets[0].StartTime.ToDateTimeOffset().ShouldBe(DateTimeOffset.Parse("2018-12-31T13:00:00Z"));
        answer.Buckets[0].EndTime.ShouldBe(answer.Buckets[1].StartTime);
        answer.Buckets[2].ExpectedArticles.ShouldBe(2, 1e-9);
        var best = await archive.Service.Client.Search.SearchArticlesAsync(
            new SearchArticlesRequest { Query = "grain OR cathedral", Filter = new SearchFilter { Countries = { "UA" } } });
        answer.Buckets[3].Representative.Id.ShouldBe(best.Results[0].Article.Id);
        answer.Buckets[3].Representative.Body.ShouldBeEmpty();
        answer.Buckets[1].Representative.ShouldBeNull();
        answer.Buckets[1].HasCompleteness.ShouldBe(answer.Buckets[1].UsualArticles > 0);
        (answer.UndatedArticles, answer.OmittedArticles, answer.SnapshotSequence).ShouldBe((1, 0, NewsArchive.Articles.Count));
        answer.QueryUnderstanding.Parts.Where(part => part.Kind == QueryPartKind.Word).Select(part => part.Text).ShouldBe(["grain", "cathedral"]);
    }

    [Fact]
    public async Task Filter_bounds_and_limit_choose_the_buckets()
    {
        var answer = await archive.Service.Client.Search.QueryTimelineAsync(new QueryTimelineRequest
        {
            Query = "*",
            Filter = new SearchFilter { PublishedBefore = NewsArchive.Articles.Single(article => article.Id == "kyiv-1").PublishTime },
            Selections = { new FacetSelection { Field = FacetField.Source, Values = { "Harbour Desk", "City Wire" } } },
            Limit = 2,
            WithoutRepresentatives = true,
        });

        answer.Buckets.Select(bucket => (bucket.Label, bucket.Articles, bucket.Representative is null)).ShouldBe(
            [("2022-07", 1, true), ("2022-08", 0, true)]);
        answer.OmittedArticles.ShouldBe(2);
        answer.UndatedArticles.ShouldBe(0);
    }

    [Fact]
    public async Task Misspelt_words_are_corrected_as_in_a_search()
    {
        var answer = await archive.Service.Client.Search.QueryTimelineAsync(new QueryTimelineRequest { Query = "cathedrall" });

        answer.Buckets.Sum(bucket => bucket.Articles).ShouldBe(2);
        answer.QueryUnderstanding.Parts.ShouldHaveSingleItem().Correction.Replacement.ShouldBe("cathedral");
    }

    [Theory]
    [InlineData("", "UTC", 0, "query", "INVALID_FIELD")]
    [InlineData("*", "Mars/Olympus", 0, "time_zone", "BAD_TIME_ZONE")]
    [InlineData("*", "UTC", -1, "limit", "INVALID_FIELD")]
    [InlineData("*", "UTC", 10_001, "limit", "INVALID_FIELD")]
    public async Task Requests_beyond_the_contract_are_refused(string query, string zone, int limit, string field, string reason)
    {
        var failure = await Should.ThrowAsync<RpcException>(async () => await archive.Service.Client.Search.QueryTimelineAsync(
            new QueryTimelineRequest { Query = query, TimeZone = zone, Limit = limit }));

        failure.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var status = failure.GetRpcStatus()!;
        status.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations.ShouldHaveSingleItem().Field.ShouldBe(field);
        status.GetDetail<Google.Rpc.ErrorInfo>()!.Reason.ShouldBe(reason);
    }
}
