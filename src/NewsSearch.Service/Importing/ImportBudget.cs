using System.Threading.RateLimiting;

namespace NewsSearch.Service.Importing;

/// <summary>The memory for articles that wait to be written, shared by all import streams, the first come first. Any thread may use it.</summary>
internal sealed class ImportBudget(ServiceOptions options) : IDisposable
{
    private const int BytesPerPermit = 1024;

    private readonly int _permits = options.MaxImportBytesInFlight / BytesPerPermit;
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.MaxImportBytesInFlight / BytesPerPermit,
        QueueLimit = int.MaxValue, // each stream waits with one article only
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits until there is room for so many bytes; one article always fits once it is alone. Disposing what comes back gives the room up.</summary>
    public ValueTask<RateLimitLease> Reserve(int bytes, CancellationToken cancellationToken) =>
        _limiter.AcquireAsync(Math.Min(_permits, 1 + (bytes / BytesPerPermit)), cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
