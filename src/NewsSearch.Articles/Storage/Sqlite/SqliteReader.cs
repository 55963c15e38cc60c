using Microsoft.Data.Sqlite;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>A reading connection with its prepared statements. Each call reads one consistent state and holds nothing afterwards.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _page;
    private readonly SqliteCommand _state;

    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _find = SqliteConnections.Prepare(connection, "SELECT sequence, id, fingerprint, article FROM articles WHERE id = $id", new SqliteParameter("$id", SqliteType.Text));
        _page = SqliteConnections.Prepare(
            connection,
            "SELECT sequence, id, fingerprint, article FROM articles WHERE sequence > $after ORDER BY sequence LIMIT $limit",
            new SqliteParameter("$after", SqliteType.Integer),
            new SqliteParameter("$limit", SqliteType.Integer));
        _state = SqliteConnections.Prepare(connection, "SELECT archive_id, last_sequence, articles FROM archive");
    }

    /// <summary>The newest change of an id; null if there is none.</summary>
    public StoredChange? Find(string id)
    {
        _find.Parameters[0].Value = id;
        using var rows = _find.ExecuteReader();
        return rows.Read() ? ReadChange(rows) : null;
    }

    /// <summary>The changes after a number, until there are the given number of changes or of bytes; empty at the end.</summary>
    public List<StoredChange> ReadPage(long afterSequence, int maxChanges, int maxBytes)
    {
        _page.Parameters[0].Value = afterSequence;
        _page.Parameters[1].Value = maxChanges;
        using var rows = _page.ExecuteReader();
        var page = new List<StoredChange>();
        long bytes = 0;
        while (bytes < maxBytes && rows.Read())
        {
            var change = ReadChange(rows);
            page.Add(change);
            bytes += change.Stored?.Length ?? 0;
        }

        return page;
    }

    public ArchiveState ReadState()
    {
        using var rows = _state.ExecuteReader();
        rows.Read();
        return new ArchiveState(rows.GetGuid(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    public void Dispose()
    {
        _find.Dispose();
        _page.Dispose();
        _state.Dispose();
        _connection.Dispose();
    }

    private static StoredChange ReadChange(SqliteDataReader rows) =>
        new(rows.GetInt64(0), rows.GetString(1), ReadBytes(rows, 2), ReadBytes(rows, 3));

    private static byte[]? ReadBytes(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
}
