namespace NewsSearch.Cli.Importing;

/// <summary>Limits and retries of an import.</summary>
internal sealed record ImportSettings
{
    /// <summary>The largest message that may be sent, in bytes; the default of the service, 8 MiB.</summary>
    public int MaxMessageBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How often in a row a broken connection is made again without a single verdict in between. Default 5.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The pause before the first retry; it doubles with each, up to 8 s. Default 0.5 s.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Told before each retry: its number, from 1, and the pause before it.</summary>
    public Action<int, TimeSpan> OnReconnecting { get; init; } = (_, _) => { };
}
