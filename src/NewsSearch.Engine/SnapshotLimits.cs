namespace NewsSearch.Engine;

/// <summary>How many old snapshots are kept for the pages that callers may still ask for. Beyond a limit, the one unused for longest goes.</summary>
public sealed record SnapshotLimits
{
    /// <summary>The number of snapshots, above 0. Default 256: with changes all the time and a snapshot every 500 ms, those of two minutes.</summary>
    public int MaxSnapshots { get; init; } = 256;

    /// <summary>How long a snapshot is kept after its last use, above 0. Default 5 min.</summary>
    public TimeSpan MaxIdleTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The disk that may be held by segments that only kept snapshots still use, in MiB, 0 or more. Default 4,096.</summary>
    public int MaxHeldMegabytes { get; init; } = 4_096;
}
