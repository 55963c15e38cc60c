using System.Buffers.Binary;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>
/// What <see cref="BlockPacking"/> does, number by number, without vectors: the specification of the layout, and the code for machines
/// without vectors.
/// </summary>
/// <remarks>
/// Number i stands in lane i mod 8, row i / 8. The 16 rows of a lane follow each other in it from the lowest bit up, each taking as many
/// bits as the width says. A lane is cut into words of 32 bits and, with an odd width, one of 16 bits at the end. The first words of all
/// lanes come first, then the second ones, and so on; every word is little-endian.
/// </remarks>
internal static class ScalarPacking
{
    /// <summary>The number of lanes: as many as a vector of 256 bits has 32-bit numbers.</summary>
    public const int Lanes = 8;

    /// <summary>The number of rows.</summary>
    public const int Rows = BlockPacking.Size / Lanes;

    /// <summary>Packs 128 numbers. Bits above the width must be 0.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (pending, bits, word) = (0UL, 0, 0);
            for (var row = 0; row < Rows; row++)
            {
                pending |= (ulong)(uint)values[(row * Lanes) + lane] << bits;
                bits += width;
                if (bits >= 32)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(packed[(((word * Lanes) + lane) * 4)..], (uint)pending);
                    (pending, bits, word) = (pending >> 32, bits - 32, word + 1);
                }
            }

            if (bits > 0)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(packed[((word * Lanes * 4) + (lane * 2))..], (ushort)pending);
            }
        }
    }

    /// <summary>Unpacks 128 numbers.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        var mask = (1U << width) - 1;
        var words = width / 2;
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (pending, bits, word) = (0UL, 0, 0);
            for (var row = 0; row < Rows; row++)
            {
                if (bits < width)
                {
                    var next = word < words
                        ? BinaryPrimitives.ReadUInt32LittleEndian(packed[(((word * Lanes) + lane) * 4)..])
                        : BinaryPrimitives.ReadUInt16LittleEndian(packed[((word * Lanes * 4) + (lane * 2))..]);
                    pending |= (ulong)next << bits;
                    (bits, word) = (bits + 32, word + 1);
                }

                values[(row * Lanes) + lane] = (int)((uint)pending & mask);
                (pending, bits) = (pending >> width, bits - width);
            }
        }
    }

    /// <summary>Replaces 128 numbers by their running sums, each beginning with <paramref name="start"/> and counting one more than the number says.</summary>
    /// <returns>All bits that are set in any sum.</returns>
    public static int SumUp(Span<int> values, int start)
    {
        var all = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = start += values[i] + 1;
            all |= start;
        }

        return all;
    }

    /// <summary>The sum of the first of 128 numbers, which wraps around at 2^32.</summary>
    public static uint SumOf(ReadOnlySpan<int> values, int count)
    {
        var sum = 0U;
        for (var i = 0; i < count; i++)
        {
            sum += (uint)values[i];
        }

        return sum;
    }

    /// <summary>Makes each of some numbers one larger.</summary>
    public static void Increment(Span<int> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i]++;
        }
    }

    /// <summary>The largest of some numbers, taken as unsigned ones.</summary>
    public static uint Largest(ReadOnlySpan<int> values)
    {
        var largest = 0U;
        foreach (var value in values)
        {
            largest = Math.Max(largest, (uint)value);
        }

        return largest;
    }
}
