using System.Collections.Concurrent;
using Grpc.Core;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Crashes;

/// <summary>Kills a real server at random moments and looks at what it knows afterwards.</summary>
public sealed class KillTests
{
    private const int Ids = 3_000;

    [Fact]
    public async Task Kills_during_an_import_lose_no_acknowledged_article()
    {
        var random = TestSeed.Random(nameof(Kills_during_an_import_lose_no_acknowledged_article));
        using var folder = new TemporaryFolder();
        var acknowledged = new ConcurrentDictionary<string, int>();
        var version = 0;

        for (var kill = 0; kill < TestSeed.Iterations(30); kill++)
        {
            using var server = ServerProcess.Start(folder.Path);
            var import = ImportUntilKilledAsync(server, acknowledged, () => Article(random, Interlocked.Increment(ref version)));
            if (kill % 2 == 0)
            {
                await server.ReadyAsync("news.search.v1.IngestService");
            }

            await Task.Delay(random.Next(kill % 2 == 0 ? 500 : 2_000)); // the others may hit a server that is still starting
            server.Kill();
            await import;
        }

        acknowledged.Count.ShouldBeGreaterThan(1_000, TestSeed.Replay);
        await VerifyAsync(folder.Path, acknowledged);
    }

    [Fact]
    public async Task A_reindex_killed_halfway_leaves_the_old_generation_serving()
    {
        var random = TestSeed.Random(nameof(A_reindex_killed_halfway_leaves_the_old_generation_serving));
        using var folder = new TemporaryFolder();
        var acknowledged = new ConcurrentDictionary<string, int>();
        using (var server = ServerProcess.Start(folder.Path))
        {
            await server.ReadyAsync();
            var version = 0;
            var import = ImportUntilKilledAsync(server, acknowledged, () => Article(random, Interlocked.Increment(ref version)));
            while (acknowledged.Count < 2_000)
            {
                await Task.Delay(20);
            }

            server.Kill();
            await import;
        }

        for (var kill = 0; kill < TestSeed.Iterations(3); kill++)
        {
            using var server = ServerProcess.Start(folder.Path);
            await server.ReadyAsync();
            using var reindex = new AdminService.AdminServiceClient(server.Channel).ReindexArticles(new ReindexArticlesRequest());
            (await reindex.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            await Task.Delay(random.Next(150));
            server.Kill();
        }

        await VerifyAsync(folder.Path, acknowledged);
    }

    private static async Task VerifyAsync(string dataFolder, ConcurrentDictionary<string, int> acknowledged)
    {
        using var server = ServerProcess.Start(dataFolder);
        await server.ReadyAsync();
        var client = new SearchService.SearchServiceClient(server.Channel);
        foreach (var (id, version) in acknowledged)
        {
            // A later version may have become durable in the moment of a kill, without its verdict being seen.
            var article = (await client.GetArticleAsync(new GetArticleRequest { Id = id })).Article;
            VersionOf(article).ShouldBeGreaterThanOrEqualTo(version, TestSeed.Replay);
        }

        var stats = await new AdminService.AdminServiceClient(server.Channel).GetIndexStatsAsync(new GetIndexStatsRequest());
        stats.IndexedSequence.ShouldBe(stats.StoredSequence);
        var all = await client.SearchArticlesAsync(new SearchArticlesRequest { Query = "harvest", PageSize = 1 });
        all.TotalArticles.ShouldBe(stats.StoredArticles, TestSeed.Replay);
        (await new AdminService.AdminServiceClient(server.Channel).CheckIndexAsync(new CheckIndexRequest())).Problems.ShouldBeEmpty();
    }

    private static Article Article(Random random, int version)
    {
        lock (random)
        {
            return new Article
            {
                Id = $"article-{random.Next(Ids)}",
                Body = $"version {version}\nThe harvest report says {string.Join(' ', Enumerable.Range(0, random.Next(200)).Select(_ => $"word{random.Next(500)}"))}.",
            };
        }
    }

    private static int VersionOf(Article article) => int.Parse(article.Body.Split('\n')[0]["version ".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task ImportUntilKilledAsync(ServerProcess server, ConcurrentDictionary<string, int> acknowledged, Func<Article> next)
    {
        using var call = new IngestService.IngestServiceClient(server.Channel).ImportArticles(new CallOptions(cancellationToken: server.Killed).WithWaitForReady());
        var sent = new ConcurrentDictionary<long, Article>();
        var sending = Task.Run(SendAsync);
        try
        {
            await foreach (var response in call.ResponseStream.ReadAllAsync())
            {
                if (response.Verdict is { } verdict)
                {
                    verdict.FieldViolations.ShouldBeEmpty();
                    var article = sent[verdict.ClientSequence];
                    acknowledged.AddOrUpdate(article.Id, VersionOf(article), (_, older) => Math.Max(older, VersionOf(article)));
                }
            }
        }
        catch (RpcException)
        {
            // The kill.
        }

        await sending;

        async Task SendAsync()
        {
            try
            {
                for (var sequence = 1L; ; sequence++)
                {
                    var article = next();
                    sent[sequence] = article;
                    await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = sequence, Article = article });
                }
            }
            catch (Exception exception) when (exception is RpcException or InvalidOperationException or OperationCanceledException or IOException)
            {
                // The kill.
            }
        }
    }
}
