using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>Opens connections to an archive and runs single statements on them.</summary>
internal static class SqliteConnections
{
    /// <summary>Opens the connection that writes, of a database that is created or checked first.</summary>
    /// <exception cref="StoreUnavailableException">It is no archive, damaged, or newer than this program.</exception>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection OpenForWriting(string file, ArticleStoreOptions options)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate, options);
        try
        {
            SqliteSchema.CreateOrCheck(connection, file);
            if (Scalar(connection, "PRAGMA journal_mode = WAL") is not "wal")
            {
                throw new StoreUnavailableException(file, "The file system does not allow a write-ahead log; use a local disk.");
            }

            Execute(connection, $"PRAGMA synchronous = {(options.SurvivesPowerLoss ? "FULL" : "NORMAL")}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that only reads.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection OpenForReading(string file, ArticleStoreOptions options) => Open(file, SqliteOpenMode.ReadOnly, options);

    /// <summary>Prepares a statement whose parameters are set, by position, before each execution.</summary>
    public static SqliteCommand Prepare(SqliteConnection connection, string sql, params SqliteParameter[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        command.Prepare();
        return command;
    }

    /// <summary>Runs statements that return nothing of interest.</summary>
    public static void Execute(SqliteConnection connection, string sql) => Scalar(connection, sql);

    /// <summary>The first value that a statement returns: a long, a double, a string or null.</summary>
    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, ArticleStoreOptions options)
    {
        var seconds = Math.Max(1, (int)options.LockTimeout.TotalSeconds);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = seconds,
        }.ToString());
        try
        {
            connection.Open();
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {seconds * 1000L}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
