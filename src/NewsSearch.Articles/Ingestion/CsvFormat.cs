using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace NewsSearch.Articles.Ingestion;

/// <summary>
/// Tables with a header row, one article per row, quoted as RFC 4180 says, plain or compressed with gzip, in UTF-8 or, with
/// a byte order mark, UTF-16. The columns are named like the properties of JSON Lines, in any letter case and order; those
/// with other names are ignored, an empty cell means absent. Lists are separated by semicolons within their cell. Without a
/// column "id" the id is the URL, or else the name of the file and the line: "table.csv#17".
/// </summary>
public sealed class CsvFormat : IArticleFormat
{
    /// <summary>The default of the largest row: 64 MiB.</summary>
    public const int DefaultMaxRowBytes = 64 * 1024 * 1024;

    private const char ListSeparator = ';';

    private readonly char? _separator;
    private readonly int _maxRowBytes;

    private CsvFormat(string name, char? separator, int maxRowBytes)
    {
        Name = name;
        FileEndings = [$".{name}", $".{name}.gz"];
        _separator = separator;
        _maxRowBytes = maxRowBytes;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> FileEndings { get; }

    /// <summary>Cells separated by comma, or by semicolon, tab or bar where the first lines show that.</summary>
    /// <param name="maxRowBytes">The size of a row; a longer one, as a quotation mark that is never closed makes it, ends the reading.</param>
    public static CsvFormat Commas(int maxRowBytes = DefaultMaxRowBytes) => new("csv", separator: null, maxRowBytes);

    /// <summary>Cells separated by tab.</summary>
    /// <param name="maxRowBytes">The size of a row; a longer one ends the reading.</param>
    public static CsvFormat Tabs(int maxRowBytes = DefaultMaxRowBytes) => new("tsv", '\t', maxRowBytes);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream content, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var malformed = new Dictionary<long, CsvMalformedReason>();
        await using var decompressed = await GzipContent.OpenAsync(content, cancellationToken);
        await using var reader = CsvReader.Create(decompressed, Options(malformed), leaveOpen: true);
        CsvColumns? columns = null;
        while (true)
        {
            ReadItem? last = null;
            try
            {
                var hasRow = await reader.ReadAsync(cancellationToken);
                columns ??= new CsvColumns(reader.Headers);
                last = columns.MissingBody(file);
                if (!hasRow && last is null)
                {
                    yield break;
                }
            }
            catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
            {
                last = UnreadableRest.Describe(file, reader.LineNumber, exception);
            }
            catch (CsvFormatException exception)
            {
                last = new(file, exception.LineNumber, null, [new("file", $"The table could not be read any further: {exception.Message}")]);
            }

            if (last is not null)
            {
                yield return last;
                yield break;
            }

            malformed.Remove(reader.LineNumber, out var reason);
            yield return ReadRow(reader, columns!, file, reason);
        }
    }

    private CsvReaderOptions Options(Dictionary<long, CsvMalformedReason> malformed) => new()
    {
        Separator = _separator,
        TrackLineNumbers = true,
        MaxRecordSize = _maxRowBytes,
        OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
    };

    private static ReadItem ReadRow(CsvReader reader, CsvColumns columns, string file, CsvMalformedReason reason)
    {
        var line = reader.LineNumber;
        var problem = reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "A quotation mark in this row is never closed, so that the rest of the file became part of the row.",
            CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quotation mark; quotation marks within a quoted cell must be doubled.",
            _ when reader.FieldCount != columns.Count => $"The row has {reader.FieldCount} cells; the header has {columns.Count}.",
            _ => null,
        };
        if (problem is not null)
        {
            return new(file, line, null, [new("article", problem)]);
        }

        var draft = new ArticleDraft();
        foreach (var (field, column) in columns.Known)
        {
            ReadCell(reader.GetSpan(column), field, draft);
        }

        if (!columns.HasId)
        {
            draft[ArticleField.Id] = FileIdentity.OfUrl(draft[ArticleField.Url]) ?? FileIdentity.OfLine(file, line);
        }

        return draft.Finish(file, line);
    }

    private static void ReadCell(ReadOnlySpan<byte> cell, ArticleField field, ArticleDraft draft)
    {
        if (!Utf8.IsValid(cell))
        {
            var position = Utf8Text.IndexOfInvalid(cell);
            draft.Reject(ArticleFields.WireName(field), $"The cell is not valid UTF-8: the byte 0x{cell[position]:X2} at byte {position + 1} is out of place.");
        }
        else if (ArticleFields.IsList(field))
        {
            draft.SetList(field, Encoding.UTF8.GetString(cell).Split(ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        else
        {
            draft[field] = Encoding.UTF8.GetString(cell);
        }
    }
}
