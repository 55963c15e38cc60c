using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using NewsSearch.Service.Exporting;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Exporting;

public sealed class ExportArticlesTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Articles_come_whole_each_once_and_the_first_message_has_the_total()
    {
        var messages = await Export(archive.Service, new ExportArticlesRequest { Query = "*", PageSize = 3 });

        messages.Select(message => message.Articles.Count).ShouldBe([3, 3, 1]);
        messages.Select(message => message.HasTotalArticles).ShouldBe([true, false, false]);
        messages[0].TotalArticles.ShouldBe(7);
        messages.ShouldAllBe(message => message.SnapshotSequence == NewsArchive.Articles.Count && message.ResumeToken.Length > 0);
        var found = messages.SelectMany(message => message.Articles).OrderBy(article => article.Id, StringComparer.Ordinal).ToList();
        foreach (var article in found)
        {
            article.InferredCountries.Clear();
        }

        found.Select(article => (article.Id, article.Title, article.Body, article.PublishTime, article.Source, string.Join(' ', article.Countries)))
            .ShouldBe(NewsArchive.Articles.OrderBy(article => article.Id, StringComparer.Ordinal)
                .Select(article => (article.Id, article.Title, article.Body, article.PublishTime, article.Source, string.Join(' ', article.Countries))));
    }

    [Fact]
    public async Task Filter_mask_and_an_empty_result_are_respected()
    {
        var request = new ExportArticlesRequest { Query = "grain", Filter = new SearchFilter { Countries = { "RU" } }, ReadMask = FieldMask.FromString("title") };
        var article = (await Export(archive.Service, request)).ShouldHaveSingleItem().Articles.ShouldHaveSingleItem();
        (article.Id, article.Title, article.HasBody, article.Source).ShouldBe(("kyiv-2", "Talks on grain", false, ""));

        var nothing = (await Export(archive.Service, new ExportArticlesRequest { Query = "unheard" })).ShouldHaveSingleItem();
        (nothing.TotalArticles, nothing.Articles.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task An_export_goes_on_behind_any_message()
    {
        var request = new ExportArticlesRequest { Query = "*", PageSize = 2 };
        var whole = await Export(archive.Service, request);
        for (var message = 0; message < whole.Count; message++)
        {
            var rest = request.Clone();
            (rest.ResumeToken, rest.PageSize, rest.ReadMask) = (whole[message].ResumeToken, 5, FieldMask.FromString("title"));
            (await Export(archive.Service, rest)).SelectMany(found => found.Articles).Select(article => article.Id)
                .ShouldBe(whole.Skip(message + 1).SelectMany(found => found.Articles).Select(article => article.Id));
        }
    }

    [Fact]
    public async Task Tokens_of_other_requests_and_kinds_and_damaged_ones_are_refused()
    {
        var token = (await Export(archive.Service, new ExportArticlesRequest { Query = "*", PageSize = 2 }))[0].ResumeToken;
        var page = (await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "*", PageSize = 2 })).NextPageToken;
        foreach (var request in new[]
        {
            new ExportArticlesRequest { Query = "grain", ResumeToken = token },
            new ExportArticlesRequest { Query = "*", ResumeToken = token[..^2] + "AA" },
            new ExportArticlesRequest { Query = "*", ResumeToken = page },
        })
        {
            var failure = await Expect.Failure(() => Export(archive.Service, request), StatusCode.InvalidArgument);
            (failure.Reason, failure.Fields[0]).ShouldBe(("PAGE_TOKEN_MISMATCH", "resume_token"));
        }

        (await Expect.Failure(
            () => archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "*", PageToken = token }).ResponseAsync, StatusCode.InvalidArgument))
            .Reason.ShouldBe("PAGE_TOKEN_MISMATCH");
        (await Expect.Failure(() => Export(archive.Service, new ExportArticlesRequest { Query = "*", PageSize = -1 }), StatusCode.InvalidArgument)).Fields.ShouldBe(["page_size"]);
        (await Expect.Failure(() => Export(archive.Service, new ExportArticlesRequest()), StatusCode.InvalidArgument)).Fields.ShouldBe(["query"]);
    }

    [Fact]
    public async Task Messages_are_bounded_and_readers_that_do_not_read_are_let_go()
    {
        await using var service = await RunningService.Start(new Dictionary<string, string?>
        {
            [nameof(ServiceOptions.MaxExportPause)] = "00:00:00.300",
            [nameof(ServiceOptions.MaxConcurrentExports)] = "1",
        });
        var text = string.Concat(Enumerable.Repeat("Long texts fill messages. ", 12_000));
        await service.Client.Import(Enumerable.Range(0, 40).Select(i => new Article { Id = $"long-{i}", Body = $"{i} {text}" }));
        await service.Client.UntilEverythingIsFound();

        using (var stalled = service.Client.Search.ExportArticles(new ExportArticlesRequest { Query = "*" }))
        {
            (await stalled.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            (await Expect.Failure(() => Export(service, new ExportArticlesRequest { Query = "*" }), StatusCode.ResourceExhausted)).Reason.ShouldBe("TOO_MANY_REQUESTS");
            await Task.Delay(1_000);

            // Which error code the stream is reset with depends on what was on its way.
            var failure = await Should.ThrowAsync<RpcException>(() => stalled.ResponseStream.ReadAllAsync().ToListAsync().AsTask());
            failure.StatusCode.ShouldBeOneOf(StatusCode.Cancelled, StatusCode.Internal);
        }

        var messages = await Export(service, new ExportArticlesRequest { Query = "*" });
        messages.Sum(message => message.Articles.Count).ShouldBe(40);
        messages.ShouldAllBe(message => message.CalculateSize() < ExportCall.MaxMessageBytes + 1_000);
        messages.Count.ShouldBeInRange(10, 20);
    }

    private static async Task<List<ExportArticlesResponse>> Export(RunningService service, ExportArticlesRequest request)
    {
        using var call = service.Client.Search.ExportArticles(request);
        return await call.ResponseStream.ReadAllAsync().ToListAsync();
    }
}
