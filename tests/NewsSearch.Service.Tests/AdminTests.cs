using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class AdminTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Statistics_tell_of_store_and_index()
    {
        await using var service = await WithArticles(30);
        await service.Client.Ingest.DeleteArticleAsync(new DeleteArticleRequest { Id = "7" });
        await service.Client.UntilEverythingIsFound();

        var stats = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());

        (stats.StoredArticles, stats.IndexedArticles).ShouldBe((29, 29));
        (stats.StoredSequence, stats.IndexedSequence).ShouldBe((31, 31));
        stats.CommittedSequence.ShouldBeInRange(0, 31);
        (stats.StoreKind, stats.Reindexing, stats.ServiceVersion).ShouldBe(("sqlite", false, "0.1.0"));
        stats.StoreBytes.ShouldBeGreaterThan(0);
        stats.Generation.ShouldBeGreaterThan(0);
        stats.Segments.ShouldBeGreaterThan(0);
        stats.RefreshTime.ToDateTimeOffset().ShouldBeInRange(TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task Reindex_tells_its_progress_and_ends_with_the_next_generation()
    {
        await using var service = await WithArticles(200);
        var before = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());

        using var call = service.Client.Admin.ReindexArticles(new ReindexArticlesRequest());
        var steps = await call.ResponseStream.ReadAllAsync().ToListAsync().AsTask().WaitAsync(Patience);

        steps.Select(step => step.Phase).ShouldBe(steps.Select(step => step.Phase).Order());
        var last = steps[^1];
        (last.Phase, last.ArticlesDone, last.Generation).ShouldBe((ReindexPhase.Done, 200, before.Generation + 1));
        last.ArticlesPerSecond.ShouldBeGreaterThan(0);
        last.TimeLeft.ToTimeSpan().ShouldBe(TimeSpan.Zero);
        (await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).Generation.ShouldBe(last.Generation);
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "water" })).TotalArticles.ShouldBe(200);
    }

    [Fact]
    public async Task Only_one_reindex_runs_and_cancelling_it_leaves_the_old_generation_serving()
    {
        var hold = new TaskCompletionSource();
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        await service.Client.Import(Enumerable.Range(0, 50).Select(News));
        await service.Client.UntilEverythingIsFound();
        var before = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
        store.BeforeChanges = hold.Task;
        using var call = service.Client.Admin.ReindexArticles(new ReindexArticlesRequest());
        await call.ResponseStream.MoveNext().WaitAsync(Patience);

        var second = await Expect.Failure(
            async () => await service.Client.Admin.ReindexArticles(new ReindexArticlesRequest()).ResponseStream.MoveNext(), StatusCode.FailedPrecondition);
        var during = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
        call.Dispose();

        second.Reason.ShouldBe("REINDEX_RUNNING");
        during.Reindexing.ShouldBeTrue();
        var after = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
        for (var waited = 0; after.Reindexing && waited < 1_000; waited++)
        {
            await Task.Delay(10);
            after = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
        }

        (after.Reindexing, after.Generation).ShouldBe((false, before.Generation));
        hold.SetResult();
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "water" })).TotalArticles.ShouldBe(50);
    }

    [Fact]
    public async Task Stop_gives_a_reindex_up()
    {
        var hold = new TaskCompletionSource();
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        await service.Client.Import(Enumerable.Range(0, 50).Select(News));
        await service.Client.UntilEverythingIsFound();
        store.BeforeChanges = hold.Task;
        using var call = service.Client.Admin.ReindexArticles(new ReindexArticlesRequest());
        await call.ResponseStream.MoveNext().WaitAsync(Patience);

        var stop = service.Stop();

        var failure = await Expect.Failure(() => call.ResponseStream.ReadAllAsync().ToListAsync().AsTask(), StatusCode.Unavailable);
        failure.Reason.ShouldBe("SERVICE_STOPPING");
        await stop.WaitAsync(Patience);
    }

    [Fact]
    public async Task Check_of_a_sound_index_finds_nothing_and_of_a_damaged_one_names_the_file_and_rebuilds()
    {
        await using var service = await WithArticles(300);
        using (var reindex = service.Client.Admin.ReindexArticles(new ReindexArticlesRequest()))
        {
            await reindex.ResponseStream.ReadAllAsync().ToListAsync(); // leaves a committed index
        }

        var sound = await service.Client.Admin.CheckIndexAsync(new CheckIndexRequest());
        var file = new DirectoryInfo(Path.Combine(service.DataDirectory, "index")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(candidate => candidate.Extension is ".cfs" or ".sdoc").MaxBy(candidate => candidate.Length)!;
        Damage(file.FullName);
        var damaged = await service.Client.Admin.CheckIndexAsync(new CheckIndexRequest());

        (sound.Intact, sound.Problems.Count, sound.Rebuilding).ShouldBe((true, 0, false));
        sound.Files.ShouldBeGreaterThan(0);
        sound.Bytes.ShouldBeGreaterThan(0);
        damaged.Intact.ShouldBeFalse();
        damaged.Problems.ShouldContain(problem => problem.Contains(file.Name));
        damaged.Rebuilding.ShouldBeTrue();
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "water", PageSize = 1 })).TotalArticles.ShouldBe(300);
    }

    [Fact]
    public async Task Deleted_article_is_gone_from_answers()
    {
        await using var service = await WithArticles(3);

        var deleted = await service.Client.Ingest.DeleteArticleAsync(new DeleteArticleRequest { Id = "1" });
        await service.Client.UntilEverythingIsFound();

        deleted.Sequence.ShouldBe(4);
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "water" })).TotalArticles.ShouldBe(2);
        await Expect.Failure(async () => await service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "1" }), StatusCode.NotFound);
    }

    [Fact]
    public async Task Article_comes_back_whole()
    {
        await using var service = await RunningService.Start();
        var article = new Article
        {
            Id = "whole", Title = "Flood", Body = "Water rose in Kherson.\nUkraine asked for help.", Url = "https://news.example/whole", Source = "Harbour Desk",
            SourceCountry = "GB", Language = "en-GB", PublishTime = new() { Seconds = 1_686_000_000, Nanos = 123_000_000 }, PublishUtcOffsetMinutes = 180,
            Topics = { "flood" }, Authors = { "A. Nonymous" },
        };
        await service.Client.Import([article]);

        var found = await service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "whole" });

        found.Sequence.ShouldBe(1);
        found.Article.InferredCountries.ShouldContain("UA");
        found.Article.InferredCountries.Clear();
        found.Article.CountryDetails.ShouldContain(country => country.Country == "UA" && country.About && country.Inferred && !country.Given);
        found.Article.CountryDetails.Clear();
        found.Article.ShouldBe(article);
    }

    private static async Task<RunningService> WithArticles(int count)
    {
        var service = await RunningService.Start();
        await service.Client.Import(Enumerable.Range(0, count).Select(News));
        await service.Client.UntilEverythingIsFound();
        return service;
    }

    private static Article News(int number) => new() { Id = $"{number}", Title = $"Report {number}", Body = "Water rose.", Countries = { "UA" } };

    private static void Damage(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = file.Length / 2;
        var original = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)~original);
    }
}
