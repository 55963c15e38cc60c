using Npgsql;

namespace NewsSearch.Articles.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean to the people who run a store.</summary>
internal static class PostgresErrors
{
    public static StoreUnavailableException ToStoreUnavailable(string server, NpgsqlException error) =>
        new(server, $"{Explain(error)} ({error.Message})", error);

    /// <summary>
    /// Whether the error is a written row's own fault: bad data (22), a violated constraint (23), beyond a limit (54), or
    /// refused by a trigger (P0).
    /// </summary>
    public static bool IsOfRow(PostgresException error) => error.SqlState[..2] is "22" or "23" or "54" or "P0";

    private static string Explain(NpgsqlException error) => error.SqlState switch
    {
        null => "The server does not answer.",
        PostgresErrorCodes.LockNotAvailable => "Another program has the archive locked.",
        PostgresErrorCodes.DiskFull => "The disk of the server is full.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "The server may only be read; it is a standby.",
        PostgresErrorCodes.InvalidCatalogName => "There is no such database.",
        PostgresErrorCodes.InsufficientPrivilege => "The user lacks a right.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "The user is not let in.",
        _ => "The database failed.",
    };
}
