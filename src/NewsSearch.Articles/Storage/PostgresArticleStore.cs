using System.Runtime.CompilerServices;
using NewsSearch.Articles.Storage.Postgres;
using Npgsql;

namespace NewsSearch.Articles.Storage;

/// <summary>An archive in a PostgreSQL database, which several nodes may share.</summary>
/// <remarks>
/// Writing transactions of all nodes follow each other, so numbers become visible in order. After a lost connection, writes
/// and reads fail until the server is back; then they go on by themselves.
/// </remarks>
public sealed class PostgresArticleStore : IArticleStore
{
    private readonly string _server;
    private readonly ArticleStoreOptions _options;
    private readonly NpgsqlDataSource _source;
    private readonly PostgresReader _reader;
    private readonly PostgresWriter _writer;
    private readonly GroupCommitter _committer;
    private readonly ChangeSignal _changes;
    private int _disposed;

    private PostgresArticleStore(string server, ArticleStoreOptions options, NpgsqlDataSource source, ArchiveState state)
    {
        _server = server;
        _options = options;
        _source = source;
        _reader = new PostgresReader(source);
        _writer = new PostgresWriter(source, server, options.LockTimeout);
        ArchiveId = state.ArchiveId;
        _changes = new ChangeSignal(state.LastSequence);
        _committer = new GroupCommitter(server, options, CommitAsync);
    }

    /// <inheritdoc/>
    public string Kind => "postgresql";

    /// <inheritdoc/>
    public Guid ArchiveId { get; }

    /// <summary>Opens the archive of a database; creates its tables, in the schema news_search, if they are missing.</summary>
    /// <param name="connectionString">The server and database, as Npgsql writes them: "Host=db;Username=news;Database=news".</param>
    /// <param name="options">How to batch, wait and read; null for the defaults.</param>
    /// <exception cref="StoreUnavailableException">The server does not answer or does not let in, or the archive has a newer version.</exception>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public static PostgresArticleStore Open(string connectionString, ArticleStoreOptions? options = null)
    {
        options ??= new ArticleStoreOptions();
        var settings = PostgresLocation.WithDefaults(connectionString);
        var server = $"{settings.Host}:{settings.Port}/{settings.Database}";
        var source = NpgsqlDataSource.Create(settings);
        try
        {
            using var connection = source.OpenConnection();
            PostgresSchema.CreateOrCheck(connection, server);
            return new PostgresArticleStore(server, options, source, ReadState(connection));
        }
        catch (Exception error)
        {
            source.Dispose();
            if (error is NpgsqlException failure)
            {
                throw PostgresErrors.ToStoreUnavailable(server, failure);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken) => _committer.WriteAsync(article, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) => _committer.DeleteAsync(id, cancellationToken);

    /// <inheritdoc/>
    public async Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ArticleKey.IsStorable(id))
        {
            return null;
        }

        var found = (await RunAsync(() => _reader.FindAsync(id, cancellationToken)))?.Decode(_server);
        return found?.Article is { } article ? new StoredArticle(article, found.Sequence) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var after = afterSequence;
            var page = await RunAsync(() => _reader.ReadPageAsync(after, _options.PageChanges, _options.PageBytes, cancellationToken));
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var change in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return change.Decode(_server);
            }

            afterSequence = page[^1].Sequence;
        }
    }

    /// <summary>
    /// Completes when a change with a number above <paramref name="afterSequence"/> is durable: at once for changes of this
    /// store, within <see cref="ArticleStoreOptions.PollInterval"/> for those of other nodes. While the server does not
    /// answer, it goes on waiting.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The store is or gets closed.</exception>
    public async Task WaitForChangeAsync(long afterSequence, CancellationToken cancellationToken)
    {
        var change = _changes.WaitAsync(afterSequence, cancellationToken);
        while (await Task.WhenAny(change, Task.Delay(_options.PollInterval, cancellationToken)) != change && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                _changes.Advance(await RunAsync(() => _reader.ReadLastSequenceAsync(cancellationToken)));
            }
            catch (StoreUnavailableException)
            {
                // Whoever reads or writes is told; there is no change to tell of.
            }
        }

        await change;
    }

    /// <inheritdoc/>
    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellationToken) =>
        RunAsync(() => _reader.ReadStatisticsAsync(cancellationToken));

    /// <summary>Writes everything that was accepted and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _changes.Dispose();
            await _source.DisposeAsync();
        }
    }

    private static ArchiveState ReadState(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT archive_id, last_sequence, articles FROM news_search.archive", connection);
        using var rows = command.ExecuteReader();
        rows.Read();
        return new ArchiveState(rows.GetGuid(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    private async Task CommitAsync(IReadOnlyList<PendingWrite> batch) =>
        _changes.Advance(await RunAsync(() => _writer.WriteAsync(batch)));

    private async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        try
        {
            return await work();
        }
        catch (NpgsqlException error)
        {
            if (error.IsTransient)
            {
                // What broke one connection may have broken the idle ones; the next call shall not find out one by one.
                _source.Clear();
            }

            throw PostgresErrors.ToStoreUnavailable(_server, error);
        }
    }
}
