using Google.Protobuf.WellKnownTypes;
using NewsSearch.Engine;

namespace NewsSearch.Service.Mapping;

/// <summary>What the admin service tells, from the domain to messages.</summary>
internal static class AdminMessages
{
    /// <summary>Writes how far a reindex is.</summary>
    public static V1.ReindexArticlesResponse ToMessage(ReindexProgress progress)
    {
        var rate = progress.Elapsed > TimeSpan.Zero ? progress.Done / progress.Elapsed.TotalSeconds : 0;
        return new V1.ReindexArticlesResponse
        {
            Phase = ToMessage(progress.Phase),
            ArticlesDone = progress.Done,
            ArticlesTotal = progress.Total,
            ArticlesPerSecond = rate,
            TimeLeft = rate > 0 ? Duration.FromTimeSpan(TimeSpan.FromSeconds(Math.Max(0, progress.Total - progress.Done) / rate)) : null,
            Generation = progress.Generation,
        };
    }

    /// <summary>Writes an archive in figures.</summary>
    public static V1.GetIndexStatsResponse ToMessage(ArchiveStatistics statistics, string serviceVersion) => new()
    {
        IndexedArticles = statistics.IndexedArticles,
        StoredArticles = statistics.Store.Articles,
        StoredSequence = statistics.Store.LastSequence,
        IndexedSequence = statistics.IndexedSequence,
        CommittedSequence = statistics.CommittedSequence,
        Generation = statistics.Generation,
        Segments = statistics.Segments,
        IndexBytes = statistics.IndexBytes,
        StoreBytes = statistics.Store.Bytes,
        RefreshTime = Timestamp.FromDateTimeOffset(statistics.RefreshedAt),
        StoreKind = statistics.StoreKind,
        Reindexing = statistics.Reindexing,
        KeptSnapshots = statistics.KeptSnapshots,
        KeptSnapshotBytes = statistics.HeldBytes,
        ServiceVersion = serviceVersion,
        GazetteerVersion = statistics.GazetteerVersion,
        IndexGazetteerVersions = { statistics.IndexGazetteerVersions },
        GazetteerChanged = statistics.IndexGazetteerVersions.Any(version => version != statistics.GazetteerVersion),
    };

    /// <summary>Writes the outcome of a check.</summary>
    public static V1.CheckIndexResponse ToMessage(CheckOutcome outcome)
    {
        var message = new V1.CheckIndexResponse
        {
            Intact = outcome.Report.Problems.Count == 0,
            Files = outcome.Report.Files,
            Bytes = outcome.Report.Bytes,
            Rebuilding = outcome.Rebuilding,
        };
        message.Problems.AddRange(outcome.Report.Problems);
        return message;
    }

    private static V1.ReindexPhase ToMessage(ReindexPhase phase) => phase switch
    {
        ReindexPhase.Indexing => V1.ReindexPhase.Indexing,
        ReindexPhase.CatchingUp => V1.ReindexPhase.CatchingUp,
        ReindexPhase.Switching => V1.ReindexPhase.Switching,
        ReindexPhase.Done => V1.ReindexPhase.Done,
        _ => throw new InvalidOperationException($"{phase} is not in the contract."),
    };
}
