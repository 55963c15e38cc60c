using System.Threading.Channels;
using NewsSearch.Articles.Storage;

namespace NewsSearch.Engine.Generations;

/// <summary>
/// Reads the changes of a store in batches and derives what is in their texts, one batch ahead of whoever takes them, so that reading
/// and deriving go on while stories are found one after the other.
/// </summary>
/// <remarks>One thread at a time takes batches. Disposal ends the reading and waits for that.</remarks>
internal sealed class DerivedBatches : IAsyncEnumerable<IReadOnlyList<DerivedChange>>, IAsyncDisposable
{
    private const int MaxChanges = 256;
    private const int MaxLength = 8 * 1024 * 1024;

    private readonly Channel<IReadOnlyList<DerivedChange>> _channel = Channel.CreateBounded<IReadOnlyList<DerivedChange>>(1);
    private readonly Func<IReadOnlyList<ArticleChange>, IReadOnlyList<DerivedChange>> _derive;
    private readonly CancellationTokenSource _stop;
    private Task _reading = Task.CompletedTask;

    private DerivedBatches(Func<IReadOnlyList<ArticleChange>, IReadOnlyList<DerivedChange>> derive, CancellationToken cancellationToken)
    {
        _derive = derive;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Begins to read.</summary>
    /// <param name="store">The store.</param>
    /// <param name="after">The sequence number after which to begin.</param>
    /// <param name="last">The last one to read: an import that goes on would keep a reader that waits for its end reading forever.</param>
    /// <param name="derive">Derives a batch. Changes of one id are never in the same.</param>
    /// <param name="cancellationToken">Ends the reading between changes.</param>
    public static DerivedBatches Read(
        IArticleStore store, long after, long last, Func<IReadOnlyList<ArticleChange>, IReadOnlyList<DerivedChange>> derive, CancellationToken cancellationToken)
    {
        var batches = new DerivedBatches(derive, cancellationToken);
        batches._reading = Task.Run(() => batches.ReadAsync(store, after, last), CancellationToken.None);
        return batches;
    }

    /// <summary>The batches in the order of changes; what goes wrong with reading or deriving is thrown in the place of the batch.</summary>
    public IAsyncEnumerator<IReadOnlyList<DerivedChange>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _channel.Reader.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task ReadAsync(IArticleStore store, long after, long last)
    {
        try
        {
            await foreach (var batch in BatchesAsync(store, after, last))
            {
                await _channel.Writer.WriteAsync(_derive(batch), _stop.Token);
            }

            _channel.Writer.Complete();
        }
        catch (Exception exception)
        {
            _channel.Writer.Complete(exception);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ArticleChange>> BatchesAsync(IArticleStore store, long after, long last)
    {
        var batch = new List<ArticleChange>(MaxChanges);
        var ids = new HashSet<string>();
        var length = 0;
        await foreach (var change in store.ReadChangesAsync(after, _stop.Token))
        {
            if (change.Sequence > last)
            {
                break;
            }

            if (batch.Count == MaxChanges || length > MaxLength || ids.Contains(change.Id))
            {
                yield return batch;
                batch = new List<ArticleChange>(MaxChanges);
                ids.Clear();
                length = 0;
            }

            batch.Add(change);
            ids.Add(change.Id);
            length += change.Article?.Body.Length ?? 0;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
