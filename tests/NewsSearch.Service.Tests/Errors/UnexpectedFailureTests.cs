using System.Net;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Errors;

public sealed class UnexpectedFailureTests
{
    [Fact]
    public async Task Caller_gets_a_fixed_sentence_and_the_log_the_rest_under_the_same_number()
    {
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        service.ExpectError("/news.search.v1.IngestService/ImportArticles failed");
        store.BeforeWrite = (_, _) => throw new InvalidOperationException("secret of the house");
        using var call = service.Client.Ingest.ImportArticles();
        await call.RequestStream.WriteAsync(new ImportArticlesRequest { Article = new Article { Id = "a", Body = "b", Countries = { "UA" } } });

        var failure = await Expect.Failure(() => call.ResponseStream.ReadAllAsync().ToListAsync().AsTask(), StatusCode.Internal);

        failure.Reason.ShouldBe("INTERNAL_ERROR");
        var number = failure.Info.Metadata["correlation"];
        failure.Message.ShouldBe($"The service failed. Its log says more under the number {number}.");
        failure.Status!.ToString().ShouldNotContain("secret");
        service.Log.Errors.ShouldHaveSingleItem().ShouldContain(number);
        service.Log.Errors.Single().ShouldContain("secret of the house");
    }

    [Fact]
    public async Task Unary_message_that_is_not_protobuf_is_the_fault_of_the_caller()
    {
        await using var service = await RunningService.Start();
        byte[][] messages = [[0x0A, 0xFF, 0xFF, 0xFF], [0x0A, 0x02, 0xC3, 0x28], [0xFF]];

        foreach (var message in messages)
        {
            using var response = await RawCall.Send(service.Http, "news.search.v1.SearchService/SearchArticles", message);

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            RawCall.StatusOf(response).ShouldBe(StatusCode.InvalidArgument);
            RawCall.DetailsOf(response).GetDetail<Google.Rpc.ErrorInfo>()!.Reason.ShouldBe("MALFORMED_MESSAGE");
        }
    }

    [Fact]
    public async Task Unknown_method_is_unimplemented()
    {
        await using var service = await RunningService.Start();

        using var response = await RawCall.Send(service.Http, "news.search.v1.SearchService/Nonsense", []);

        RawCall.StatusOf(response).ShouldBe(StatusCode.Unimplemented);
    }
}
