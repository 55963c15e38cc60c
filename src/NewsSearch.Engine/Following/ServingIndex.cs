using Microsoft.Extensions.Logging;
using NewsSearch.Engine.Generations;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Following;

/// <summary>The generation that serves and its files: publishing, committing, verifying, and giving way to the next one.</summary>
/// <remarks>One thread at a time changes it; commits, switches and verifications of the files take turns.</remarks>
internal sealed class ServingIndex(
    IndexGeneration generation, GenerationFolders folders, ArchiveOptions options, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _files = new(1, 1);
    private readonly SnapshotPublisher _publisher = new(time);
    private IndexGeneration _generation = generation;
    private long _committedAt = time.GetTimestamp();

    public IndexGeneration Generation => Volatile.Read(ref _generation);

    /// <summary>The time until the next snapshot may be published; zero or less if it may be now.</summary>
    public TimeSpan Pause => options.RefreshInterval - _publisher.Age;

    public PublishedSnapshot? AcquireSnapshot() => _publisher.Acquire();

    /// <summary>Whether something is applied that searches do not find yet.</summary>
    public bool HasUnpublishedChanges => !_publisher.Holds(_generation);

    /// <summary>Publishes what has changed and commits, as far as either is due. The first snapshot is always due.</summary>
    public void PublishAndCommit()
    {
        if (!_publisher.HasSnapshot || Pause <= TimeSpan.Zero)
        {
            _publisher.PublishChanges(_generation);
        }

        if (_generation.UncommittedChanges > 0 && time.GetElapsedTime(_committedAt) >= options.CommitInterval)
        {
            Commit();
        }
    }

    /// <summary>What is due amid a long run of changes: it must become visible, and durable in the index, before it ends.</summary>
    public void OnBatch()
    {
        if (_publisher.HasSnapshot && Pause <= TimeSpan.Zero)
        {
            _publisher.PublishChanges(_generation);
        }

        if (_generation.UncommittedChanges >= options.CommitChanges)
        {
            Commit();
        }
    }

    public void Commit() => WithFiles(() =>
    {
        _generation.Commit();
        _committedAt = time.GetTimestamp();
        return true;
    });

    public VerificationReport Verify(CancellationToken cancellationToken) =>
        WithFiles(() => IndexVerifier.Verify(_generation.Folder, structure: true, cancellationToken));

    /// <summary>Makes another generation serve, in one step for searches and for a crash.</summary>
    /// <param name="next">The generation, which has caught up.</param>
    /// <param name="keepPrevious">Whether the previous one is damaged and set aside, or deleted.</param>
    public void SwitchTo(IndexGeneration next, bool keepPrevious) => WithFiles(() =>
    {
        next.Commit();
        folders.SetCurrent(next.Number);
        var previous = _generation;
        _publisher.Publish(next);
        Volatile.Write(ref _generation, next);
        _committedAt = time.GetTimestamp();
        ArchiveLog.Switched(logger, next.Number, next.CommittedSequence);
        Retire(previous, keepPrevious);
        return true;
    });

    public void Dispose()
    {
        _publisher.Dispose();
        _generation.Dispose();
        _files.Dispose();
    }

    private void Retire(IndexGeneration previous, bool keep)
    {
        try
        {
            previous.Dispose();
            if (keep)
            {
                ArchiveLog.SetAside(logger, folders.SetAside(previous.Number));
            }
            else
            {
                folders.Delete(previous.Number);
            }
        }
        catch (Exception exception) when (exception is IOException or DamagedIndexException or UnauthorizedAccessException)
        {
            ArchiveLog.LeftoversStay(logger, exception);
        }
    }

    private T WithFiles<T>(Func<T> action)
    {
        _files.Wait();
        try
        {
            return action();
        }
        finally
        {
            _files.Release();
        }
    }
}
