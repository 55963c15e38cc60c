using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>The idle reading connections of a store; as many exist as were once reading at the same time.</summary>
/// <remarks>Any thread may call any member.</remarks>
internal sealed class SqliteReaderPool(string file, Func<SqliteConnection> connect) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private volatile bool _closed;

    /// <summary>Reads with a connection that nobody else uses meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public T Read<T>(Func<SqliteReader, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteArticleStore));
        SqliteReader? reader = null;
        try
        {
            if (!_idle.TryTake(out reader))
            {
                reader = new SqliteReader(connect());
            }

            var result = read(reader);
            _idle.Add(reader);
            reader = null;
            return result;
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.ToStoreUnavailable(file, error);
        }
        finally
        {
            reader?.Dispose();
            if (_closed)
            {
                DisposeIdle();
            }
        }
    }

    /// <summary>Closes the idle connections now and the others when their reads end.</summary>
    public void Dispose()
    {
        _closed = true;
        DisposeIdle();
    }

    private void DisposeIdle()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
