namespace NewsSearch.Articles.Storage;

/// <summary>
/// The archive's database: the one place where articles live. Every write that changes something gets the next sequence
/// number and is durable before it is acknowledged; the index is derived from the changes in the order of their numbers.
/// </summary>
/// <remarks>
/// Any thread may call any member at any time. Sequence numbers start at 1, grow by one per change, and become visible
/// to readers in order: whoever has read up to a number misses nothing below it.
/// </remarks>
public interface IArticleStore : IAsyncDisposable
{
    /// <summary>What the store is, for people: "sqlite" or "postgresql".</summary>
    string Kind { get; }

    /// <summary>The identity of this archive, made when the database was created; tells an index of another archive.</summary>
    Guid ArchiveId { get; }

    /// <summary>Writes an article, adding it or replacing the one with its id. Completes when the outcome is durable.</summary>
    /// <remarks>Writes of many callers share a commit. Cancelling gives up waiting; the write may still happen.</remarks>
    /// <exception cref="StoreUnavailableException">The database cannot be written; nothing was acknowledged.</exception>
    Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Deletes the article with this id, leaving a tombstone. Completes when the outcome is durable.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be written; nothing was acknowledged.</exception>
    Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken);

    /// <summary>Reads the newest durable version of an article; null if there is none or it is deleted.</summary>
    Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the changes with numbers above <paramref name="afterSequence"/> in ascending order and ends at the last one
    /// that is durable. Only the newest change of each id is kept, so numbers have gaps.
    /// </summary>
    IAsyncEnumerable<ArticleChange> ReadChangesAsync(long afterSequence, CancellationToken cancellationToken);

    /// <summary>Completes when a change with a number above <paramref name="afterSequence"/> is durable, whoever wrote it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task WaitForChangeAsync(long afterSequence, CancellationToken cancellationToken);

    /// <summary>Describes the store as it is now.</summary>
    Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellationToken);
}
