using System.Threading.Channels;

namespace NewsSearch.Articles.Storage;

/// <summary>
/// Group commit: one loop takes whatever writes wait, up to a maximum, into one transaction and tells all their callers
/// once it is durable. Nothing is delayed to gather more: while one transaction is written, the next gathers by itself.
/// </summary>
/// <remarks>Any thread may submit. <see cref="DisposeAsync"/> returns when everything accepted is written or failed.</remarks>
internal sealed class GroupCommitter : IAsyncDisposable
{
    private readonly string _store;
    private readonly ArticleStoreOptions _options;
    private readonly Func<IReadOnlyList<PendingWrite>, Task> _commit;
    private readonly Channel<PendingWrite> _queue;
    private readonly Task _loop;

    /// <summary>Starts the loop.</summary>
    /// <param name="store">The file or server, for errors.</param>
    /// <param name="options">How much is queued and shares a transaction.</param>
    /// <param name="commit">
    /// Writes a batch in one transaction. It sets the outcome of each write or fails it; when it throws, nothing of the
    /// batch was written. Never called twice at a time.
    /// </param>
    public GroupCommitter(string store, ArticleStoreOptions options, Func<IReadOnlyList<PendingWrite>, Task> commit)
    {
        _store = store;
        _options = options;
        _commit = commit;
        _queue = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueuedWrites) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Hands an article over and waits until it is durable.</summary>
    /// <exception cref="ArgumentException">No store can hold the id.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed; the write was not accepted.</exception>
    public Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ArticleKey.IsStorable(article.Id)
            ? SubmitAsync(PendingWrite.Put(article), cancellationToken)
            : throw new ArgumentException("The id cannot be stored.", nameof(article));
    }

    /// <summary>Hands a deletion over and waits until it is durable; an id that no store can hold is not there.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed; the deletion was not accepted.</exception>
    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) =>
        ArticleKey.IsStorable(id)
            ? SubmitAsync(PendingWrite.Delete(id), cancellationToken)
            : Task.FromResult(new WriteOutcome(WriteKind.NotFound, 0));

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task<WriteOutcome> SubmitAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException($"The store {_store} is closed.", closed);
        }

        return await write.Completed.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingWrite>(_options.TransactionWrites);
        while (await _queue.Reader.WaitToReadAsync())
        {
            Gather(batch);
            await CommitAsync(batch);
            batch.Clear();
        }
    }

    private void Gather(List<PendingWrite> batch)
    {
        long bytes = 0;
        while (batch.Count < _options.TransactionWrites && bytes < _options.TransactionBytes && _queue.Reader.TryRead(out var write))
        {
            batch.Add(write);
            bytes += write.Bytes;
        }
    }

    private async Task CommitAsync(List<PendingWrite> batch)
    {
        try
        {
            await _commit(batch);
        }
        catch (Exception failure)
        {
            // Whatever it was, it ends with this transaction: its callers are told and the loop goes on.
            batch.ForEach(write => write.CompleteFailed(failure));
            return;
        }

        batch.ForEach(write => write.Complete());
    }
}
