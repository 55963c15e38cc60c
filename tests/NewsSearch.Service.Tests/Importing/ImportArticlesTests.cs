using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Importing;

public sealed class ImportArticlesTests
{
    [Fact]
    public async Task Each_article_gets_its_verdict_in_order()
    {
        await using var service = await RunningService.Start();
        var first = News("a", "Flood in Valencia");

        var events = await service.Client.Import([first, News("b"), first, News("a", "Another title"), new Article(), first]);

        events.Verdicts().Select(verdict => (verdict.ClientSequence, verdict.Id, verdict.Outcome)).ShouldBe(
        [
            (1, "a", ArticleOutcome.Added),
            (2, "b", ArticleOutcome.Added),
            (3, "a", ArticleOutcome.Unchanged),
            (4, "a", ArticleOutcome.Updated),
            (5, "", ArticleOutcome.Rejected),
            (6, "a", ArticleOutcome.Updated),
        ]);
        events.Verdicts().Select(verdict => verdict.Sequence).ShouldBe([1, 2, 1, 3, 0, 4]);
        events[^1].Checkpoint.ShouldBe(new ImportCheckpoint { DurableThrough = 6, Articles = 6 });
    }

    [Fact]
    public async Task Checkpoints_come_at_least_every_thousand_articles_and_at_the_end()
    {
        await using var service = await RunningService.Start();

        var events = await service.Client.Import(Enumerable.Range(0, 2_500).Select(number => News($"{number}")));

        var sent = 0;
        var checkpoints = new List<long>();
        foreach (var item in events)
        {
            if (item.Checkpoint is { } checkpoint)
            {
                checkpoint.Articles.ShouldBe(sent);
                checkpoint.DurableThrough.ShouldBe(sent);
                checkpoints.Add(checkpoint.Articles);
            }
            else
            {
                item.Verdict.ClientSequence.ShouldBe(++sent);
            }
        }

        sent.ShouldBe(2_500);
        checkpoints.Zip(checkpoints.Prepend(0), (later, earlier) => later - earlier).Max().ShouldBeLessThanOrEqualTo(1_000);
        events[^1].Checkpoint?.Articles.ShouldBe(2_500);
    }

    [Fact]
    public async Task Empty_stream_ends_with_an_empty_checkpoint()
    {
        await using var service = await RunningService.Start();

        var events = await service.Client.Import([]);

        events.ShouldHaveSingleItem().Checkpoint.ShouldBe(new ImportCheckpoint());
    }

    public static TheoryData<string, Action<Article>> BadArticles => new()
    {
        { "id", article => article.Id = "" },
        { "id", article => article.Id = "a\u0001" },
        { "id", article => article.Id = new string('é', 257) },
        { "body", article => article.ClearBody() },
        { "title", article => article.Title = new string('t', 4_097) },
        { "url", article => article.Url = "ftp://example.org/a" },
        { "source_country", article => article.SourceCountry = "XX" },
        { "countries[1]", article => article.Countries.Add("ZZ") },
        { "language", article => article.Language = "not a language" },
        { "publish_time", article => article.PublishTime = new Timestamp { Seconds = 253_402_300_800 } },
        { "publish_time", article => article.PublishTime = new Timestamp { Seconds = -62_135_596_801 } },
        { "publish_time", article => article.PublishTime = new Timestamp { Nanos = 1_000_000_000 } },
        { "publish_time", article => article.PublishTime = new Timestamp { Nanos = -1 } },
        { "publish_time", article => (article.PublishTime, article.PublishUtcOffsetMinutes) = (new Timestamp { Seconds = -62_135_596_800 }, -60) },
        { "publish_utc_offset_minutes", article => (article.PublishTime, article.PublishUtcOffsetMinutes) = (new Timestamp(), 841) },
        { "publish_utc_offset_minutes", article => (article.PublishTime, article.PublishUtcOffsetMinutes) = (new Timestamp(), int.MinValue) },
        { "topics", article => article.Topics.AddRange(Enumerable.Range(0, 257).Select(number => $"{number}")) },
        { "body", article => article.Body = new string('b', 5 * 1024 * 1024) },
    };

    [Fact]
    public async Task Bad_article_is_rejected_with_its_field_and_ends_nothing()
    {
        await using var service = await RunningService.Start();
        var articles = BadArticles.Select(row =>
        {
            var article = News("bad");
            row.Data.Item2(article);
            return article;
        });

        var verdicts = (await service.Client.Import([.. articles, News("good")])).Verdicts().ToList();

        verdicts[..^1].ShouldAllBe(verdict => verdict.Outcome == ArticleOutcome.Rejected && verdict.Sequence == 0);
        verdicts[..^1].Select(verdict => verdict.FieldViolations[0].Field).ShouldBe(BadArticles.Select(row => row.Data.Item1));
        verdicts[..^1].ShouldAllBe(verdict => verdict.FieldViolations[0].Description.Length > 10);
        verdicts[^1].Outcome.ShouldBe(ArticleOutcome.Added);
    }

    [Fact]
    public async Task Message_without_an_article_is_rejected()
    {
        await using var service = await RunningService.Start();
        using var call = service.Client.Ingest.ImportArticles();

        await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = 7 });
        await call.RequestStream.CompleteAsync();

        var verdict = (await call.ResponseStream.ReadAllAsync().ToListAsync()).Verdicts().ShouldHaveSingleItem();
        (verdict.ClientSequence, verdict.Outcome).ShouldBe((7, ArticleOutcome.Rejected));
        verdict.FieldViolations.ShouldHaveSingleItem().Field.ShouldBe("article");
    }

    [Fact]
    public async Task Verdict_comes_while_the_stream_is_open()
    {
        await using var service = await RunningService.Start();
        using var call = service.Client.Ingest.ImportArticles();

        for (var number = 1; number <= 3; number++)
        {
            await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = number, Article = News($"{number}") });
            (await call.ResponseStream.MoveNext().WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
            call.ResponseStream.Current.Verdict.ClientSequence.ShouldBe(number);
        }
    }

    [Fact]
    public async Task Message_beyond_the_limit_ends_the_stream_after_the_verdicts_before_it()
    {
        await using var service = await RunningService.Start();
        using var call = service.Client.Ingest.ImportArticles();
        var events = new List<ImportArticlesResponse>();

        await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = 1, Article = News("small") });
        var failure = await Expect.Failure(
            async () =>
            {
                // The service may end the call while the rest of the message is still on its way.
                var sending = call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = 2, Article = News("large", body: new string('b', 50_000_000)) });
                await foreach (var item in call.ResponseStream.ReadAllAsync())
                {
                    events.Add(item);
                }

                await sending;
            },
            StatusCode.ResourceExhausted);

        failure.Message.ShouldContain("maximum");
        events.Verdicts().ShouldHaveSingleItem().Id.ShouldBe("small");
        events[^1].Checkpoint.DurableThrough.ShouldBe(1);
        (await service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "small" })).Sequence.ShouldBe(1);
    }

    private static Article News(string id, string title = "", string body = "Water rose.") => new() { Id = id, Title = title, Body = body, Countries = { "UA" } };
}
