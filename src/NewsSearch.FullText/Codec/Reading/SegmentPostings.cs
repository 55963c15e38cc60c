using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>The open files of the postings of a segment.</summary>
/// <remarks>Any thread; cursors over it belong to one thread each.</remarks>
internal sealed class SegmentPostings : IDisposable
{
    private readonly IndexInput _documents;
    private readonly IndexInput _positions;
    private readonly IndexInput _blocks;
    private readonly PostingsInput _documentsInput;
    private readonly PostingsInput _positionsInput;
    private readonly PostingsInput _blocksInput;
    private readonly Dictionary<int, FieldBlocks> _fields;

    /// <summary>Opens the files.</summary>
    /// <exception cref="IOException">One is missing, damaged, or of a version that is not known.</exception>
    public SegmentPostings(SegmentReadState segment)
    {
        Documents = segment.SegmentInfo.DocCount;
        try
        {
            _documents = PostingsFiles.Open(segment, PostingsFiles.Documents);
            _positions = PostingsFiles.Open(segment, PostingsFiles.Positions);
            _blocks = PostingsFiles.Open(segment, PostingsFiles.Blocks);
            (_documentsInput, _positionsInput, _blocksInput) = (new PostingsInput(_documents), new PostingsInput(_positions), new PostingsInput(_blocks));
            _fields = ReadFields(_blocks);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_documents, _positions, _blocks);
            throw;
        }
    }

    /// <summary>The number of documents in the segment, deleted ones among them.</summary>
    public int Documents { get; }

    /// <summary>The file of documents, for one cursor.</summary>
    public PostingsInput OpenDocuments() => _documentsInput.Share();

    /// <summary>The file of positions, for one cursor.</summary>
    public PostingsInput OpenPositions() => _positionsInput.Share();

    /// <summary>Takes a cursor to the blocks of a term with 128 documents or more.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public void Begin(BlockIndexCursor cursor, FieldInfo field, PostingsTermState term)
    {
        if (!_fields.TryGetValue(field.Number, out var blocks) || (uint)term.BlocksOrdinal >= (uint)blocks.Terms)
        {
            throw Corrupt($"the blocks of a term of {field.Name} are missing");
        }

        cursor.Begin(_blocksInput.Share(), Documents, blocks.Table + ((long)term.BlocksOrdinal * sizeof(long)), term.DocFreq, field.IndexOptions);
    }

    /// <summary>The field whose lengths are in the impacts of a field; null if no term of it has impacts, or none has lengths.</summary>
    public string? LengthsOf(FieldInfo field) => _fields.TryGetValue(field.Number, out var blocks) && blocks.Lengths.Length > 0 ? blocks.Lengths : null;

    /// <summary>Reads the files whole and compares their checksums.</summary>
    /// <exception cref="IOException">One is damaged or cannot be read.</exception>
    public void CheckIntegrity()
    {
        CodecUtil.ChecksumEntireFile(_documents);
        CodecUtil.ChecksumEntireFile(_positions);
        CodecUtil.ChecksumEntireFile(_blocks);
    }

    /// <summary>Closes the files.</summary>
    public void Dispose() => IOUtils.Dispose(_documents, _positions, _blocks);

    /// <summary>The error for postings that contradict themselves.</summary>
    public CorruptIndexException Corrupt(string problem) => new($"The postings are damaged: {problem} (resource={_documents}).");

    private static Dictionary<int, FieldBlocks> ReadFields(IndexInput input)
    {
        var end = input.Length - CodecUtil.FooterLength() - sizeof(long);
        if (end < 0)
        {
            throw new CorruptIndexException($"The file has {input.Length} bytes, too few for a list of fields (resource={input}).");
        }

        input.Seek(end);
        var start = input.ReadInt64();
        if (start < 0 || start > end)
        {
            throw new CorruptIndexException($"The list of fields begins at {start} of {end} (resource={input}).");
        }

        input.Seek(start);
        var fields = new Dictionary<int, FieldBlocks>();
        for (var left = input.ReadVInt32(); left > 0; left--)
        {
            var (number, lengths, table, terms) = (input.ReadVInt32(), input.ReadString(), input.ReadVInt64(), input.ReadVInt32());
            if (table < 0 || terms < 0 || table + ((long)terms * sizeof(long)) > start || !fields.TryAdd(number, new FieldBlocks(lengths, table, terms)))
            {
                throw new CorruptIndexException($"{terms} terms of field {number} are said to be at {table} of {start} (resource={input}).");
            }
        }

        return fields;
    }

    /// <summary>The terms of a field that have an index of blocks.</summary>
    /// <param name="Lengths">The field whose lengths are in the impacts; empty for none.</param>
    /// <param name="Table">Where the places of the terms begin.</param>
    /// <param name="Terms">The number of terms.</param>
    private readonly record struct FieldBlocks(string Lengths, long Table, int Terms);
}
