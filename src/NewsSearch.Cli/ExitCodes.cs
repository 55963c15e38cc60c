namespace NewsSearch.Cli;

/// <summary>What the exit code of every command means. This is the only place that says so; <c>--help</c> prints it.</summary>
internal static class ExitCodes
{
    /// <summary>The command did what it was asked.</summary>
    public const int Done = 0;

    /// <summary>The command ran, and its finding is not good: rejected articles, no such article, a damaged index.</summary>
    public const int Finding = 1;

    /// <summary>The command line is wrong, or a file that it names cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>No server answers, it is not ready, or the connection broke.</summary>
    public const int Unavailable = 3;

    /// <summary>The server refused the request: a query it does not understand, a limit, a reindex that runs already.</summary>
    public const int Refused = 4;

    /// <summary>The server failed.</summary>
    public const int ServerFailed = 5;

    /// <summary>The command was interrupted, by Ctrl-C or by SIGTERM.</summary>
    public const int Interrupted = 130;

    /// <summary>The codes with their meaning, for people.</summary>
    public static readonly IReadOnlyList<(int Code, string Meaning)> Meanings =
    [
        (Done, "done"),
        (Finding, "done, but: articles were rejected, there is no such article, or the index is damaged"),
        (Usage, "wrong command line, or a file that cannot be read or written"),
        (Unavailable, "no server answers, it is not ready yet, or the connection broke"),
        (Refused, "refused by the server: invalid query or value, limit exceeded, reindex running"),
        (ServerFailed, "the server failed"),
        (Interrupted, "interrupted (Ctrl-C)"),
    ];
}
