using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>Bytes in memory that grow at the end.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1024];

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets all bytes.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds a byte.</summary>
    public void Write(byte value)
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Adds bytes, which the caller fills before anything else is added.</summary>
    public Span<byte> Add(int count)
    {
        if (count > _bytes.Length - Length)
        {
            Array.Resize(ref _bytes, (int)Math.Max(Math.Min(_bytes.Length * 2L, Array.MaxLength), (long)Length + count));
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    /// <summary>Adds a number of 0 or more in groups of seven bits, the lowest first; the highest bit of a byte tells that another follows.</summary>
    public void WriteNumber(long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Write((byte)(value | 0x80));
        }

        Write((byte)value);
    }

    /// <summary>Writes all bytes to a file.</summary>
    public void CopyTo(IndexOutput output) => output.WriteBytes(_bytes, 0, Length);
}
