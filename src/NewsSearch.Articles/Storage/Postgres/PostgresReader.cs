using Npgsql;

namespace NewsSearch.Articles.Storage.Postgres;

/// <summary>The reading statements. Each call takes a connection from the pool, reads one consistent state and holds nothing afterwards.</summary>
/// <remarks>Any thread may call any member at any time. All throw <see cref="NpgsqlException"/> when the server fails.</remarks>
internal sealed class PostgresReader(NpgsqlDataSource source)
{
    // The running total keeps large articles that would not be taken from crossing the wire.
    private const string Page = """
        SELECT sequence, id, fingerprint, article
        FROM (
          SELECT sequence, id, fingerprint, article, coalesce(octet_length(article), 0) AS bytes,
            sum(coalesce(octet_length(article), 0)) OVER (ORDER BY sequence ROWS UNBOUNDED PRECEDING) AS total
          FROM news_search.articles
          WHERE sequence > $1
          ORDER BY sequence
          LIMIT $2) AS candidates
        WHERE total - bytes < $3
        ORDER BY sequence
        """;

    /// <summary>The newest change of an id; null if there is none.</summary>
    public async Task<StoredChange?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT sequence, id, fingerprint, article FROM news_search.articles WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? ReadChange(rows) : null;
    }

    /// <summary>The changes after a number, until there are the given number of changes or of bytes; empty at the end.</summary>
    public async Task<List<StoredChange>> ReadPageAsync(long afterSequence, int maxChanges, int maxBytes, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Page);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = afterSequence });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = maxChanges });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = maxBytes });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<StoredChange>();
        while (await rows.ReadAsync(cancellationToken))
        {
            page.Add(ReadChange(rows));
        }

        return page;
    }

    public async Task<long> ReadLastSequenceAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT last_sequence FROM news_search.archive");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<StoreStatistics> ReadStatisticsAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            "SELECT articles, last_sequence, pg_total_relation_size('news_search.articles') FROM news_search.archive");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new StoreStatistics(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    private static StoredChange ReadChange(NpgsqlDataReader rows) =>
        new(rows.GetInt64(0), rows.GetString(1), ReadBytes(rows, 2), ReadBytes(rows, 3));

    private static byte[]? ReadBytes(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);
}
