using System.Runtime.CompilerServices;
using NewsSearch.Articles;
using NewsSearch.Articles.Storage;

namespace NewsSearch.Testing;

/// <summary>
/// The obvious store: dictionaries under a lock. The model that the real stores are compared with, and a stand-in that
/// can be told to fail.
/// </summary>
public sealed class MemoryArticleStore : IArticleStore
{
    private const int PageChanges = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ArticleChange> _newest = [];
    private readonly SortedDictionary<long, ArticleChange> _changes = [];
    private long _sequence;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>While true, every call fails with <see cref="StoreUnavailableException"/>.</summary>
    public bool Unavailable { get; set; }

    /// <summary>Called before each change that is read.</summary>
    public Action<ArticleChange> OnRead { get; set; } = _ => { };

    /// <inheritdoc/>
    public string Kind => "memory";

    /// <inheritdoc/>
    public Guid ArchiveId { get; init; } = Guid.NewGuid();

    /// <inheritdoc/>
    public Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (_lock)
        {
            var known = _newest.GetValueOrDefault(article.Id);
            if (known?.Article is { } stored && Same(stored, article))
            {
                return Task.FromResult(new WriteOutcome(WriteKind.Unchanged, known.Sequence));
            }

            var kind = known?.Article is null ? WriteKind.Added : WriteKind.Updated;
            return Task.FromResult(new WriteOutcome(kind, Append(article.Id, article)));
        }
    }

    /// <inheritdoc/>
    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (_lock)
        {
            return Task.FromResult(_newest.GetValueOrDefault(id)?.Article is null
                ? new WriteOutcome(WriteKind.NotFound, 0)
                : new WriteOutcome(WriteKind.Deleted, Append(id, null)));
        }
    }

    /// <inheritdoc/>
    public Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (_lock)
        {
            return Task.FromResult(_newest.GetValueOrDefault(id) is { Article: { } article } change ? new StoredArticle(article, change.Sequence) : null);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        while (true)
        {
            ArticleChange[] page;
            lock (_lock)
            {
                page = [.. _changes.Where(change => change.Key > afterSequence).Select(change => change.Value).Take(PageChanges)];
            }

            await Task.Yield();
            if (page.Length == 0)
            {
                yield break;
            }

            foreach (var change in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                OnRead(change);
                yield return change;
            }

            afterSequence = page[^1].Sequence;
        }
    }

    /// <inheritdoc/>
    public async Task WaitForChangeAsync(long afterSequence, CancellationToken cancellationToken)
    {
        while (true)
        {
            ThrowIfUnavailable();
            Task changed;
            lock (_lock)
            {
                if (_sequence > afterSequence)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        lock (_lock)
        {
            return Task.FromResult(new StoreStatistics(_newest.Values.Count(change => change.Article is not null), _sequence, 0));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool Same(Article one, Article other) =>
        one with { Countries = [], Topics = [], Authors = [] } == other with { Countries = [], Topics = [], Authors = [] }
        && one.Countries.SequenceEqual(other.Countries)
        && one.Topics.SequenceEqual(other.Topics)
        && one.Authors.SequenceEqual(other.Authors);

    private long Append(string id, Article? article)
    {
        if (_newest.TryGetValue(id, out var older))
        {
            _changes.Remove(older.Sequence);
        }

        var change = new ArticleChange(++_sequence, id, article);
        _newest[id] = change;
        _changes.Add(change.Sequence, change);
        _changed.SetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return change.Sequence;
    }

    private void ThrowIfUnavailable()
    {
        if (Unavailable)
        {
            throw new StoreUnavailableException("memory", "told to fail");
        }
    }
}
