namespace NewsSearch.Cli.Importing;

/// <summary>What an import has done.</summary>
internal sealed record ImportSummary
{
    /// <summary>The counts.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>The time that it took.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>The files with the rejected articles, relative to the working folder.</summary>
    public required IReadOnlyList<string> RejectedFiles { get; init; }

    /// <summary>Whether the user interrupted it.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Why it broke off; null if it did not.</summary>
    public required string? Failure { get; init; }

    /// <summary>Articles per second.</summary>
    public double ArticlesPerSecond => Counts.Articles / Math.Max(0.001, Time.TotalSeconds);

    /// <summary>Bytes of articles, as sent, per second.</summary>
    public double BytesPerSecond => Counts.Bytes / Math.Max(0.001, Time.TotalSeconds);

    /// <summary>The summary for programs. The names of its properties are part of the contract with scripts.</summary>
    public object ToDocument() => new
    {
        Counts.Articles,
        Counts.Added,
        Counts.Updated,
        Counts.Unchanged,
        Counts.Rejected,
        Counts.Bytes,
        Seconds = Math.Round(Time.TotalSeconds, 3),
        ArticlesPerSecond = Math.Round(ArticlesPerSecond, 1),
        MegabytesPerSecond = Math.Round(BytesPerSecond / 1e6, 3),
        RejectedFiles,
        Interrupted,
        Failure,
        DurableThrough = Counts.LastFile is null ? null : new { File = Counts.LastFile, Line = Counts.LastLine },
    };
}
