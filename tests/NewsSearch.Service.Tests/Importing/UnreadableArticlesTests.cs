using Google.Protobuf;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Importing;

public sealed class UnreadableArticlesTests
{
    [Fact]
    public async Task Message_that_is_not_protobuf_is_rejected_and_the_next_is_read()
    {
        await using var service = await RunningService.Start();
        byte[][] messages =
        [
            new ImportArticlesRequest { ClientSequence = 1, Article = News("first") }.ToByteArray(),
            [0x12, 0xFF, 0xFF, 0xFF], // an article whose length is beyond the message
            [0x12, 0x04, 0x0A, 0x02, 0xC3, 0x28], // an id that is not UTF-8
            new ImportArticlesRequest { ClientSequence = 4, Article = News("last") }.ToByteArray(),
        ];

        var events = await SendRaw(service.Http, messages);

        events.Verdicts().Select(verdict => (verdict.Id, verdict.Outcome)).ShouldBe(
        [
            ("first", ArticleOutcome.Added),
            ("", ArticleOutcome.Rejected),
            ("", ArticleOutcome.Rejected),
            ("last", ArticleOutcome.Added),
        ]);
        events.Verdicts().ElementAt(1).FieldViolations.ShouldHaveSingleItem().Field.ShouldBe("article");
        events[^1].Checkpoint.ShouldBe(new ImportCheckpoint { DurableThrough = 4, Articles = 4 });
    }

    private static async Task<List<ImportArticlesResponse>> SendRaw(HttpClient http, byte[][] messages)
    {
        using var response = await RawCall.Send(http, "news.search.v1.IngestService/ImportArticles", messages);
        var body = await response.Content.ReadAsByteArrayAsync();
        RawCall.StatusOf(response).ShouldBe(StatusCode.OK);
        return [.. RawCall.Frames(body).Select(frame => ImportArticlesResponse.Parser.ParseFrom(frame.Content))];
    }

    private static Article News(string id) => new() { Id = id, Body = "Water rose.", Countries = { "UA" } };
}
