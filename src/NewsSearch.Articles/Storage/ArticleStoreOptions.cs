namespace NewsSearch.Articles.Storage;

/// <summary>How a store batches, waits and reads. The defaults suit a service with one importer and one index.</summary>
public sealed record ArticleStoreOptions
{
    /// <summary>The number of writes that may wait for the writer; further callers wait before theirs is accepted. Default 4,096.</summary>
    public int QueuedWrites { get; init; } = 4_096;

    /// <summary>The most writes that share one transaction. Default 1,024.</summary>
    public int TransactionWrites { get; init; } = 1_024;

    /// <summary>
    /// The size of the articles of a transaction, in bytes as stored, beyond which it takes no more. One article may be
    /// larger. Default 8 MiB.
    /// </summary>
    public int TransactionBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The most changes that a reader of changes takes from the database, and holds in memory, at a time. Default 512.</summary>
    public int PageChanges { get; init; } = 512;

    /// <summary>The size of the articles, in bytes as stored, beyond which a page of changes ends. Default 1 MiB.</summary>
    public int PageBytes { get; init; } = 1024 * 1024;

    /// <summary>How long a write waits for another program that has the database locked. Default 10 s; at least 1 s.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often PostgreSQL is asked for changes of other nodes while somebody waits for them. Default 250 ms.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Whether an acknowledged write survives the loss of power or a crash of the operating system, and not only of the
    /// process. SQLite only: a PostgreSQL server follows its own synchronous_commit. Default true; false saves an fsync per
    /// transaction.
    /// </summary>
    public bool SurvivesPowerLoss { get; init; } = true;

    /// <summary>
    /// The size of SQLite's write-ahead log, in bytes, from which the writer waits for readers, which takes milliseconds,
    /// to bring it back to nothing. Default 64 MiB.
    /// </summary>
    public long WriteAheadLogBytes { get; init; } = 64L * 1024 * 1024;
}
