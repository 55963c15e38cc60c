using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine.Generations;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Following;

/// <summary>
/// The one loop that changes what searches see: it applies the store's changes to the generation that serves, publishes
/// snapshots, commits, and takes over generations that were built beside it.
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
    private readonly SnapshotPublisher _publisher;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Commits, switches and verifications of the files take turns.
    private readonly SemaphoreSlim _files = new(1, 1);
    private readonly Task _loop;

    private IndexGeneration? _serving;
    private GenerationHandover? _handover;
    private Task? _nextChange;
    private Task _rebuild = Task.CompletedTask;
    private long _committedAt;
    private volatile bool _damaged;

    public IndexFollower(IArticleStore store, ArchiveOptions options, TimeProvider time, ILogger logger)
    {
        (_store, _options, _time, _logger) = (store, options, time, logger);
        _folders = new GenerationFolders(options.IndexDirectory);
        _opener = new GenerationOpener(_folders, store, options, logger);
        _publisher = new SnapshotPublisher(time);
        _builder = new GenerationBuilder(_opener, _folders, store, HandOverAsync, time);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Completes when a first snapshot has caught up with the store; fails if the index cannot be opened.</summary>
    public Task Ready => _ready.Task;

    public bool IsBuilding => _builder.IsBuilding;

    /// <summary>The generation that serves; null until it is open.</summary>
    public IndexGeneration? Serving => Volatile.Read(ref _serving);

    /// <summary>Whether the store is followed: not while a damaged index is being rebuilt.</summary>
    public bool IsFollowing => Ready.IsCompletedSuccessfully && !_damaged;

    /// <summary>The newest snapshot; the caller disposes it. Null until there is one.</summary>
    public PublishedSnapshot? AcquireSnapshot() => _publisher.Acquire();

    /// <summary>Builds a new generation and makes it serve.</summary>
    /// <exception cref="ReindexRunningException">Another one is being built.</exception>
    public async Task RebuildAsync(IProgress<ReindexProgress> progress, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await _builder.BuildAsync(progress, either.Token);
    }

    public long IndexBytes() => Serving is { } serving ? _folders.BytesOf(serving.Number) : 0;

    /// <summary>Verifies what is committed; with problems, the index is rebuilt.</summary>
    public async Task<CheckOutcome> CheckAsync(CancellationToken cancellationToken)
    {
        await Ready.WaitAsync(cancellationToken);
        await _files.WaitAsync(cancellationToken);
        try
        {
            var folder = _serving!.Folder;
            var report = await Task.Run(() => IndexVerifier.Verify(folder, structure: true, cancellationToken), cancellationToken);
            if (report.Problems is [var problem, ..])
            {
                MarkDamaged(problem);
            }

            return new CheckOutcome(report, _damaged);
        }
        finally
        {
            _files.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        Interlocked.Exchange(ref _handover, null)?.Refuse(new OperationCanceledException(Closing));
        await _builder.Idle();
        await _rebuild;
        _publisher.Dispose();
        _ready.TrySetCanceled();
        _stop.Dispose();
        _files.Dispose();
    }

    private async Task RunAsync()
    {
        var started = _time.GetTimestamp();
        try
        {
            _serving = await _opener.OpenCurrentAsync(_stop.Token);
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
                await TakeOverAsync();
                if (!_damaged)
                {
                    await FollowAsync();
                    if (_ready.TrySetResult())
                    {
                        ArchiveLog.CaughtUp(_logger, _serving.AppliedSequence, _time.GetElapsedTime(started));
                    }
                }

                await WaitForWorkAsync();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
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

            if (_damaged)
            {
                RebuildDamaged();
            }
        }

        CloseServing();
    }

    private async Task FollowAsync()
    {
        var generation = _serving!;
        await generation.ApplyAsync(_store, _ => OnBatch(generation), _stop.Token);
        _publisher.PublishChanges(generation);
        await CommitIfDueAsync(generation);
    }

    // A long run of changes must become visible, and durable in the index, before it ends.
    private void OnBatch(IndexGeneration generation)
    {
        if (_publisher.HasSnapshot && _publisher.Age >= _options.RefreshInterval)
        {
            _publisher.PublishChanges(generation);
        }

        if (generation.UncommittedChanges >= _options.CommitChanges)
        {
            _files.Wait(_stop.Token);
            Commit(generation);
        }
    }

    private async Task CommitIfDueAsync(IndexGeneration generation)
    {
        if (generation.UncommittedChanges == 0)
        {
            _committedAt = _time.GetTimestamp();
        }
        else if (_time.GetElapsedTime(_committedAt) >= _options.CommitInterval || generation.UncommittedChanges >= _options.CommitChanges)
        {
            await _files.WaitAsync(_stop.Token);
            Commit(generation);
        }
    }

    private void Commit(IndexGeneration generation)
    {
        try
        {
            generation.Commit();
            _committedAt = _time.GetTimestamp();
        }
        finally
        {
            _files.Release();
        }
    }

    private async Task WaitForWorkAsync()
    {
        var pause = _options.RefreshInterval - _publisher.Age;
        if (pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, _time, _stop.Token);
        }

        if (_damaged)
        {
            await Task.Delay(LongestWait, _time, _stop.Token);
            return;
        }

        _nextChange ??= _store.WaitForChangeAsync(_serving!.AppliedSequence, _stop.Token);
        await Task.WhenAny(_nextChange, Task.Delay(LongestWait, _time, _stop.Token));
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

    private async Task TakeOverAsync()
    {
        if (Interlocked.Exchange(ref _handover, null) is not { } handover)
        {
            return;
        }

        try
        {
            await handover.Generation.ApplyAsync(_store, _ => { }, _stop.Token);
            await _files.WaitAsync(_stop.Token);
        }
        catch (Exception exception)
        {
            handover.Refuse(exception);
            return;
        }

        try
        {
            Switch(handover.Generation);
            handover.Accept();
        }
        catch (Exception exception)
        {
            handover.Refuse(exception);
        }
        finally
        {
            _files.Release();
        }
    }

    private void Switch(IndexGeneration next)
    {
        next.Commit();
        _folders.SetCurrent(next.Number);
        var previous = _serving!;
        _publisher.Publish(next);
        Volatile.Write(ref _serving, next);
        _nextChange = null;
        ArchiveLog.Switched(_logger, next.Number, next.CommittedSequence);
        Retire(previous);
        _damaged = false;
    }

    private void Retire(IndexGeneration previous)
    {
        try
        {
            previous.Dispose();
            if (_damaged)
            {
                ArchiveLog.SetAside(_logger, _folders.SetAside(previous.Number));
            }
            else
            {
                _folders.Delete(previous.Number);
            }
        }
        catch (Exception exception) when (exception is IOException or DamagedIndexException or UnauthorizedAccessException)
        {
            ArchiveLog.LeftoversStay(_logger, exception);
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

    private void RebuildDamaged()
    {
        if (_rebuild.IsCompleted && !_builder.IsBuilding)
        {
            _rebuild = Task.Run(RebuildQuietlyAsync);
        }
    }

    private async Task RebuildQuietlyAsync()
    {
        try
        {
            await _builder.BuildAsync(new Progress<ReindexProgress>(), _stop.Token);
        }
        catch (Exception exception) when (exception is ReindexRunningException or OperationCanceledException)
        {
            // The other reindex repairs the damage, or the archive is closing.
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
            if (!_damaged)
            {
                _serving!.Commit();
            }

            _serving!.Dispose();
        }
        catch (Exception exception)
        {
            ArchiveLog.LastCommitFailed(_logger, exception);
        }
    }
}
