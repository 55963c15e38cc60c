using NewsSearch.Articles.Storage;
using NewsSearch.Engine.Following;
using NewsSearch.Engine.Snapshots;

namespace NewsSearch.Engine;

/// <summary>Gathers the figures of an archive from its parts.</summary>
internal static class ArchiveFigures
{
    /// <summary>Reads the figures as they are now.</summary>
    public static async Task<ArchiveStatistics> ReadAsync(
        IArticleStore store, IndexFollower follower, KeptSnapshots kept, CancellationToken cancellationToken)
    {
        var stored = await store.GetStatisticsAsync(cancellationToken);
        var published = follower.AcquireSnapshot();
        using var snapshot = published?.Snapshot;
        return new ArchiveStatistics
        {
            IndexedArticles = snapshot?.Articles ?? 0,
            Store = stored,
            StoreKind = store.Kind,
            IndexedSequence = published?.Sequence ?? 0,
            CommittedSequence = follower.Serving?.CommittedSequence ?? 0,
            Generation = follower.Serving?.Number ?? 0,
            GazetteerVersion = follower.Serving?.GazetteerVersion ?? "",
            IndexGazetteerVersions = follower.Serving?.IndexGazetteerVersions ?? [],
            Segments = snapshot?.Segments ?? 0,
            IndexBytes = follower.IndexBytes,
            RefreshedAt = published?.PublishedAt ?? DateTimeOffset.UnixEpoch,
            Reindexing = follower.IsBuilding,
            KeptSnapshots = kept.Count,
            HeldBytes = kept.HeldBytes,
        };
    }
}
