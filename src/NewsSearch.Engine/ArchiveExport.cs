using NewsSearch.Engine.Snapshots;
using NewsSearch.FullText;

namespace NewsSearch.Engine;

/// <summary>An export from one snapshot, which is kept while it runs, and afterwards like those of pages, so that it may be gone on with.</summary>
/// <remarks>One thread at a time; to be disposed.</remarks>
public sealed class ArchiveExport : IDisposable
{
    private readonly KeptSnapshots _kept;

    internal ArchiveExport(ArticleExport articles, SnapshotId snapshot, long sequence, string synonymsVersion, KeptSnapshots kept) =>
        (Articles, Snapshot, SnapshotSequence, SynonymsVersion, _kept) = (articles, snapshot, sequence, synonymsVersion, kept);

    /// <summary>The articles; disposed with the export.</summary>
    public ArticleExport Articles { get; }

    /// <summary>The snapshot.</summary>
    public SnapshotId Snapshot { get; }

    /// <summary>The sequence number that the snapshot has reached.</summary>
    public long SnapshotSequence { get; }

    /// <summary>The version of the synonyms that the articles were found with.</summary>
    public string SynonymsVersion { get; }

    /// <summary>Ends the export. The snapshot is kept for those who go on.</summary>
    public void Dispose()
    {
        Articles.Dispose();
        _kept.Unpin(Snapshot.Number);
    }
}
