using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>Reads the stored fields of a segment.</summary>
/// <remarks>One thread at a time, as Lucene clones it for each. Only the one that was opened closes the file.</remarks>
internal sealed class ChunkedFieldsReader : StoredFieldsReader
{
    /// <summary>The number of bits of a <see cref="StoredKind"/> below the number of a field.</summary>
    public const int KindBits = 3;

    private readonly IndexInput _input;
    private readonly FieldInfos _fields;
    private readonly bool _ownsFile;

    private ChunkedFieldsReader(IndexInput input, FieldInfos fields, ChunkPlaces chunks, bool ownsFile) =>
        (_input, _fields, Chunks, _ownsFile) = (input, fields, chunks, ownsFile);

    /// <summary>The chunks.</summary>
    public ChunkPlaces Chunks { get; }

    /// <summary>Opens the file of a segment.</summary>
    /// <exception cref="IOException">It is missing, damaged, or of a version that is not known.</exception>
    public static ChunkedFieldsReader Open(Lucene.Net.Store.Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
    {
        var input = directory.OpenInput(StoredFile.NameOf(segment), context);
        try
        {
            StoredFile.CheckHeader(input);
            var end = input.Length - CodecUtil.FooterLength() - sizeof(long);
            if (end < input.Position)
            {
                throw new CorruptIndexException($"The file has {input.Length} bytes, too few for a list of chunks (resource={input}).");
            }

            return new ChunkedFieldsReader(input, fields, ChunkPlaces.Read(input, end, segment.DocCount), ownsFile: true);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void VisitDocument(int n, StoredFieldVisitor visitor)
    {
        var chunk = Chunks.ChunkOf(n);
        var bytes = RentChunk(chunk);
        byte[]? shortFields = null;
        try
        {
            var open = new OpenChunk(bytes.AsSpan(0, Chunks.Length(chunk)));
            var parts = open.PartsOf(n - Chunks.FirstDocument(chunk));
            shortFields = open.RentShort(parts.ShortEnd);
            Visit(shortFields.AsSpan(parts.ShortStart..parts.ShortEnd), open, parts, visitor);
        }
        catch (OverflowException exception)
        {
            throw new CorruptIndexException($"The sizes of documents are damaged (resource={_input}).", exception);
        }
        finally
        {
            Return(bytes);
            Return(shortFields);
        }
    }

    /// <summary>The bytes of a chunk at the beginning of a rented array that the caller returns.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] RentChunk(int chunk)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Chunks.Length(chunk));
        try
        {
            _input.Seek(Chunks.Start(chunk));
            _input.ReadBytes(bytes, 0, Chunks.Length(chunk), useBuffer: false);
            return bytes;
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    /// <inheritdoc/>
    public override object Clone() => new ChunkedFieldsReader((IndexInput)_input.Clone(), _fields, Chunks, ownsFile: false);

    /// <inheritdoc/>
    public override long RamBytesUsed() => Chunks.MemoryBytes;

    /// <inheritdoc/>
    public override void CheckIntegrity() => CodecUtil.ChecksumEntireFile(_input);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsFile)
        {
            _input.Dispose();
        }
    }

    private static void Return(byte[]? bytes)
    {
        if (bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Visit(ReadOnlySpan<byte> shortFields, OpenChunk chunk, DocumentParts parts, StoredFieldVisitor visitor)
    {
        byte[]? longTexts = null;
        try
        {
            var fields = new ByteReader(shortFields);
            for (var longStart = parts.LongStart; fields.Left > 0;)
            {
                var key = fields.ReadNumber();
                var field = _fields.FieldInfo(key >> KindBits) ?? throw new CorruptIndexException($"A stored field has the number {key >> KindBits}, which no field has (resource={_input}).");
                var kind = (StoredKind)(key & ((1 << KindBits) - 1));
                var value = ReadValue(ref fields, kind, out var longLength);
                var wish = visitor.NeedsField(field);
                if (wish == StoredFieldVisitor.Status.STOP)
                {
                    return;
                }

                if (wish == StoredFieldVisitor.Status.YES)
                {
                    if (kind == StoredKind.LongText)
                    {
                        longTexts ??= chunk.RentLong(parts.LongEnd);
                        value = longLength <= parts.LongEnd - longStart ? longTexts.AsSpan(longStart, longLength) : throw new CorruptIndexException($"A text is longer than its document (resource={_input}).");
                    }

                    Give(field, kind, value, visitor);
                }

                longStart += longLength;
            }
        }
        finally
        {
            Return(longTexts);
        }
    }

    /// <summary>Reads a value; of a text that is kept apart only the length.</summary>
    private static ReadOnlySpan<byte> ReadValue(ref ByteReader fields, StoredKind kind, out int longLength)
    {
        longLength = kind == StoredKind.LongText ? fields.ReadNumber() : 0;
        return kind switch
        {
            StoredKind.LongText => [],
            StoredKind.Text or StoredKind.Bytes => fields.ReadBytes(fields.ReadNumber()),
            StoredKind.Int32 or StoredKind.Single => fields.ReadBytes(sizeof(int)),
            StoredKind.Int64 or StoredKind.Double => fields.ReadBytes(sizeof(long)),
            _ => throw new CorruptIndexException($"A stored value is of the kind {(int)kind}."),
        };
    }

    private static void Give(FieldInfo field, StoredKind kind, ReadOnlySpan<byte> value, StoredFieldVisitor visitor)
    {
        switch (kind)
        {
            case StoredKind.Int32:
                visitor.Int32Field(field, BinaryPrimitives.ReadInt32LittleEndian(value));
                break;
            case StoredKind.Int64:
                visitor.Int64Field(field, BinaryPrimitives.ReadInt64LittleEndian(value));
                break;
            case StoredKind.Single:
                visitor.SingleField(field, BinaryPrimitives.ReadSingleLittleEndian(value));
                break;
            case StoredKind.Double:
                visitor.DoubleField(field, BinaryPrimitives.ReadDoubleLittleEndian(value));
                break;
            case StoredKind.Bytes:
                visitor.BinaryField(field, value.ToArray());
                break;
            default:
                visitor.StringField(field, Encoding.UTF8.GetString(value));
                break;
        }
    }
}
