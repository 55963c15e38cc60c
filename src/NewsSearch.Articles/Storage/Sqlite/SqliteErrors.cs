using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>What SQLite's errors mean to the people who run a store.</summary>
internal static class SqliteErrors
{
    public static StoreUnavailableException ToStoreUnavailable(string file, SqliteException error) =>
        new(file, $"{Explain(error.SqliteErrorCode)} ({error.Message})", error);

    /// <summary>Whether the error is the written row's own fault, so that other rows of the transaction may go on.</summary>
    public static bool IsOfRow(SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH;

    private static string Explain(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "Another program has the database locked.",
        raw.SQLITE_FULL => "The disk is full.",
        raw.SQLITE_IOERR => "The disk cannot be read or written.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "The database may not be written.",
        raw.SQLITE_CANTOPEN => "The database cannot be opened.",
        raw.SQLITE_NOTADB => "The file is not an SQLite database.",
        raw.SQLITE_CORRUPT => "The database is damaged; restore a copy, or rescue what is left with sqlite3's .recover.",
        raw.SQLITE_TOOBIG => "The article is too large for the database.",
        _ => "The database failed.",
    };
}
