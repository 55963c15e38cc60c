using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine.Generations;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Following;

/// <summary>
/// The one loop that changes what searches see: it applies the store's changes to the generation that serves, publishes
/// snapshots, commits, takes over generations that were built beside it, and has a damaged one rebuilt.
/// </summary>
internal sealed class IndexFollower : IAsyncDisposable
{
    private const string Closing = "The archive is being closed.";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly IArticleStore _store;
    private readonly ArchiveOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly GenerationFolders _folders;
    private readonly GenerationOpener _opener;
    private readonly GenerationBuilder _builder;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _loop;

    private ServingIndex? _serving;
    private GenerationHandover? _handover;
    private Task? _nextChange;
    private Task _repair = Task.CompletedTask;
    private volatile bool _damaged;
    private int _closed;

    public IndexFollower(IArticleStore store, ArchiveOptions options, TimeProvider time, ILogger logger)
    {
        (_store, _options, _time, _logger) = (store, options, time, logger);
        _folders = new GenerationFolders(options.IndexDirectory);
        _opener = new GenerationOpener(_folders, store, options, logger);
        _builder = new GenerationBuilder(_opener, _folders, store, HandOverAsync, time);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Completes when a first snapshot has caught up with the store; fails if the index cannot be opened.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Whether the store is followed: not before it is ready nor while a damaged index is being rebuilt.</summary>
    public bool IsFollowing => Ready.IsCompletedSuccessfully && !_damaged;

    public bool IsBuilding => _builder.IsBuilding;

    /// <summary>The generation that serves; null until it is open.</summary>
    public IndexGeneration? Serving => Volatile.Read(ref _serving)?.Generation;

    public long IndexBytes => Serving is { } serving ? _folders.BytesOf(serving.Number) : 0;

    /// <summary>The newest snapshot; the caller disposes it. Null until there is one.</summary>
    public PublishedSnapshot? AcquireSnapshot() => Volatile.Read(ref _serving)?.AcquireSnapshot();

    /// <summary>Builds a new generation and makes it serve.</summary>
    /// <exception cref="ReindexRunningException">Another one is being built.</exception>
    public async Task RebuildAsync(IProgress<ReindexProgress> progress, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await _builder.BuildAsync(progress, either.Token);
    }

    /// <summary>Verifies what is committed; with problems, the index is rebuilt.</summary>
    public async Task<CheckOutcome> CheckAsync(CancellationToken cancellationToken)
    {
        await Ready.WaitAsync(cancellationToken);
        var report = await Task.Run(() => _serving!.Verify(cancellationToken), cancellationToken);
        if (report.Problems is [var problem, ..])
        {
            MarkDamaged(problem);
        }

        return new CheckOutcome(report, _damaged);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        await _stop.CancelAsync();
        await _loop;
        Interlocked.Exchange(ref _handover, null)?.Refuse(new OperationCanceledException(Closing));
        await _builder.Idle();
        await _repair;
        CloseServing();
        _ready.TrySetCanceled();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var started = _time.GetTimestamp();
        try
        {
            var generation = await _opener.OpenCurrentAsync(_stop.Token);
            Volatile.Write(ref _serving, new ServingIndex(generation, _folders, _options, _time, _logger));
        }
        catch (Exception exception)
        {
            _ready.TrySetException(exception);
            return;
        }

        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await StepAsync();
                if (!_damaged && _ready.TrySetResult())
                {
                    ArchiveLog.CaughtUp(_logger, Serving!.AppliedSequence, _time.GetElapsedTime(started));
                }

                await WaitForWorkAsync();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is DamagedIndexException or IOException)
            {
                MarkDamaged(exception.Message);
            }
            catch (Exception exception)
            {
                ArchiveLog.FollowingFailed(_logger, RetryDelay, exception);
                await Task.Delay(RetryDelay, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task StepAsync()
    {
        if (Interlocked.Exchange(ref _handover, null) is { } handover)
        {
            await TakeOverAsync(handover);
        }

        if (!_damaged)
        {
            await Serving!.ApplyAsync(_store, _ => _serving!.OnBatch(), _stop.Token);
            _serving!.PublishAndCommit();
        }
        else if (_repair.IsCompleted && !_builder.IsBuilding)
        {
            _repair = Task.Run(RepairAsync);
        }
    }

    private async Task WaitForWorkAsync()
    {
        if (_damaged)
        {
            await Task.Delay(LongestWait, _time, _stop.Token);
            return;
        }

        // One wait may outlast many rounds of the loop, which must also look for handovers and commits.
        _nextChange ??= _store.WaitForChangeAsync(Serving!.AppliedSequence, _stop.Token);
        var wait = _serving!.HasUnpublishedChanges ? TimeSpan.FromTicks(Math.Clamp(_serving.Pause.Ticks, 0, LongestWait.Ticks)) : LongestWait;
        await Task.WhenAny(_nextChange, Task.Delay(wait, _time, _stop.Token));
        if (_nextChange.IsCompleted)
        {
            var change = _nextChange;
            _nextChange = null;
            await change;
        }
    }

    private Task HandOverAsync(GenerationHandover handover)
    {
        Volatile.Write(ref _handover, handover);
        if (_loop.IsCompleted)
        {
            handover.Refuse(new OperationCanceledException(Closing));
        }

        return handover.Taken;
    }

    private async Task TakeOverAsync(GenerationHandover handover)
    {
        try
        {
            await handover.Generation.ApplyAsync(_store, _ => { }, _stop.Token);
            _serving!.SwitchTo(handover.Generation, keepPrevious: _damaged);
            _damaged = false;
            _nextChange = null;
            handover.Accept();
        }
        catch (Exception exception)
        {
            handover.Refuse(exception);
        }
    }

    private void MarkDamaged(string problem)
    {
        if (!_damaged)
        {
            _damaged = true;
            ArchiveLog.Rebuilding(_logger, problem);
        }
    }

    private async Task RepairAsync()
    {
        try
        {
            await _builder.BuildAsync(new Progress<ReindexProgress>(), _stop.Token);
        }
        catch (Exception exception) when (exception is ReindexRunningException or OperationCanceledException)
        {
            // Another reindex repairs the damage, or the archive is closing.
        }
        catch (Exception exception)
        {
            ArchiveLog.FollowingFailed(_logger, RetryDelay, exception);
            await Task.Delay(RetryDelay, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void CloseServing()
    {
        try
        {
            if (!_damaged && _serving is { Generation.UncommittedChanges: > 0 })
            {
                _serving.Commit();
            }

            _serving?.Dispose();
        }
        catch (Exception exception)
        {
            ArchiveLog.LastCommitFailed(_logger, exception);
        }
    }
}
