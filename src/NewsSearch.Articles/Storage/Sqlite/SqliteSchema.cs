using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>
/// The tables of an archive in SQLite. The sequence number is the rowid: articles lie in the order of their changes, new
/// ones at the end, so that reading changes is a sequential scan and writing appends.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Marks a database as an archive of NewsSearch: "NewS" in the header of the file.</summary>
    public const int ApplicationId = 0x4E65_7753;

    /// <summary>The version of the tables. 1: the first.</summary>
    public const int Version = 1;

    private const string Tables = """
        CREATE TABLE archive (
          only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
          archive_id TEXT NOT NULL,
          last_sequence INTEGER NOT NULL,
          articles INTEGER NOT NULL
        ) STRICT;
        -- The newest change of each id. A tombstone has neither fingerprint nor article.
        CREATE TABLE articles (
          sequence INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          fingerprint BLOB,
          article TEXT
        ) STRICT;
        """;

    /// <summary>Creates the tables in an empty database; checks that any other one is ours. A foreign one is left as it is.</summary>
    /// <exception cref="StoreUnavailableException">It is the database of something else, newer than this program, or damaged.</exception>
    public static void CreateOrCheck(SqliteConnection connection, string file)
    {
        if (IsEmpty(connection))
        {
            Create(connection);
            return;
        }

        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new StoreUnavailableException(file, "This is the SQLite database of something else, not an archive of articles.");
        }

        var version = Number(connection, "PRAGMA user_version");
        if (version != Version)
        {
            throw new StoreUnavailableException(
                file, $"The archive has version {version}, this program knows version {Version}: run the program that made it, or a newer one.");
        }

        var recorded = Number(connection, "SELECT last_sequence FROM archive");
        var newest = Number(connection, "SELECT coalesce(max(sequence), 0) FROM articles");
        if (recorded != newest)
        {
            throw new StoreUnavailableException(
                file, $"The database is damaged: its last change should be {recorded} and is {newest}. Restore a copy.");
        }
    }

    private static bool IsEmpty(SqliteConnection connection) =>
        Number(connection, "PRAGMA application_id") == 0
        && Number(connection, "PRAGMA user_version") == 0
        && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;

    private static void Create(SqliteConnection connection)
    {
        // The page size can only be set before the first page is written, and not inside a transaction.
        SqliteConnections.Execute(connection, "PRAGMA page_size = 8192");
        using var transaction = connection.BeginTransaction();
        SqliteConnections.Execute(connection, Tables);
        SqliteConnections.Execute(connection, $"INSERT INTO archive VALUES (1, '{Guid.NewGuid()}', 0, 0)");
        SqliteConnections.Execute(
            connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql) => (long)(SqliteConnections.Scalar(connection, sql) ?? 0L);
}
