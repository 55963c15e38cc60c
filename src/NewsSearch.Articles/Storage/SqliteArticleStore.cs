using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NewsSearch.Articles.Storage.Sqlite;

namespace NewsSearch.Articles.Storage;

/// <summary>An archive in one SQLite file, owned by one process.</summary>
/// <remarks>
/// One writer, many readers: the database has a write-ahead log, so that neither waits for the other. Reads block their
/// thread for the time of the disk access; SQLite knows no other way.
/// </remarks>
public sealed class SqliteArticleStore : IArticleStore
{
    private readonly string _file;
    private readonly ArticleStoreOptions _options;
    private readonly OwnershipLock _ownership;
    private readonly SqliteWriter _writer;
    private readonly GroupCommitter _committer;
    private readonly ChangeSignal _changes;
    private readonly SqliteReaderPool _readers;
    private int _disposed;

    private SqliteArticleStore(string file, ArticleStoreOptions options, OwnershipLock ownership, SqliteConnection connection)
    {
        _file = file;
        _options = options;
        _ownership = ownership;
        _writer = new SqliteWriter(connection, file, options.WriteAheadLogBytes);
        _readers = new SqliteReaderPool(file, () => SqliteConnections.OpenForReading(file, options));
        var state = _readers.Read(reader => reader.ReadState());
        ArchiveId = state.ArchiveId;
        _changes = new ChangeSignal(state.LastSequence);
        _committer = new GroupCommitter(file, options, Commit);
    }

    /// <inheritdoc/>
    public string Kind => "sqlite";

    /// <inheritdoc/>
    public Guid ArchiveId { get; }

    /// <summary>Opens an archive and takes possession of it; creates file and folder if missing.</summary>
    /// <param name="path">The database file. Two more lie beside it while it is open, and a lock file.</param>
    /// <param name="options">How to batch, wait and read; null for the defaults.</param>
    /// <exception cref="StoreUnavailableException">
    /// The file is in use by another store, cannot be opened, is damaged, is no archive, or has a newer version.
    /// </exception>
    public static SqliteArticleStore Open(string path, ArticleStoreOptions? options = null)
    {
        options ??= new ArticleStoreOptions();
        var file = FinalPath(path);
        var ownership = OwnershipLock.Take(file);
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteConnections.OpenForWriting(file, options);
            return new SqliteArticleStore(file, options, ownership, connection);
        }
        catch (Exception error)
        {
            connection?.Dispose();
            ownership.Dispose();
            if (error is SqliteException sqlite)
            {
                throw SqliteErrors.ToStoreUnavailable(file, sqlite);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken) => _committer.WriteAsync(article, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) => _committer.DeleteAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = ArticleKey.IsStorable(id) ? _readers.Read(reader => reader.Find(id))?.Decode(_file) : null;
        return Task.FromResult(found?.Article is { } article ? new StoredArticle(article, found.Sequence) : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            // No transaction lasts while the caller works on a page: the log would grow until the caller is done.
            var page = await Task.Run(() => _readers.Read(reader => reader.ReadPage(afterSequence, _options.PageChanges, _options.PageBytes)), cancellationToken);
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var change in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return change.Decode(_file);
            }

            afterSequence = page[^1].Sequence;
        }
    }

    /// <inheritdoc/>
    public Task WaitForChangeAsync(long afterSequence, CancellationToken cancellationToken) => _changes.WaitAsync(afterSequence, cancellationToken);

    /// <inheritdoc/>
    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var state = _readers.Read(reader => reader.ReadState());
        var log = new FileInfo(_file + "-wal");
        var bytes = new FileInfo(_file).Length + (log.Exists ? log.Length : 0);
        return Task.FromResult(new StoreStatistics(state.Articles, state.LastSequence, bytes));
    }

    /// <summary>Writes everything that was accepted, moves the log into the database file and gives the file up.</summary>
    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _changes.Dispose();
        _readers.Dispose();
        _writer.Checkpoint();
        _writer.Dispose();
        _ownership.Dispose();
    }

    private static string FinalPath(string path)
    {
        var file = Path.GetFullPath(path);
        if (Directory.Exists(file))
        {
            throw new StoreUnavailableException(file, "This is a folder; name a file.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);

            // Two links to one file must meet at one lock.
            return File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(file, "The folder cannot be created.", error);
        }
    }

    private Task Commit(IReadOnlyList<PendingWrite> batch)
    {
        try
        {
            _changes.Advance(_writer.Write(batch));
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.ToStoreUnavailable(_file, error);
        }

        _writer.ShortenLog();
        return Task.CompletedTask;
    }
}
