namespace NewsSearch.Engine;

/// <summary>Names a snapshot, among all snapshots of all archives and processes.</summary>
/// <param name="Opening">Drawn anew each time an archive is opened.</param>
/// <param name="Number">The number of the snapshot since then.</param>
public readonly record struct SnapshotId(Guid Opening, long Number);

/// <summary>The snapshot that a caller wants to go on with is no longer kept.</summary>
public sealed class SnapshotExpiredException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SnapshotExpiredException()
        : base("The snapshot of the archive that this continues is no longer kept. Begin again without a token; the new pages will show the archive as it is now.")
    {
    }
}
