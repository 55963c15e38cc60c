using System.Globalization;
using System.Runtime.CompilerServices;
using NewsSearch.Articles;
using NewsSearch.Articles.Storage;

namespace NewsSearch.Benchmarks.Archives;

/// <summary>A store that keeps nothing: it makes each article when it is read. Change number n is article n - 1.</summary>
internal sealed class GeneratedStore(NewsGenerator news) : IArticleStore
{
    public string Kind => "generated";

    public Guid ArchiveId { get; } = IdOf(news.Count);

    /// <summary>The id of an archive of so many articles.</summary>
    public static Guid IdOf(int articles) => new(articles, 0x4e53, 0x4245, [1, 2, 3, 4, 5, 6, 7, 8]);

    public Task<WriteOutcome> WriteAsync(Article article, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(int.TryParse(id.Split('-')[^1], CultureInfo.InvariantCulture, out var number) && number < news.Count && number >= 0
            ? new StoredArticle(news.Create(number), number + 1)
            : null);

    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        for (var number = (int)afterSequence; number < news.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ArticleChange(number + 1, NewsGenerator.IdOf(number), news.Create(number));
        }
    }

    public Task WaitForChangeAsync(long afterSequence, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellationToken) => Task.FromResult(new StoreStatistics(news.Count, news.Count, 0));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
