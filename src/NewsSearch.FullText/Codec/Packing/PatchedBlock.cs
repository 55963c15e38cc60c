using System.Numerics;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>
/// A block of 128 numbers in which up to seven may be larger than the width that the others are packed with: a byte with the width in
/// its lower five bits and the number of exceptions in its upper three, the packed lower bits of all numbers, and for each exception a
/// byte with its place and one with its upper bits (after PFOR; Zukowski, Héman, Nes and Boncz, Super-scalar RAM-CPU cache compression, 2006).
/// </summary>
/// <remarks>Any thread.</remarks>
internal static class PatchedBlock
{
    /// <summary>The largest number of bytes that a block takes.</summary>
    public const int MaxBytes = 1 + (BlockPacking.MaxWidth * (BlockPacking.Size / 8)) + (2 * MaxExceptions);

    private const int MaxExceptions = 7;
    private const int WidthBits = 5;
    private const int ExceptionBits = 8;

    /// <summary>Writes a block.</summary>
    /// <param name="values">128 numbers of 0 or more; afterwards without the upper bits of the exceptions.</param>
    /// <param name="bytes">Room for <see cref="MaxBytes"/>.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Write(Span<int> values, Span<byte> bytes)
    {
        var width = BestWidth(values);
        var packed = BlockPacking.Bytes(width);
        var end = 1 + packed;
        var exceptions = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >>> width is var upper and > 0)
            {
                (bytes[end++], bytes[end++]) = ((byte)i, (byte)upper);
                values[i] &= (1 << width) - 1;
                exceptions++;
            }
        }

        bytes[0] = (byte)((exceptions << WidthBits) | width);
        BlockPacking.Pack(values, width, bytes.Slice(1, packed));
        return end;
    }

    /// <summary>The number of bytes of a block that begins with a byte.</summary>
    public static int Bytes(byte first) => 1 + BlockPacking.Bytes(first & BlockPacking.MaxWidth) + (2 * (first >> WidthBits));

    /// <summary>Reads a block.</summary>
    /// <param name="bytes">Where it begins.</param>
    /// <param name="values">Room for 128 numbers.</param>
    /// <returns>The number of bytes read.</returns>
    /// <exception cref="CorruptIndexException">It does not end inside the bytes, or is no such block.</exception>
    public static int Read(ReadOnlySpan<byte> bytes, Span<int> values)
    {
        if (bytes.IsEmpty || Bytes(bytes[0]) > bytes.Length)
        {
            throw new CorruptIndexException("A block of numbers does not end where its bytes do.");
        }

        var width = bytes[0] & BlockPacking.MaxWidth;
        var end = 1 + BlockPacking.Bytes(width);
        BlockPacking.Unpack(bytes[1..end], width, values);
        for (var exceptions = bytes[0] >> WidthBits; exceptions > 0; exceptions--, end += 2)
        {
            var place = bytes[end];
            var value = ((long)bytes[end + 1] << width) | (uint)values[place & (BlockPacking.Size - 1)];
            if (place >= BlockPacking.Size || value > int.MaxValue)
            {
                throw new CorruptIndexException($"A block of numbers has an exception {value} at {place}.");
            }

            values[place] = (int)value;
        }

        return end;
    }

    private static int BestWidth(ReadOnlySpan<int> values)
    {
        Span<byte> counts = stackalloc byte[BlockPacking.MaxWidth + 1];
        counts.Clear();
        var all = 0;
        foreach (var value in values)
        {
            counts[Width(value)]++;
            all |= value;
        }

        var largest = Width(all);
        var (best, bestBytes, exceptions) = (largest, BlockPacking.Bytes(largest), 0);
        for (var width = largest - 1; width >= Math.Max(0, largest - ExceptionBits); width--)
        {
            exceptions += counts[width + 1];
            if (exceptions > MaxExceptions)
            {
                break;
            }

            if (BlockPacking.Bytes(width) + (2 * exceptions) is var bytes && bytes < bestBytes)
            {
                (best, bestBytes) = (width, bytes);
            }
        }

        return best;
    }

    private static int Width(int value) => 32 - BitOperations.LeadingZeroCount((uint)value);
}
