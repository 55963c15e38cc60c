using System.Data;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace NewsSearch.Articles.Storage.Postgres;

/// <summary>Writes batches, each in one transaction of three round trips, however many writes it has.</summary>
/// <remarks>One batch at a time. Keeps no state between transactions, so a failed one leaves nothing to repair.</remarks>
internal sealed class PostgresWriter(NpgsqlDataSource source, string server, TimeSpan lockTimeout)
{
    private const string Put = """
        INSERT INTO news_search.articles (sequence, id, fingerprint, article)
        SELECT sequence, id, fingerprint, convert_from(article, 'UTF8')
        FROM unnest($1, $2, $3, $4) AS changes (sequence, id, fingerprint, article)
        ON CONFLICT (id) DO UPDATE
        SET sequence = excluded.sequence, fingerprint = excluded.fingerprint, article = excluded.article
        """;

    private readonly string _setLockTimeout = string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(long)lockTimeout.TotalMilliseconds}");

    /// <summary>Writes all in one transaction; if a row cannot be written, each in its own, so that it fails alone.</summary>
    /// <returns>A number up to which all changes are durable now.</returns>
    /// <exception cref="NpgsqlException">Nothing was written.</exception>
    public async Task<long> WriteAsync(IReadOnlyList<PendingWrite> batch)
    {
        try
        {
            return await WriteTogetherAsync(batch);
        }
        catch (PostgresException error) when (PostgresErrors.IsOfRow(error))
        {
            return await WriteOneByOneAsync(batch);
        }
    }

    private async Task<long> WriteOneByOneAsync(IReadOnlyList<PendingWrite> batch)
    {
        long last = 0;
        foreach (var write in batch)
        {
            try
            {
                last = await WriteTogetherAsync([write]);
            }
            catch (NpgsqlException error)
            {
                write.Fail(PostgresErrors.ToStoreUnavailable(server, error));
            }
        }

        return last;
    }

    private async Task<long> WriteTogetherAsync(IReadOnlyList<PendingWrite> batch)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        var (before, articles, known) = await LockAsync(connection, batch);
        var (last, changed) = (before, new Dictionary<string, (long Sequence, PendingWrite Write)>());
        foreach (var write in batch)
        {
            if (write.Decide(known.TryGetValue(write.Id, out var current) ? current : null, last + 1))
            {
                last++;
                articles += write.Outcome.Kind switch { WriteKind.Added => 1, WriteKind.Deleted => -1, _ => 0 };
                known[write.Id] = (last, write.Fingerprint);
                changed[write.Id] = (last, write);
            }
        }

        if (last > before)
        {
            await PutAsync(connection, changed.Values, last, articles);
        }

        await transaction.CommitAsync();
        return last;
    }

    /// <summary>Locks the archive until the transaction ends and reads what is there. The snapshot of the last statement is taken under the lock.</summary>
    private async Task<(long LastSequence, long Articles, Dictionary<string, (long Sequence, byte[]? Fingerprint)> Known)> LockAsync(
        NpgsqlConnection connection, IReadOnlyList<PendingWrite> batch)
    {
        await using var commands = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(_setLockTimeout),
                new NpgsqlBatchCommand("SELECT last_sequence, articles FROM news_search.archive FOR UPDATE"),
                new NpgsqlBatchCommand("SELECT id, sequence, fingerprint FROM news_search.articles WHERE id = ANY ($1)")
                {
                    Parameters = { Array(NpgsqlDbType.Text, batch.Select(write => write.Id).Distinct()) },
                },
            },
        };
        await using var rows = await commands.ExecuteReaderAsync();
        await rows.ReadAsync();
        var (last, articles) = (rows.GetInt64(0), rows.GetInt64(1));
        await rows.NextResultAsync();
        var known = new Dictionary<string, (long, byte[]?)>();
        while (await rows.ReadAsync())
        {
            known.Add(rows.GetString(0), (rows.GetInt64(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<byte[]>(2)));
        }

        return (last, articles, known);
    }

    private static async Task PutAsync(
        NpgsqlConnection connection, IReadOnlyCollection<(long Sequence, PendingWrite Write)> changes, long lastSequence, long articles)
    {
        await using var commands = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Put)
                {
                    Parameters =
                    {
                        Array(NpgsqlDbType.Bigint, changes.Select(change => change.Sequence)),
                        Array(NpgsqlDbType.Text, changes.Select(change => change.Write.Id)),
                        Array(NpgsqlDbType.Bytea, changes.Select(change => change.Write.Fingerprint)),
                        Array(NpgsqlDbType.Bytea, changes.Select(change => change.Write.Stored)),
                    },
                },
                new NpgsqlBatchCommand("UPDATE news_search.archive SET last_sequence = $1, articles = $2")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<long> { TypedValue = lastSequence },
                        new NpgsqlParameter<long> { TypedValue = articles },
                    },
                },
            },
        };
        await commands.ExecuteNonQueryAsync();
    }

    private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type };
}
