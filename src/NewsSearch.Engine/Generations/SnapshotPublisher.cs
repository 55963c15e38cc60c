namespace NewsSearch.Engine.Generations;

/// <summary>Holds the snapshot that searches see and replaces it in one step.</summary>
/// <remarks>Any thread may acquire; one thread at a time publishes.</remarks>
internal sealed class SnapshotPublisher(TimeProvider time) : IDisposable
{
    private PublishedSnapshot? _published;
    private long _publishedAt;
    private long _number;

    public bool HasSnapshot => Volatile.Read(ref _published) is not null;

    /// <summary>The time since the last publication.</summary>
    public TimeSpan Age => time.GetElapsedTime(_publishedAt);

    /// <summary>The newest snapshot; the caller disposes it. Null until there is one.</summary>
    public PublishedSnapshot? Acquire()
    {
        while (Volatile.Read(ref _published) is { } published)
        {
            // A snapshot that was replaced between the two reads may be closed already; then there is a newer one.
            if (published.Snapshot.TryAcquire())
            {
                return published;
            }
        }

        return null;
    }

    /// <summary>Whether everything that a generation holds is published.</summary>
    public bool Holds(IndexGeneration generation) => _published?.Sequence == generation.AppliedSequence;

    /// <summary>Publishes what a generation holds now, unless it is published already.</summary>
    public void PublishChanges(IndexGeneration generation)
    {
        if (!Holds(generation))
        {
            Publish(generation);
        }
    }

    /// <summary>Publishes what a generation holds now.</summary>
    public void Publish(IndexGeneration generation)
    {
        _publishedAt = time.GetTimestamp();
        Interlocked.Exchange(ref _published, generation.TakeSnapshot(time.GetUtcNow(), ++_number))?.Snapshot.Dispose();
    }

    public void Dispose() => Interlocked.Exchange(ref _published, null)?.Snapshot.Dispose();
}
