using System.Runtime.Intrinsics;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>Packs blocks of 128 numbers of 0 to 2^31 - 1 into as many bits each as the largest needs.</summary>
/// <remarks>
/// Any thread. The layout is that of <see cref="ScalarPacking"/>, whatever vectors the machine has. Rows of eight numbers were chosen so that
/// vectors of 256 bits take one whole row with the same shift for all of it, and vectors of 128 bits half of one (the vertical layout of
/// Lemire and Boytsov, Decoding billions of integers per second through vectorization, 2015).
/// </remarks>
internal static class BlockPacking
{
    /// <summary>The number of numbers in a block.</summary>
    public const int Size = 128;

    /// <summary>The largest width in bits.</summary>
    public const int MaxWidth = 31;

    /// <summary>The number of bytes that a block of a width takes.</summary>
    public static int Bytes(int width) => width * (Size / 8);

    /// <summary>Packs a block.</summary>
    /// <param name="values">128 numbers, each below 2^width.</param>
    /// <param name="width">The bits of each, from 0 to 31.</param>
    /// <param name="packed">Exactly <see cref="Bytes"/> bytes.</param>
    /// <exception cref="ArgumentException">A length or the width is another.</exception>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        Check(values.Length, width, packed.Length);
        if (Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            VectorPacking.Pack256(values, width, packed);
        }
        else if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            VectorPacking.Pack128(values, width, packed);
        }
        else
        {
            ScalarPacking.Pack(values, width, packed);
        }
    }

    /// <summary>Unpacks a block.</summary>
    /// <param name="packed">Exactly <see cref="Bytes"/> bytes.</param>
    /// <param name="width">The bits of each number, from 0 to 31.</param>
    /// <param name="values">Room for exactly 128 numbers.</param>
    /// <exception cref="ArgumentException">A length or the width is another.</exception>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        Check(values.Length, width, packed.Length);
        if (width == 0)
        {
            values.Clear();
        }
        else if (Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            VectorPacking.Unpack256(packed, width, values);
        }
        else if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            VectorPacking.Unpack128(packed, width, values);
        }
        else
        {
            ScalarPacking.Unpack(packed, width, values);
        }
    }

    /// <summary>Makes ascending numbers of gaps: each is the one before, the gap, and 1. Sums wrap around.</summary>
    /// <param name="values">128 gaps, replaced by the numbers.</param>
    /// <param name="start">The number before the first.</param>
    /// <returns>All bits that are set in any sum: below 0 if a sum of gaps that are not negative has gone beyond the largest number.</returns>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static int SumUp(Span<int> values, int start)
    {
        Check(values.Length, 0, 0);
        return Vector256.IsHardwareAccelerated ? VectorPacking.SumUp256(values, start)
            : Vector128.IsHardwareAccelerated ? VectorPacking.SumUp128(values, start)
            : ScalarPacking.SumUp(values, start);
    }

    /// <summary>The sum of the first of 128 numbers, which wraps around at 2^32.</summary>
    /// <param name="values">128 numbers.</param>
    /// <param name="count">How many of them are added, from 0 to 128.</param>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static uint SumOf(ReadOnlySpan<int> values, int count)
    {
        Check(values.Length, 0, 0);
        return Vector256.IsHardwareAccelerated ? VectorPacking.SumOf256(values, count) : ScalarPacking.SumOf(values, count);
    }

    /// <summary>Makes each of 128 numbers one larger.</summary>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static void Increment(Span<int> values)
    {
        Check(values.Length, 0, 0);
        if (Vector128.IsHardwareAccelerated)
        {
            VectorPacking.Increment128(values);
        }
        else
        {
            ScalarPacking.Increment(values);
        }
    }

    /// <summary>The largest of 128 numbers, taken as unsigned ones: above 2^31 - 1 if one is negative.</summary>
    /// <exception cref="ArgumentException">The length is another.</exception>
    public static uint Largest(ReadOnlySpan<int> values)
    {
        Check(values.Length, 0, 0);
        return Vector128.IsHardwareAccelerated ? VectorPacking.Largest128(values) : ScalarPacking.Largest(values);
    }

    private static void Check(int values, int width, int packed)
    {
        if (values != Size || width is < 0 or > MaxWidth || packed != Bytes(width))
        {
            Throw(values, width, packed);
        }
    }

    private static void Throw(int values, int width, int packed) =>
        throw new ArgumentException($"{values} numbers of {width} bits do not go into {packed} bytes as a block.");
}
