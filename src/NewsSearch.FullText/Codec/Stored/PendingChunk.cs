using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Writing;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>The documents that are not in the file yet: they become its next chunk.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PendingChunk
{
    private readonly LzEncoder _encoder = new();
    private readonly ByteWriter _sizes = new();
    private readonly ByteWriter _short = new();
    private readonly ByteWriter _long = new();
    private readonly ByteWriter _chunk = new();
    private readonly ByteWriter _head = new();
    private int _shortStart;
    private int _longStart;

    /// <summary>The number of documents.</summary>
    public int Documents { get; private set; }

    /// <summary>The number of bytes of all documents, not compressed.</summary>
    public int Bytes => _short.Length + _long.Length;

    /// <summary>Adds a field to the document that is being written.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isLong">Whether its text is kept apart.</param>
    /// <exception cref="ArgumentException">The value is nothing that is stored.</exception>
    public void AddField(FieldInfo field, IIndexableField value, bool isLong)
    {
        if (value.NumericType == NumericFieldType.NONE && value.GetStringValue(CultureInfo.InvariantCulture) is { } text)
        {
            Begin(field, isLong ? StoredKind.LongText : StoredKind.Text);
            var length = Encoding.UTF8.GetByteCount(text);
            _short.WriteNumber(length);
            Encoding.UTF8.GetBytes(text, (isLong ? _long : _short).Add(length));
            return;
        }

        switch (value.NumericType)
        {
            case NumericFieldType.BYTE or NumericFieldType.INT16 or NumericFieldType.INT32:
                Begin(field, StoredKind.Int32);
                BinaryPrimitives.WriteInt32LittleEndian(_short.Add(sizeof(int)), value.GetInt32Value()!.Value);
                break;
            case NumericFieldType.INT64:
                Begin(field, StoredKind.Int64);
                BinaryPrimitives.WriteInt64LittleEndian(_short.Add(sizeof(long)), value.GetInt64Value()!.Value);
                break;
            case NumericFieldType.SINGLE:
                Begin(field, StoredKind.Single);
                BinaryPrimitives.WriteSingleLittleEndian(_short.Add(sizeof(float)), value.GetSingleValue()!.Value);
                break;
            case NumericFieldType.DOUBLE:
                Begin(field, StoredKind.Double);
                BinaryPrimitives.WriteDoubleLittleEndian(_short.Add(sizeof(double)), value.GetDoubleValue()!.Value);
                break;
            default:
                var bytes = value.GetBinaryValue() ?? throw new ArgumentException($"The field {field.Name} has nothing to store.", nameof(value));
                Begin(field, StoredKind.Bytes);
                _short.WriteNumber(bytes.Length);
                bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).CopyTo(_short.Add(bytes.Length));
                break;
        }
    }

    /// <summary>Ends the document that is being written.</summary>
    public void EndDocument()
    {
        _sizes.WriteNumber(_short.Length - _shortStart);
        _sizes.WriteNumber(_long.Length - _longStart);
        (_shortStart, _longStart) = (_short.Length, _long.Length);
        Documents++;
    }

    /// <summary>Adds a document of another segment as it lies there.</summary>
    public void AddDocument(ReadOnlySpan<byte> shortFields, ReadOnlySpan<byte> longTexts)
    {
        shortFields.CopyTo(_short.Add(shortFields.Length));
        longTexts.CopyTo(_long.Add(longTexts.Length));
        EndDocument();
    }

    /// <summary>Writes the chunk to a file and begins anew.</summary>
    public void MoveTo(IndexOutput output)
    {
        _encoder.Encode(_short.Written, _chunk);
        _head.WriteNumber(_sizes.Length);
        _head.WriteNumber(_chunk.Length);
        _encoder.Encode(_long.Written, _chunk);
        _head.CopyTo(output);
        _sizes.CopyTo(output);
        _chunk.CopyTo(output);
        foreach (var part in (ReadOnlySpan<ByteWriter>)[_sizes, _short, _long, _chunk, _head])
        {
            part.Clear();
        }

        (_shortStart, _longStart, Documents) = (0, 0, 0);
    }

    private void Begin(FieldInfo field, StoredKind kind) => _short.WriteNumber(((long)field.Number << ChunkedFieldsReader.KindBits) | (long)kind);
}
