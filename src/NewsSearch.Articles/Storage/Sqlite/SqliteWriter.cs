using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>The one writing connection with its prepared statements.</summary>
/// <remarks>One thread at a time. Keeps no state between transactions, so a failed one leaves nothing to repair.</remarks>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _file;
    private readonly long _maxLogBytes;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _readState;
    private readonly SqliteCommand _writeState;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _put;

    public SqliteWriter(SqliteConnection connection, string file, long maxLogBytes)
    {
        _connection = connection;
        _file = file;
        _maxLogBytes = maxLogBytes;
        _begin = SqliteConnections.Prepare(connection, "BEGIN IMMEDIATE");
        _commit = SqliteConnections.Prepare(connection, "COMMIT");
        _rollback = SqliteConnections.Prepare(connection, "ROLLBACK");
        _readState = SqliteConnections.Prepare(connection, "SELECT last_sequence, articles FROM archive");
        _writeState = SqliteConnections.Prepare(connection, "UPDATE archive SET last_sequence = $last, articles = $articles", Integer("$last"), Integer("$articles"));
        _find = SqliteConnections.Prepare(connection, "SELECT sequence, fingerprint FROM articles WHERE id = $id", Text("$id"));

        // One statement, so that a row that cannot be written leaves its old version in place. The article comes as the
        // bytes of its JSON and is kept as text, so that people can read it with sqlite3.
        _put = SqliteConnections.Prepare(
            connection,
            "REPLACE INTO articles (sequence, id, fingerprint, article) VALUES ($sequence, $id, $fingerprint, CAST($article AS TEXT))",
            Integer("$sequence"),
            Text("$id"),
            Blob("$fingerprint"),
            Blob("$article"));
    }

    /// <summary>Writes all in one transaction. A row that cannot be written fails alone.</summary>
    /// <returns>The number of the last change that is durable now.</returns>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public long Write(IReadOnlyList<PendingWrite> batch)
    {
        _begin.ExecuteNonQuery();
        try
        {
            var (before, articles) = ReadState();
            var last = before;
            foreach (var write in batch)
            {
                if (TryWrite(write, last + 1))
                {
                    last++;
                    articles += write.Outcome.Kind switch { WriteKind.Added => 1, WriteKind.Deleted => -1, _ => 0 };
                }
            }

            if (last > before)
            {
                _writeState.Parameters[0].Value = last;
                _writeState.Parameters[1].Value = articles;
                _writeState.ExecuteNonQuery();
            }

            _commit.ExecuteNonQuery();
            return last;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>
    /// Brings the log back to nothing when it has grown too long: with readers always at work SQLite never finds the moment to
    /// start it anew by itself. What could not be done now is done after a later transaction.
    /// </summary>
    public void ShortenLog()
    {
        var log = new FileInfo(_file + "-wal");
        if (log.Exists && log.Length > _maxLogBytes)
        {
            Checkpoint();
        }
    }

    /// <summary>Moves the log into the database file.</summary>
    public void Checkpoint()
    {
        try
        {
            SqliteConnections.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The log keeps what it holds, and the next checkpoint, or the next opening, moves it.
        }
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_begin, _commit, _rollback, _readState, _writeState, _find, _put])
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static SqliteParameter Integer(string name) => new(name, SqliteType.Integer);

    private static SqliteParameter Text(string name) => new(name, SqliteType.Text);

    private static SqliteParameter Blob(string name) => new(name, SqliteType.Blob);

    private bool TryWrite(PendingWrite write, long sequence)
    {
        try
        {
            if (!write.Decide(Find(write.Id), sequence))
            {
                return false;
            }

            _put.Parameters[0].Value = sequence;
            _put.Parameters[1].Value = write.Id;
            _put.Parameters[2].Value = (object?)write.Fingerprint ?? DBNull.Value;
            _put.Parameters[3].Value = (object?)write.Stored ?? DBNull.Value;
            _put.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException error) when (SqliteErrors.IsOfRow(error) && IsInTransaction())
        {
            write.Fail(SqliteErrors.ToStoreUnavailable(_file, error));
            return false;
        }
    }

    private (long Sequence, byte[]? Fingerprint)? Find(string id)
    {
        _find.Parameters[0].Value = id;
        using var rows = _find.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), rows.IsDBNull(1) ? null : rows.GetFieldValue<byte[]>(1)) : null;
    }

    private (long LastSequence, long Articles) ReadState()
    {
        using var rows = _readState.ExecuteReader();
        rows.Read();
        return (rows.GetInt64(0), rows.GetInt64(1));
    }

    // Some errors, such as a full disk, make SQLite roll back by itself.
    private bool IsInTransaction() => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    private void RollBack()
    {
        if (IsInTransaction())
        {
            _rollback.ExecuteNonQuery();
        }
    }
}
