using NewsSearch.Articles.Storage;
using NewsSearch.Engine.Generations;

namespace NewsSearch.Engine.Following;

/// <summary>Builds a new generation from the store beside the one that serves and hands it over when it has caught up.</summary>
internal sealed class GenerationBuilder(
    GenerationOpener opener, GenerationFolders folders, IArticleStore store, Func<GenerationHandover, Task> handOver, TimeProvider time)
{
    private const int MaxCatchUpPasses = 20;
    private const int FewChanges = 1_000;
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(500);

    private int _building;
    private Task _fill = Task.CompletedTask;

    public bool IsBuilding => Volatile.Read(ref _building) != 0;

    /// <summary>Completes when nothing is being built.</summary>
    public async Task Idle() => await _fill.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Builds a generation. Completes when it serves.</summary>
    /// <exception cref="ReindexRunningException">Another one is being built.</exception>
    public async Task BuildAsync(IProgress<ReindexProgress> progress, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _building, 1) != 0)
        {
            throw new ReindexRunningException();
        }

        try
        {
            await (_fill = BuildAloneAsync(progress, cancellationToken));
        }
        finally
        {
            Volatile.Write(ref _building, 0);
        }
    }

    private async Task BuildAloneAsync(IProgress<ReindexProgress> progress, CancellationToken cancellationToken)
    {
        var generation = opener.Begin();
        try
        {
            await FillAsync(generation, progress, cancellationToken);
        }
        catch
        {
            generation.Dispose();
            folders.Delete(generation.Number);
            throw;
        }
    }

    private async Task FillAsync(IndexGeneration generation, IProgress<ReindexProgress> progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var reported = started;
        var total = (await store.GetStatisticsAsync(cancellationToken)).Articles;
        var done = 0L;
        var phase = ReindexPhase.Indexing;

        Report(phase);
        await generation.ApplyAsync(store, OnBatch, cancellationToken);

        // What is written while a pass runs is left to the next, shorter one; the follower does the last few.
        Report(phase = ReindexPhase.CatchingUp);
        for (var pass = 0; pass < MaxCatchUpPasses; pass++)
        {
            var before = done;
            await generation.ApplyAsync(store, OnBatch, cancellationToken);
            if (done - before < FewChanges)
            {
                break;
            }
        }

        generation.Commit();
        cancellationToken.ThrowIfCancellationRequested();
        Report(phase = ReindexPhase.Switching);
        await handOver(new GenerationHandover(generation));
        Report(ReindexPhase.Done);

        void OnBatch(int changes)
        {
            done += changes;
            if (time.GetElapsedTime(reported) >= ReportInterval)
            {
                Report(phase);
            }
        }

        void Report(ReindexPhase current)
        {
            reported = time.GetTimestamp();
            progress.Report(new ReindexProgress(current, done, Math.Max(total, done), time.GetElapsedTime(started), generation.Number));
        }
    }
}
