using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Reads numbers from bytes, none of them behind the end.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>The largest number of bytes of a number of up to 35 bits.</summary>
    public const int MaxNumberBytes = 5;

    // Of eight bytes, so that the number of bits can be shifted by.
    private const int FewPairs = 3;

    // The highest bits of the first bytes of pairs.
    private const ulong FirstOfPairs = 0x0080_0080_0080_0080;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _next;

    /// <summary>The number of bytes that are left.</summary>
    public readonly int Left => _bytes.Length - _next;

    /// <summary>The number of bytes that were read.</summary>
    public readonly int Place => _next;

    /// <summary>Reads a byte.</summary>
    /// <exception cref="CorruptIndexException">The bytes end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte() => (uint)_next < (uint)_bytes.Length ? _bytes[_next++] : throw Ended();

    /// <summary>Reads bytes.</summary>
    /// <exception cref="CorruptIndexException">The bytes end.</exception>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if ((uint)count > (uint)Left)
        {
            throw Ended();
        }

        _next += count;
        return _bytes.Slice(_next - count, count);
    }

    /// <summary>Reads a number of up to 31 bits in groups of seven, the lowest first.</summary>
    /// <exception cref="CorruptIndexException">The bytes end, or the number is larger.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadNumber()
    {
        var value = ReadLong();
        return value <= int.MaxValue ? (int)value : throw TooLarge(value);
    }

    /// <summary>Reads a number of up to 63 bits in groups of seven, the lowest first.</summary>
    /// <exception cref="CorruptIndexException">The bytes end, or the number is larger.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadLong()
    {
        // Most have one byte, and what is longer is read elsewhere, so that the reader stays in registers.
        if ((uint)_next < (uint)_bytes.Length && _bytes[_next] < 0x80)
        {
            return _bytes[_next++];
        }

        (var value, _next) = ReadLong(_bytes, _next);
        return value;
    }

    /// <summary>Passes over pairs of a number and a byte, if they are few and their numbers have one byte each.</summary>
    /// <returns>Whether it did.</returns>
    public bool TrySkipPairs(int count)
    {
        if (count > FewPairs || Left < sizeof(ulong))
        {
            return false;
        }

        var next = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[_next..]) & ((1UL << (count * 16)) - 1);
        var isShort = (next & FirstOfPairs) == 0;
        _next += isShort ? 2 * count : 0;
        return isShort;
    }

    /// <summary>Passes over a number.</summary>
    /// <exception cref="CorruptIndexException">The bytes end.</exception>
    public void SkipNumber()
    {
        byte part;
        do
        {
            part = ReadByte();
        }
        while (part >= 0x80);
    }

    private static (long Value, int Next) ReadLong(ReadOnlySpan<byte> bytes, int next)
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = next < bytes.Length ? bytes[next++] : throw Ended();
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (value, next);
            }
        }

        throw new CorruptIndexException("A number of postings has too many bytes.");
    }

    private static CorruptIndexException TooLarge(long value) => new($"A number of postings is {value}.");

    private static CorruptIndexException Ended() => new("The bytes of postings end too early.");
}
