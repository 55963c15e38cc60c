using Grpc.Core;
using Grpc.Health.V1;
using NewsSearch.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace NewsSearch.Service.Tests.Hosting;

public sealed class HealthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("")]
    [InlineData("news.search.v1.SearchService")]
    [InlineData("news.search.v1.IngestService")]
    [InlineData("news.search.v1.AdminService")]
    public async Task Ready_service_serves_and_a_stopping_one_says_that_it_does_not(string name)
    {
        await using var service = await RunningService.Start();
        await service.Client.UntilHealthy(name, CancellationToken.None).WaitAsync(Patience);
        using var watch = service.Client.Health.Watch(new HealthCheckRequest { Service = name });
        (await watch.ResponseStream.MoveNext()).ShouldBeTrue();
        watch.ResponseStream.Current.Status.ShouldBe(ServingStatus.Serving);

        var stop = service.Stop();

        (await watch.ResponseStream.MoveNext().WaitAsync(Patience)).ShouldBeTrue();
        watch.ResponseStream.Current.Status.ShouldBe(ServingStatus.NotServing);
        await stop.WaitAsync(Patience); // the open watch does not hold it up
    }

    [Fact]
    public async Task Searches_are_refused_and_health_says_so_until_the_index_has_caught_up()
    {
        var catchUp = new TaskCompletionSource();
        var (service, _) = await RunningService.StartControlled(beforeChanges: catchUp.Task);
        await using var running = service;

        (await service.Client.Health.CheckAsync(new HealthCheckRequest { Service = "news.search.v1.SearchService" })).Status.ShouldBe(ServingStatus.NotServing);
        (await service.Client.Health.CheckAsync(new HealthCheckRequest())).Status.ShouldBe(ServingStatus.NotServing);
        (await service.Client.Health.CheckAsync(new HealthCheckRequest { Service = "news.search.v1.IngestService" })).Status.ShouldBe(ServingStatus.Serving);
        var search = await Expect.Failure(
            async () => await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "grain" }), StatusCode.Unavailable);
        var reindex = await Expect.Failure(
            async () => await service.Client.Admin.ReindexArticles(new ReindexArticlesRequest()).ResponseStream.MoveNext(), StatusCode.Unavailable);

        new[] { search, reindex }.ShouldAllBe(failure => failure.Reason == "INDEX_BUILDING");
        search.Status!.GetDetail<Google.Rpc.RetryInfo>()!.RetryDelay.ToTimeSpan().ShouldBeGreaterThan(TimeSpan.Zero);

        catchUp.SetResult();
        await service.Client.UntilHealthy("news.search.v1.SearchService", CancellationToken.None).WaitAsync(Patience);
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "grain" })).TotalArticles.ShouldBe(0);
    }

    [Fact]
    public async Task Unknown_service_is_not_found()
    {
        await using var service = await RunningService.Start();

        await Expect.Failure(async () => await service.Client.Health.CheckAsync(new HealthCheckRequest { Service = "nonsense" }), StatusCode.NotFound);
    }
}
