using NewsSearch.Engine.Generations;

namespace NewsSearch.Engine.Snapshots;

/// <summary>
/// Keeps the snapshots to which callers may come back, within limits on their number, the time since their last use and the
/// disk that only they hold. They survive the generation that they are from: its files are gone from the folder, but open.
/// </summary>
/// <remarks>Any thread may call any member.</remarks>
/// <param name="limits">The limits.</param>
/// <param name="newest">Acquires the newest snapshot, whose segments nobody holds in vain; null if there is none.</param>
/// <param name="time">The clock.</param>
internal sealed class KeptSnapshots(SnapshotLimits limits, Func<PublishedSnapshot?> newest, TimeProvider time) : IDisposable
{
    private const int BytesPerMegabyte = 1 << 20;
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, KeptSnapshot> _kept = [];
    private ITimer? _timer;
    private bool _disposed;

    /// <summary>The number of snapshots kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _kept.Count;
            }
        }
    }

    /// <summary>The disk that only kept snapshots hold, in bytes.</summary>
    public long HeldBytes
    {
        get
        {
            lock (_lock)
            {
                return BytesHeldBy(_kept.Values);
            }
        }
    }

    /// <summary>Keeps a snapshot that the caller uses, from now on, or notes that it was used once more.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="pin">Whether it must not go before <see cref="Unpin"/>, whatever the limits say.</param>
    public void Keep(PublishedSnapshot snapshot, bool pin = false)
    {
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            var isNew = !_kept.TryGetValue(snapshot.Number, out var kept);
            if (isNew && !snapshot.Snapshot.TryAcquire())
            {
                return;
            }

            kept ??= _kept[snapshot.Number] = new KeptSnapshot(snapshot);
            kept.UsedAt = time.GetTimestamp();
            kept.Pins += pin ? 1 : 0;
            if (isNew)
            {
                Tidy();
            }
        }
    }

    /// <summary>Ends what a pin began.</summary>
    public void Unpin(long number)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(number, out var kept))
            {
                kept.Pins--;
                kept.UsedAt = time.GetTimestamp();
            }
        }
    }

    /// <summary>A kept snapshot, which the caller disposes; null if it is not kept any more.</summary>
    public PublishedSnapshot? Acquire(long number)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue(number, out var kept) || IsIdle(kept))
            {
                return null;
            }

            kept.UsedAt = time.GetTimestamp();
            kept.Published.Snapshot.TryAcquire();
            return kept.Published;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _timer?.Dispose();
            foreach (var number in _kept.Keys.ToList())
            {
                Drop(number);
            }
        }
    }

    // Time and merges turn what was within the limits into what is beyond them, without any call.
    private void OnTimer()
    {
        lock (_lock)
        {
            Tidy();
        }
    }

    private void Tidy()
    {
        foreach (var idle in _kept.Values.Where(kept => kept.Pins == 0 && IsIdle(kept)).ToList())
        {
            Drop(idle.Published.Number);
        }

        var candidates = new Queue<KeptSnapshot>(_kept.Values.Where(kept => kept.Pins == 0).OrderBy(kept => kept.UsedAt));
        while (_kept.Count > limits.MaxSnapshots && candidates.TryDequeue(out var oldest))
        {
            Drop(oldest.Published.Number);
        }

        while (BytesHeldBy(_kept.Values) > (long)limits.MaxHeldMegabytes * BytesPerMegabyte && candidates.TryDequeue(out var oldest))
        {
            Drop(oldest.Published.Number);
        }

        SetTimer();
    }

    private bool IsIdle(KeptSnapshot kept) => time.GetElapsedTime(kept.UsedAt) >= limits.MaxIdleTime;

    private long BytesHeldBy(IEnumerable<KeptSnapshot> kept)
    {
        var published = newest();
        using var snapshot = published?.Snapshot;
        var live = published is null ? [] : KeptSnapshot.SegmentsOf(published).Select(segment => segment.Segment).ToHashSet();
        return kept.SelectMany(one => one.Segments).DistinctBy(segment => segment.Segment)
            .Where(segment => !live.Contains(segment.Segment)).Sum(segment => segment.Bytes);
    }

    private void Drop(long number)
    {
        if (_kept.Remove(number, out var kept))
        {
            kept.Published.Snapshot.Dispose();
        }
    }

    private void SetTimer()
    {
        if (_disposed)
        {
            return;
        }

        var interval = TimeSpan.FromTicks(Math.Clamp(limits.MaxIdleTime.Ticks / 4, TimeSpan.TicksPerMillisecond, LongestInterval.Ticks));
        _timer ??= time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(_kept.Count == 0 ? Timeout.InfiniteTimeSpan : interval, Timeout.InfiniteTimeSpan);
    }
}
