using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Storage;
using NewsSearch.FullText;

namespace NewsSearch.Engine;

/// <summary>What became of an article.</summary>
/// <param name="Id">The id, as far as it could be read.</param>
/// <param name="Write">The durable outcome; null if the article was rejected.</param>
/// <param name="Violations">Why it was rejected; empty if it was not.</param>
public sealed record ImportOutcome(string Id, WriteOutcome? Write, IReadOnlyList<FieldViolation> Violations);

/// <summary>An article as the store has it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Countries">The countries that it is about or mentions, the most salient first, as the gazetteer in use finds them.</param>
/// <param name="Sequence">The number of the write that made this version.</param>
public sealed record FoundArticle(Article Article, IReadOnlyList<ArticleCountry> Countries, long Sequence);

/// <summary>The answer to a search.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="SnapshotSequence">The sequence number that its snapshot has reached.</param>
/// <param name="Snapshot">The snapshot.</param>
public sealed record ArchiveAnswer(SearchAnswer Answer, long SnapshotSequence, SnapshotId Snapshot)
{
    /// <summary>The version of the synonyms that it was found with.</summary>
    public required string SynonymsVersion { get; init; }
}

/// <summary>Why an article stands where it stands.</summary>
/// <param name="Explanation">The explanation.</param>
/// <param name="SnapshotSequence">The sequence number that its snapshot has reached.</param>
public sealed record ArchiveExplanation(ArticleExplanation Explanation, long SnapshotSequence);

/// <summary>The outcome of a check.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Rebuilding">Whether the index is being rebuilt because of it.</param>
public sealed record CheckOutcome(VerificationReport Report, bool Rebuilding);

/// <summary>A phase of a reindex, in the order in which they come.</summary>
public enum ReindexPhase
{
    /// <summary>Articles are read from the store and indexed.</summary>
    Indexing,

    /// <summary>What was written meanwhile is indexed.</summary>
    CatchingUp,

    /// <summary>The new generation is committed and takes over.</summary>
    Switching,

    /// <summary>The new generation serves.</summary>
    Done,
}

/// <summary>How far a reindex is.</summary>
/// <param name="Phase">What is going on.</param>
/// <param name="Done">The number of articles indexed so far.</param>
/// <param name="Total">The number of articles to index, as known now.</param>
/// <param name="Elapsed">The time since the start.</param>
/// <param name="Generation">The number of the new generation.</param>
public sealed record ReindexProgress(ReindexPhase Phase, long Done, long Total, TimeSpan Elapsed, int Generation);

/// <summary>An archive in figures.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>The number of articles that a search can find.</summary>
    public required long IndexedArticles { get; init; }

    /// <summary>The store in figures.</summary>
    public required StoreStatistics Store { get; init; }

    /// <summary>The kind of the store.</summary>
    public required string StoreKind { get; init; }

    /// <summary>The sequence number up to which writes are found.</summary>
    public required long IndexedSequence { get; init; }

    /// <summary>The sequence number up to which the index is on disk.</summary>
    public required long CommittedSequence { get; init; }

    /// <summary>The generation that serves.</summary>
    public required int Generation { get; init; }

    /// <summary>The version of the gazetteer in use; empty until the index is open.</summary>
    public required string GazetteerVersion { get; init; }

    /// <summary>The versions of the gazetteers that the countries in the index are from, in the order in which they came.</summary>
    public required IReadOnlyList<string> IndexGazetteerVersions { get; init; }

    /// <summary>The number of segments.</summary>
    public required int Segments { get; init; }

    /// <summary>The size of the index on disk, in bytes.</summary>
    public required long IndexBytes { get; init; }

    /// <summary>When the index last changed for searches.</summary>
    public required DateTimeOffset RefreshedAt { get; init; }

    /// <summary>Whether a reindex runs.</summary>
    public required bool Reindexing { get; init; }

    /// <summary>The number of snapshots kept for the next pages of searches.</summary>
    public required int KeptSnapshots { get; init; }

    /// <summary>The disk that only kept snapshots hold, in bytes.</summary>
    public required long HeldBytes { get; init; }
}

/// <summary>The archive cannot answer yet: its index is being opened or built.</summary>
public sealed class IndexBuildingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="indexedSequence">How far the index is.</param>
    /// <param name="storedSequence">How far it has to come.</param>
    public IndexBuildingException(long indexedSequence, long storedSequence)
        : base($"The index is being built: {indexedSequence} of {storedSequence} changes are indexed.")
        => (IndexedSequence, StoredSequence) = (indexedSequence, storedSequence);

    /// <summary>How far the index is.</summary>
    public long IndexedSequence { get; }

    /// <summary>How far it has to come.</summary>
    public long StoredSequence { get; }
}

/// <summary>A reindex was asked for while another runs.</summary>
public sealed class ReindexRunningException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ReindexRunningException()
        : base("A reindex is running already.")
    {
    }
}
