using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>What <see cref="ScalarPacking"/> says, a row of eight numbers at a time: in one vector of 256 bits or two of 128.</summary>
/// <remarks>For little-endian machines. All loads and stores are checked against the spans, which have the exact sizes.</remarks>
internal static class VectorPacking
{
    private const int Lanes = ScalarPacking.Lanes;
    private const int HalfLanes = Lanes / 2;

    /// <summary>Packs 128 numbers with vectors of 256 bits.</summary>
    public static void Pack256(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        var rows = MemoryMarshal.Cast<int, uint>(values);
        var (pending, bits) = (Vector256<uint>.Zero, 0);
        for (; rows.Length > 0; rows = rows[Lanes..])
        {
            var row = Vector256.Create(rows);
            pending |= row << bits;
            bits += width;
            if (bits >= 32)
            {
                pending.AsByte().CopyTo(packed);
                packed = packed[Vector256<byte>.Count..];
                bits -= 32;
                pending = bits == 0 ? Vector256<uint>.Zero : row >>> (width - bits);
            }
        }

        if (bits > 0)
        {
            Vector128.Narrow(pending.GetLower(), pending.GetUpper()).AsByte().CopyTo(packed);
        }
    }

    /// <summary>Packs 128 numbers with vectors of 128 bits.</summary>
    public static void Pack128(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        var rows = MemoryMarshal.Cast<int, uint>(values);
        var (low, high, bits) = (Vector128<uint>.Zero, Vector128<uint>.Zero, 0);
        for (; rows.Length > 0; rows = rows[Lanes..])
        {
            var (lowRow, highRow) = (Vector128.Create(rows), Vector128.Create(rows[HalfLanes..]));
            low |= lowRow << bits;
            high |= highRow << bits;
            bits += width;
            if (bits >= 32)
            {
                low.AsByte().CopyTo(packed);
                high.AsByte().CopyTo(packed[Vector128<byte>.Count..]);
                packed = packed[(2 * Vector128<byte>.Count)..];
                bits -= 32;
                (low, high) = bits == 0
                    ? (Vector128<uint>.Zero, Vector128<uint>.Zero)
                    : (lowRow >>> (width - bits), highRow >>> (width - bits));
            }
        }

        if (bits > 0)
        {
            Vector128.Narrow(low, high).AsByte().CopyTo(packed);
        }
    }

    /// <summary>Unpacks 128 numbers with vectors of 256 bits.</summary>
    public static void Unpack256(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        var rows = MemoryMarshal.Cast<int, uint>(values);
        var mask = Vector256.Create((1U << width) - 1);
        var (word, used) = (Vector256<uint>.Zero, 32);
        for (; rows.Length > 0; rows = rows[Lanes..])
        {
            var row = used < 32 ? word >>> used : Vector256<uint>.Zero;
            used += width;
            if (used > 32)
            {
                word = packed.Length >= Vector256<byte>.Count ? Vector256.Create(packed).AsUInt32() : Widened256(packed);
                packed = packed[Math.Min(packed.Length, Vector256<byte>.Count)..];
                used -= 32;
                row |= word << (width - used);
            }

            (row & mask).CopyTo(rows);
        }
    }

    /// <summary>Unpacks 128 numbers with vectors of 128 bits.</summary>
    public static void Unpack128(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        var rows = MemoryMarshal.Cast<int, uint>(values);
        var mask = Vector128.Create((1U << width) - 1);
        var (low, high, used) = (Vector128<uint>.Zero, Vector128<uint>.Zero, 32);
        for (; rows.Length > 0; rows = rows[Lanes..])
        {
            var (lowRow, highRow) = used < 32 ? (low >>> used, high >>> used) : (Vector128<uint>.Zero, Vector128<uint>.Zero);
            used += width;
            if (used > 32)
            {
                (low, high) = packed.Length >= 2 * Vector128<byte>.Count
                    ? (Vector128.Create(packed).AsUInt32(), Vector128.Create(packed[Vector128<byte>.Count..]).AsUInt32())
                    : Vector128.Widen(Vector128.Create(packed).AsUInt16());
                packed = packed[Math.Min(packed.Length, 2 * Vector128<byte>.Count)..];
                used -= 32;
                lowRow |= low << (width - used);
                highRow |= high << (width - used);
            }

            (lowRow & mask).CopyTo(rows);
            (highRow & mask).CopyTo(rows[HalfLanes..]);
        }
    }

    /// <summary>Running sums as <see cref="ScalarPacking.SumUp"/> makes them, eight numbers at a time.</summary>
    public static int SumUp256(Span<int> values, int start)
    {
        // Sums within a row do not wait for those before it; only the last addition does.
        var (before, all) = (Vector256.Create(start), Vector256<int>.Zero);
        for (; values.Length >= Lanes; values = values[Lanes..])
        {
            var sums = RunningSums(Vector256.Create(values) + Vector256<int>.One);
            var row = sums + before;
            row.CopyTo(values);
            all |= row;
            before += Vector256.Shuffle(sums, Vector256.Create(7));
        }

        return AllBits(all.GetLower() | all.GetUpper());
    }

    /// <summary>Eight numbers, each with those before it added.</summary>
    public static Vector256<int> RunningSums(Vector256<int> numbers)
    {
        // A place outside the vector gives 0.
        numbers += Vector256.Shuffle(numbers, Vector256.Create(-1, 0, 1, 2, -1, 4, 5, 6));
        numbers += Vector256.Shuffle(numbers, Vector256.Create(-1, -1, 0, 1, -1, -1, 4, 5));
        return numbers + Vector256.Shuffle(numbers, Vector256.Create(-1, -1, -1, -1, 3, 3, 3, 3));
    }

    /// <summary>Running sums as <see cref="ScalarPacking.SumUp"/> makes them, four numbers at a time.</summary>
    public static int SumUp128(Span<int> values, int start)
    {
        var (before, all) = (Vector128.Create(start), Vector128<int>.Zero);
        for (; values.Length >= HalfLanes; values = values[HalfLanes..])
        {
            // A place outside the vector gives 0, so each shuffle moves the numbers up and fills with zeros from below.
            var sums = Vector128.Create(values) + Vector128<int>.One;
            sums += Vector128.Shuffle(sums, Vector128.Create(-1, 0, 1, 2));
            sums += Vector128.Shuffle(sums, Vector128.Create(-1, -1, 0, 1));
            var row = sums + before;
            row.CopyTo(values);
            all |= row;
            before += Vector128.Shuffle(sums, Vector128.Create(3));
        }

        return AllBits(all);
    }

    /// <summary>The sum that <see cref="ScalarPacking.SumOf"/> is, eight numbers at a time.</summary>
    public static uint SumOf256(ReadOnlySpan<int> values, int count)
    {
        var (sums, whole) = (Vector256<uint>.Zero, count & ~(Lanes - 1));
        for (var rows = MemoryMarshal.Cast<int, uint>(values[..whole]); rows.Length >= Lanes; rows = rows[Lanes..])
        {
            sums += Vector256.Create(rows);
        }

        if (whole < count)
        {
            var isWanted = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count - whole));
            sums += (Vector256.Create(values.Slice(whole, Lanes)) & isWanted).AsUInt32();
        }

        return Vector256.Sum(sums);
    }

    /// <summary>Makes each of 128 numbers one larger.</summary>
    public static void Increment128(Span<int> values)
    {
        for (; values.Length >= HalfLanes; values = values[HalfLanes..])
        {
            (Vector128.Create(values) + Vector128<int>.One).CopyTo(values);
        }
    }

    /// <summary>The largest of 128 numbers, taken as unsigned ones.</summary>
    public static uint Largest128(ReadOnlySpan<int> values)
    {
        var largest = Vector128<uint>.Zero;
        for (var rows = MemoryMarshal.Cast<int, uint>(values); rows.Length > 0; rows = rows[HalfLanes..])
        {
            largest = Vector128.Max(largest, Vector128.Create(rows));
        }

        return Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
    }

    private static int AllBits(Vector128<int> bits) => bits[0] | bits[1] | bits[2] | bits[3];

    private static Vector256<uint> Widened256(ReadOnlySpan<byte> packed)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(packed).AsUInt16());
        return Vector256.Create(low, high);
    }
}
