namespace NewsSearch.Client;

/// <summary>How a channel to a NewsSearch service behaves.</summary>
public sealed record NewsSearchChannelOptions
{
    /// <summary>
    /// How often a call that only reads is tried while the service is unavailable, with pauses of 0.1 s that double up to
    /// 2 s. Default 4, at most 5; 1 for no repetition. Imports, deletions and reindexes are never repeated.
    /// </summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>The largest message accepted from the service, in bytes; beyond it a call fails with RESOURCE_EXHAUSTED. Default 64 MiB.</summary>
    public int MaxReceiveMessageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The time to make a connection. Default 5 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The silence on a connection with running calls after which it is pinged. Default 30 s.</summary>
    public TimeSpan KeepAlivePingDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time for the answer to a ping; without one the connection counts as lost and its calls fail. Default 20 s.</summary>
    public TimeSpan KeepAlivePingTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
