using System.Buffers;
using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>A chunk as it lies in the file: the sizes of its documents, and their two compressed parts.</summary>
internal readonly ref struct OpenChunk
{
    /// <summary>No byte of the LZ4 format becomes more than 255.</summary>
    private const long MostExpansion = 255;

    private readonly ReadOnlySpan<byte> _sizes;
    private readonly ReadOnlySpan<byte> _short;
    private readonly ReadOnlySpan<byte> _long;

    /// <summary>Finds the parts.</summary>
    /// <param name="bytes">The chunk.</param>
    /// <exception cref="CorruptIndexException">The chunk is damaged.</exception>
    public OpenChunk(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var (sizes, shortBytes) = (reader.ReadNumber(), reader.ReadNumber());
        _sizes = reader.ReadBytes(sizes);
        _short = reader.ReadBytes(shortBytes);
        _long = reader.ReadBytes(reader.Left);
    }

    /// <summary>Where the parts of a document are among those of all documents of the chunk.</summary>
    /// <exception cref="CorruptIndexException">The chunk is damaged.</exception>
    public DocumentParts PartsOf(int document)
    {
        var sizes = new ByteReader(_sizes);
        var parts = new DocumentParts(0, 0, 0, 0);
        for (var i = 0; i <= document; i++)
        {
            parts = new DocumentParts(parts.ShortEnd, checked(parts.ShortEnd + sizes.ReadNumber()), parts.LongEnd, checked(parts.LongEnd + sizes.ReadNumber()));
        }

        return parts;
    }

    /// <summary>The short parts of all documents up to an end, in a rented array that the caller returns.</summary>
    /// <exception cref="CorruptIndexException">The chunk is damaged.</exception>
    public byte[] RentShort(int end) => Rent(_short, end);

    /// <summary>The same for the long parts.</summary>
    /// <exception cref="CorruptIndexException">The chunk is damaged.</exception>
    public byte[] RentLong(int end) => Rent(_long, end);

    private static byte[] Rent(ReadOnlySpan<byte> block, int end)
    {
        if (end > block.Length * MostExpansion)
        {
            throw new CorruptIndexException($"{block.Length} bytes of stored fields are said to become {end}.");
        }

        var bytes = ArrayPool<byte>.Shared.Rent(end + LzDecoder.Slack);
        try
        {
            LzDecoder.Decode(block, bytes, end);
            return bytes;
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }
}

/// <summary>Where the parts of a document begin and end among those of its chunk.</summary>
/// <param name="ShortStart">Where its short fields begin.</param>
/// <param name="ShortEnd">Where they end.</param>
/// <param name="LongStart">Where its long texts begin.</param>
/// <param name="LongEnd">Where they end.</param>
internal readonly record struct DocumentParts(int ShortStart, int ShortEnd, int LongStart, int LongEnd);
