using NewsSearch.Articles;
using NewsSearch.FullText;
using NewsSearch.Testing;
using static NewsSearch.Engine.Tests.TestArchive;

namespace NewsSearch.Engine.Tests;

public sealed class ReindexTests : IDisposable
{
    private readonly TestArchive _test = new();

    [Fact]
    public async Task Phases_come_in_order_and_the_new_generation_serves()
    {
        await _test.WriteAsync(50);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        var before = await archive.GetStatisticsAsync(CancellationToken.None);
        var progress = new Recorder();

        await archive.ReindexAsync(progress, CancellationToken.None);

        progress.Reports.Select(report => report.Phase).Distinct().ShouldBe(Enum.GetValues<ReindexPhase>());
        progress.Reports[^1].ShouldSatisfyAllConditions(last => last.Done.ShouldBe(50), last => last.Total.ShouldBe(50));
        var after = await archive.GetStatisticsAsync(CancellationToken.None);
        after.Generation.ShouldBe(before.Generation + 1);
        after.IndexedArticles.ShouldBe(50);
        after.CommittedSequence.ShouldBe(50);
        Directory.GetDirectories(_test.IndexFolder).ShouldBe([_test.CurrentGeneration]);
    }

    [Fact]
    public async Task Searches_and_imports_go_on_undisturbed()
    {
        await _test.WriteAsync(3_000);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        using var stop = new CancellationTokenSource();
        var answers = 0;
        var searches = Enumerable.Range(0, 2).Select(_ => Task.Run(Search)).ToList();
        var imports = Task.Run(ImportAsync);

        for (var i = 0; i < TestSeed.Iterations(3); i++)
        {
            await archive.ReindexAsync(new Recorder(), CancellationToken.None);
        }

        await stop.CancelAsync();
        await Task.WhenAll(searches);
        var imported = await imports;
        await SettleAsync(archive);
        (await CountAsync(archive)).ShouldBe(3_000 + imported);
        imported.ShouldBeGreaterThan(0);
        answers.ShouldBeGreaterThan(10);

        void Search()
        {
            var last = 3_000L;
            while (!stop.IsCancellationRequested)
            {
                var answer = archive.Search(new SearchRequest { Query = "grain exports", PageSize = 3 }, CancellationToken.None).Answer;
                answer.Total.ShouldBeGreaterThanOrEqualTo(last);
                answer.Hits.Count.ShouldBe(3);
                last = answer.Total;
                Interlocked.Increment(ref answers);
            }
        }

        async Task<int> ImportAsync()
        {
            var count = 0;
            while (!stop.IsCancellationRequested)
            {
                await archive.ImportAsync(Article($"new-{count++}"), CancellationToken.None);
                await Task.Delay(1);
            }

            return count;
        }
    }

    [Fact]
    public async Task A_cancelled_reindex_leaves_the_old_generation_serving()
    {
        await _test.WriteAsync(2_000);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        var serving = _test.CurrentGeneration;
        using var cancel = new CancellationTokenSource();
        _test.Store.OnRead = change =>
        {
            if (change.Sequence == 1_000)
            {
                cancel.Cancel();
            }
        };

        await Should.ThrowAsync<OperationCanceledException>(() => archive.ReindexAsync(new Recorder(), cancel.Token));

        (await CountAsync(archive)).ShouldBe(2_000);
        Directory.GetDirectories(_test.IndexFolder).ShouldBe([serving]);
        await archive.ReindexAsync(new Recorder(), CancellationToken.None);
    }

    [Fact]
    public async Task Only_one_reindex_runs_at_a_time()
    {
        await _test.WriteAsync(300);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        using var go = new ManualResetEventSlim();
        _test.Store.OnRead = _ => go.Wait();
        var first = archive.ReindexAsync(new Recorder(), CancellationToken.None);
        while (!(await archive.GetStatisticsAsync(CancellationToken.None)).Reindexing)
        {
            await Task.Delay(5);
        }

        await Should.ThrowAsync<ReindexRunningException>(() => archive.ReindexAsync(new Recorder(), CancellationToken.None));
        go.Set();
        await first;
    }

    [Fact]
    public async Task Closing_the_archive_ends_a_reindex()
    {
        await _test.WriteAsync(1_000);
        var archive = _test.Open();
        await SettleAsync(archive);
        var started = new TaskCompletionSource();
        _test.Store.OnRead = _ =>
        {
            started.TrySetResult();
            Thread.Sleep(1);
        };
        var reindex = archive.ReindexAsync(new Recorder(), CancellationToken.None);
        await started.Task;
        await archive.DisposeAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reindex);
        Directory.GetDirectories(_test.IndexFolder).ShouldBe([_test.CurrentGeneration]);
    }

    public void Dispose() => _test.Dispose();

    private sealed class Recorder : IProgress<ReindexProgress>
    {
        public List<ReindexProgress> Reports { get; } = [];

        public void Report(ReindexProgress value) => Reports.Add(value);
    }
}
