using Google.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NewsSearch.Client;
using NewsSearch.Service.Paging;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Paging;

/// <summary>Tokens whose snapshot has gone.</summary>
public sealed class ExpiryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SearchArticlesRequest _request = new() { Query = "*", PageSize = 1 };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_the_time_allowed_the_caller_is_told_to_begin_again()
    {
        await using var service = await RunningService.Start(new Dictionary<string, string?> { ["SnapshotLimits:MaxIdleTime"] = "00:00:00.050" });
        await FillAsync(service.Client);
        var token = (await service.Client.Search.SearchArticlesAsync(_request)).NextPageToken;

        await Task.Delay(60);

        await ShouldHaveExpired(service.Client, token);
    }

    [Fact]
    public async Task Beyond_the_number_allowed_the_oldest_has_gone()
    {
        await using var service = await RunningService.Start(new Dictionary<string, string?> { ["SnapshotLimits:MaxSnapshots"] = "1" });
        await FillAsync(service.Client);
        var first = (await service.Client.Search.SearchArticlesAsync(_request)).NextPageToken;
        await service.Client.Import([new Article { Id = "c", Body = "Three." }]);
        await service.Client.UntilEverythingIsFound();
        var second = (await service.Client.Search.SearchArticlesAsync(_request)).NextPageToken;

        await ShouldHaveExpired(service.Client, first);
        (await service.Client.Search.SearchArticlesAsync(WithToken(second))).TotalArticles.ShouldBe(3);
    }

    [Fact]
    public async Task After_a_restart_tokens_have_expired_and_without_the_key_they_are_strange()
    {
        string token;
        await using (var first = Build())
        {
            await first.StartAsync();
            using var client = NewsSearchClient.Connect(ServiceHost.AddressOf(first));
            await FillAsync(client);
            token = (await client.Search.SearchArticlesAsync(_request)).NextPageToken;
            await first.StopAsync();
        }

        await using (var second = Build())
        {
            await second.StartAsync();
            using var client = NewsSearchClient.Connect(ServiceHost.AddressOf(second));
            await client.UntilEverythingIsFound();
            await ShouldHaveExpired(client, token);
            await second.StopAsync();
        }

        await File.WriteAllTextAsync(_folder[TokenKey.FileName], "too short");
        await using var third = Build();
        await third.StartAsync();
        using var stranger = NewsSearchClient.Connect(ServiceHost.AddressOf(third));
        await stranger.UntilEverythingIsFound();
        var failure = await Expect.Failure(() => stranger.Search.SearchArticlesAsync(WithToken(token)).ResponseAsync, StatusCode.InvalidArgument);
        failure.Reason.ShouldBe("PAGE_TOKEN_MISMATCH");
        await third.StopAsync();
    }

    [Fact]
    public void Nobody_else_may_read_the_key_and_it_stays_the_same()
    {
        var key = TokenKey.ReadOrDraw(_folder.Path);

        key.Length.ShouldBe(TokenKey.Length);
        TokenKey.ReadOrDraw(_folder.Path).ShouldBe(key);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).ShouldBe([TokenKey.FileName]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_folder[TokenKey.FileName]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static async Task FillAsync(NewsSearchClient client)
    {
        await client.Import([new Article { Id = "a", Body = "One." }, new Article { Id = "b", Body = "Two." }]);
        await client.UntilEverythingIsFound();
    }

    private async Task ShouldHaveExpired(NewsSearchClient client, string token)
    {
        var failure = await Expect.Failure(() => client.Search.SearchArticlesAsync(WithToken(token)).ResponseAsync, StatusCode.FailedPrecondition);
        failure.Reason.ShouldBe("SNAPSHOT_EXPIRED");
        failure.Message.ShouldContain("Begin again");
        var unmet = failure.Status!.GetDetail<PreconditionFailure>().Violations.ShouldHaveSingleItem();
        (unmet.Type, unmet.Subject).ShouldBe(("SNAPSHOT_EXPIRED", "snapshot"));
    }

    private SearchArticlesRequest WithToken(string token)
    {
        var request = _request.Clone();
        request.PageToken = token;
        return request;
    }

    private WebApplication Build() => ServiceHost.Build(
        new Dictionary<string, string?> { ["DataDirectory"] = _folder.Path, ["Port"] = "0" }, builder => builder.Logging.ClearProviders());
}
