using System.Runtime.CompilerServices;
using static System.FormattableString;

namespace NewsSearch.Articles.Ingestion;

/// <summary>
/// JSON Lines: one JSON object per line, in UTF-8, plain or compressed with gzip. The properties are id and body, which
/// are required, title, url, source, source_country, language, published_at (ISO 8601; without offset in UTC), countries,
/// topics and authors. "text" and "content" are read as body where there is none, "publish_time" as published_at,
/// "author" as authors. Null means absent; all other properties are ignored. Blank lines are skipped.
/// </summary>
/// <param name="maxLineBytes">The length of a line; what is longer is skipped and reported. Default 64 MiB.</param>
public sealed class JsonLinesFormat(int maxLineBytes = JsonLinesFormat.DefaultMaxLineBytes) : IArticleFormat
{
    /// <summary>The default of the longest line: 64 MiB.</summary>
    public const int DefaultMaxLineBytes = 64 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public IReadOnlyList<string> FileEndings { get; } = [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream content, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var decompressed = await GzipContent.OpenAsync(content, cancellationToken);
        using var lines = new LineReader(decompressed, maxLineBytes);
        while (true)
        {
            ReadItem? last = null;
            try
            {
                if (!await lines.MoveNextAsync(cancellationToken))
                {
                    yield break;
                }
            }
            catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
            {
                last = UnreadableRest.Describe(file, lines.Number + 1, exception);
            }

            if (last is not null)
            {
                yield return last;
                yield break;
            }

            if (ReadLine(lines, file) is { } item)
            {
                yield return item;
            }
        }
    }

    private ReadItem? ReadLine(LineReader lines, string file)
    {
        if (lines.IsTooLong)
        {
            return new(file, lines.Number, null, [new("article", Invariant($"The line is longer than {maxLineBytes:N0} bytes."))]);
        }

        var line = lines.Line.Span;
        if (lines.Number == 1 && line.StartsWith(ByteOrderMark))
        {
            line = line[ByteOrderMark.Length..];
        }

        return line.Trim(" \t\r"u8).IsEmpty ? null : JsonArticleReader.Read(line, file, lines.Number);
    }
}
