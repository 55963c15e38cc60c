using System.Buffers.Binary;
using System.Numerics;
using NewsSearch.FullText.Codec.Writing;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>Compresses bytes into one block of the LZ4 format: runs of literals, each followed by a piece of what came before.</summary>
/// <remarks>One thread at a time. Source: the description of the LZ4 block format; the last five bytes are literals, and no piece begins in the last twelve.</remarks>
internal sealed class LzEncoder
{
    private const int HashBits = 13;
    private const uint HashFactor = 2654435761;
    private const int LeastMatch = 4;
    private const int LastLiterals = 5;
    private const int NoMatchAtEnd = 12;
    private const int MostDistance = ushort.MaxValue;

    /// <summary>How many places without a piece make the search step one byte wider: what cannot be compressed takes less time.</summary>
    private const int PatienceBits = 6;

    private readonly int[] _placeOfHash = new int[1 << HashBits];

    /// <summary>Adds the compressed form of bytes to others.</summary>
    public void Encode(ReadOnlySpan<byte> bytes, ByteWriter output)
    {
        Array.Fill(_placeOfHash, -1);
        var (next, literals) = (0, 0);
        var misses = 0;
        while (next <= bytes.Length - NoMatchAtEnd)
        {
            var candidate = Replace(bytes, next);
            if (candidate < 0 || next - candidate > MostDistance || Four(bytes, candidate) != Four(bytes, next))
            {
                next += 1 + (misses++ >> PatienceBits);
                continue;
            }

            while (next > literals && candidate > 0 && bytes[next - 1] == bytes[candidate - 1])
            {
                next--;
                candidate--;
            }

            var length = LeastMatch + bytes[(next + LeastMatch)..^LastLiterals].CommonPrefixLength(bytes[(candidate + LeastMatch)..]);
            Write(bytes[literals..next], next - candidate, length, output);
            next += length;
            literals = next;
            misses = 0;
            if (next <= bytes.Length - NoMatchAtEnd)
            {
                Replace(bytes, next - 2);
            }
        }

        Write(bytes[literals..], 0, 0, output);
    }

    private static uint Four(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);

    private int Replace(ReadOnlySpan<byte> bytes, int place)
    {
        ref var entry = ref _placeOfHash[(Four(bytes, place) * HashFactor) >> (32 - HashBits)];
        var before = entry;
        entry = place;
        return before;
    }

    /// <summary>Writes literals, and the piece behind them unless its length is 0.</summary>
    private static void Write(ReadOnlySpan<byte> literals, int distance, int length, ByteWriter output)
    {
        const int Most = 15;
        var rest = Math.Max(0, length - LeastMatch);
        output.Write((byte)((Math.Min(literals.Length, Most) << 4) | Math.Min(rest, Most)));
        WriteRest(literals.Length - Most, output);
        literals.CopyTo(output.Add(literals.Length));
        if (length > 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(output.Add(sizeof(ushort)), (ushort)distance);
            WriteRest(rest - Most, output);
        }
    }

    private static void WriteRest(int rest, ByteWriter output)
    {
        for (; rest >= 0; rest -= byte.MaxValue)
        {
            output.Write((byte)Math.Min(rest, byte.MaxValue));
            if (rest < byte.MaxValue)
            {
                return;
            }
        }
    }
}
