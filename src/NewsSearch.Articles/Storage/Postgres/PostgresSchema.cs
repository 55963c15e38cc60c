using System.Data;
using Npgsql;

namespace NewsSearch.Articles.Storage.Postgres;

/// <summary>
/// The tables of an archive in PostgreSQL, in a schema of their own, so that the archive may share a database with other
/// applications.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>The version of the tables. 1: the first.</summary>
    public const int Version = 1;

    /// <summary>The advisory lock under which tables are created: "NewS" in ASCII.</summary>
    private const long CreationLock = 0x4E65_7753;

    // The one row of archive is locked by each writing transaction until it ends. So numbers are given, and become
    // visible, in order, whichever node writes. A tombstone has neither fingerprint nor article.
    private const string Tables = """
        CREATE SCHEMA IF NOT EXISTS news_search;
        CREATE TABLE news_search.archive (
          only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
          version integer NOT NULL,
          archive_id uuid NOT NULL,
          last_sequence bigint NOT NULL,
          articles bigint NOT NULL
        );
        CREATE TABLE news_search.articles (
          sequence bigint PRIMARY KEY,
          id text COLLATE "C" NOT NULL UNIQUE,
          fingerprint bytea,
          article text
        );
        INSERT INTO news_search.archive (version, archive_id, last_sequence, articles)
          VALUES ($1, gen_random_uuid(), 0, 0)
        """;

    /// <summary>Creates the tables if they are missing; checks them if not.</summary>
    /// <exception cref="StoreUnavailableException">They are newer than this program, or the database cannot hold all characters.</exception>
    /// <exception cref="NpgsqlException">The server failed.</exception>
    public static void CreateOrCheck(NpgsqlConnection connection, string server)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        Scalar(connection, "SELECT pg_advisory_xact_lock($1)", CreationLock);
        if (Scalar(connection, "SELECT current_setting('server_encoding')") is not "UTF8")
        {
            throw new StoreUnavailableException(server, "The database has to have the encoding UTF8.");
        }

        if (Scalar(connection, "SELECT to_regclass('news_search.archive')::text") is DBNull)
        {
            Create(connection);
            transaction.Commit();
            return;
        }

        var version = (int)Scalar(connection, "SELECT version FROM news_search.archive")!;
        if (version != Version)
        {
            throw new StoreUnavailableException(
                server, $"The archive has version {version}, this program knows version {Version}: run the program that made it, or a newer one.");
        }
    }

    private static void Create(NpgsqlConnection connection)
    {
        using var batch = connection.CreateBatch();
        foreach (var statement in Tables.Split(';'))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        batch.BatchCommands[^1].Parameters.Add(new NpgsqlParameter<int> { TypedValue = Version });
        batch.ExecuteNonQuery();
    }

    private static object? Scalar(NpgsqlConnection connection, string sql, long? parameter = null)
    {
        using var command = new NpgsqlCommand(sql, connection);
        if (parameter is { } value)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        }

        return command.ExecuteScalar();
    }
}
