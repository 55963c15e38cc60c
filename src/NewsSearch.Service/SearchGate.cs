using System.Threading.RateLimiting;
using NewsSearch.Service.Errors;

namespace NewsSearch.Service;

/// <summary>Lets only so many searches run at a time, so many wait, and none take longer than the limit. Any thread may use it.</summary>
internal sealed class SearchGate(ServiceOptions options, TimeProvider time) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.MaxConcurrentSearches,
        QueueLimit = options.MaxWaitingSearches,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Runs a search on the calling thread, or on another one once it is its turn.</summary>
    /// <exception cref="TooManySearchesException">Too many wait already.</exception>
    /// <exception cref="SearchTimeoutException">Waiting and running took too long; the work has ended.</exception>
    public async Task<T> Run<T>(Func<CancellationToken, T> search, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.MaxSearchTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var turn = await _limiter.AcquireAsync(1, either.Token);
            return turn.IsAcquired
                ? search(either.Token)
                : throw new TooManySearchesException(options.MaxConcurrentSearches, options.MaxWaitingSearches);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SearchTimeoutException(options.MaxSearchTime);
        }
    }

    public void Dispose() => _limiter.Dispose();
}
