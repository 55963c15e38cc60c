using Microsoft.Extensions.Logging;
using NewsSearch.Articles;
using NewsSearch.Articles.Storage;
using NewsSearch.FullText;

namespace NewsSearch.Engine;

/// <summary>
/// Store and index as one thing: what is written goes to the store, is acknowledged there, and is found by searches
/// within a second; the index follows the store by sequence number and can always be rebuilt from it.
/// </summary>
/// <remarks>Any thread may call any member at any time.</remarks>
public sealed class Archive : IAsyncDisposable
{
    private Archive()
    {
    }

    /// <summary>Whether searches are answered: the index is open and has once caught up with the store.</summary>
    public bool IsReady => throw new NotImplementedException();

    /// <summary>Completes when <see cref="IsReady"/> becomes true; fails if the index cannot be opened or built.</summary>
    public Task Ready => throw new NotImplementedException();

    /// <summary>Opens the index of a store and begins to follow the store. Returns before the index has caught up.</summary>
    /// <param name="store">The store, which the archive disposes.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where events are told.</param>
    public static Archive Open(IArticleStore store, ArchiveOptions options, TimeProvider time, ILogger<Archive> logger) => throw new NotImplementedException();

    /// <summary>Validates, cleans and writes an article. Completes when it is durable or rejected.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written; nothing was acknowledged.</exception>
    public Task<ImportOutcome> ImportAsync(Article article, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Deletes an article. Completes when that is durable.</summary>
    public Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Reads an article from the store; null if there is none.</summary>
    public Task<FoundArticle?> FindAsync(string id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Answers a search from the newest snapshot.</summary>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ArchiveAnswer Search(SearchRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Builds a new index generation from the store and switches to it; searches and writes go on meanwhile.</summary>
    /// <param name="progress">Called about every half second and at each change of phase, from one thread.</param>
    /// <param name="cancellationToken">Gives the new generation up; the old one goes on serving.</param>
    /// <exception cref="ReindexRunningException">Another reindex runs.</exception>
    public Task ReindexAsync(IProgress<ReindexProgress> progress, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Verifies the committed index; one that is damaged is set aside and rebuilt in the background.</summary>
    public Task<CheckOutcome> CheckAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Describes the archive as it is now.</summary>
    public Task<ArchiveStatistics> GetStatisticsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Stops following, commits and closes index and store.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
