using System.Runtime.CompilerServices;
using NewsSearch.Articles;
using NewsSearch.Articles.Storage;

namespace NewsSearch.Service.Tests;

/// <summary>A real store in which a test can hold up writes or let them fail.</summary>
internal sealed class ControlledStore(IArticleStore inner, Task beforeChanges) : IArticleStore
{
    private int _writes;

    /// <summary>What happens before each write; by default nothing.</summary>
    public Func<Article, CancellationToken, Task> BeforeWrite { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What reading the changes waits for.</summary>
    public Task BeforeChanges { get; set; } = beforeChanges;

    /// <summary>The number of writes begun.</summary>
    public int Writes => Volatile.Read(ref _writes);

    public string Kind => inner.Kind;

    public Guid ArchiveId => inner.ArchiveId;

    public async Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _writes);
        await BeforeWrite(article, cancellationToken);
        return await inner.WriteAsync(article, cancellationToken);
    }

    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) => inner.DeleteAsync(id, cancellationToken);

    public Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await BeforeChanges.WaitAsync(cancellationToken);
        await foreach (var change in inner.ReadChangesAsync(afterSequence, cancellationToken))
        {
            yield return change;
        }
    }

    public Task WaitForChangeAsync(long afterSequence, CancellationToken cancellationToken) => inner.WaitForChangeAsync(afterSequence, cancellationToken);

    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellationToken) => inner.GetStatisticsAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
