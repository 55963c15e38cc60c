using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Storage;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Hosting;

public sealed class StartAndStopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Port_that_is_taken_fails_the_start_and_leaves_the_archive_free()
    {
        await using var first = await RunningService.Start();
        await using (var second = Build(first.Address.Port))
        {
            await Should.ThrowAsync<IOException>(() => second.StartAsync());
        }

        await using var third = Build(port: 0);
        await third.StartAsync();
        await third.StopAsync();
    }

    [Fact]
    public async Task Archive_of_another_service_fails_the_start_and_is_named()
    {
        await using var first = Build(port: 0);
        await first.StartAsync();
        await using var second = Build(port: 0);

        (await Should.ThrowAsync<StoreUnavailableException>(() => second.StartAsync())).Message.ShouldContain("articles.db");

        await first.StopAsync();
    }

    [Fact]
    public async Task Restarted_service_has_what_it_had()
    {
        await using (var first = Build(port: 0))
        {
            await first.StartAsync();
            using var client = NewsSearch.Client.NewsSearchClient.Connect(ServiceHost.AddressOf(first));
            await client.Import([new Article { Id = "a", Body = "Water rose.", Countries = { "UA" } }]);
            await first.StopAsync();
        }

        await using var second = Build(port: 0);
        await second.StartAsync();
        using var again = NewsSearch.Client.NewsSearchClient.Connect(ServiceHost.AddressOf(second));
        await again.UntilEverythingIsFound();
        (await again.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "water" })).TotalArticles.ShouldBe(1);
        await second.StopAsync();
    }

    [Fact]
    public void Address_of_a_service_that_is_not_started_is_refused()
    {
        Should.Throw<InvalidOperationException>(() => ServiceHost.AddressOf(Build(port: 0)));
    }

    private WebApplication Build(int port) => ServiceHost.Build(
        new Dictionary<string, string?> { ["DataDirectory"] = _folder.Path, ["Port"] = $"{port}" },
        builder => builder.Logging.ClearProviders());
}
