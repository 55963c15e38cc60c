using Grpc.Core;
using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Storage;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class ClientTests
{
    [Theory]
    [InlineData("ftp://localhost")]
    [InlineData("localhost:50051")]
    [InlineData("/relative")]
    public void Address_must_be_http_or_https(string address)
    {
        Should.Throw<ArgumentException>(() => NewsSearchClient.Connect(new Uri(address, UriKind.RelativeOrAbsolute)));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(1, 1)]
    public async Task Searches_are_repeated_while_the_service_is_unavailable(int maxAttempts, int attempts)
    {
        var never = new TaskCompletionSource();
        var (service, _) = await RunningService.StartControlled(beforeChanges: never.Task, configure: builder => builder.Logging.SetMinimumLevel(LogLevel.Debug));
        await using var running = service;
        using var client = NewsSearchClient.Connect(service.Address, new NewsSearchChannelOptions { MaxAttempts = maxAttempts });

        await Expect.Failure(async () => await client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "grain" }), StatusCode.Unavailable);

        service.Log.Texts.Count(text => text.StartsWith("/news.search.v1.SearchService/SearchArticles is answered with Unavailable", StringComparison.Ordinal)).ShouldBe(attempts);
    }

    [Fact]
    public async Task Imports_are_not_repeated()
    {
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        store.BeforeWrite = (_, _) => throw new StoreUnavailableException("articles.db", "locked");
        using var client = NewsSearchClient.Connect(service.Address);

        await Expect.Failure(() => client.Import([new Article { Id = "a", Body = "b", Countries = { "UA" } }]), StatusCode.Unavailable);

        store.Writes.ShouldBe(1);
    }
}
