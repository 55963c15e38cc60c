using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>Takes the beginning of a block of the LZ4 format apart, or all of it.</summary>
internal static class LzDecoder
{
    /// <summary>The number of bytes behind the wanted ones that must be there too, since sixteen are copied at once.</summary>
    public const int Slack = 2 * Step;

    private const int Step = 16;
    private const int LeastMatch = 4;
    private const int MostBytes = 1 << 30;
    private const int LengthMask = 15;

    /// <summary>More than short literals and the short piece behind them read and write, copies of whole steps included.</summary>
    private const int RoomForShort = 4 * Step;

    /// <summary>Decodes the first bytes of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="output">Gets the bytes.</param>
    /// <param name="count">How many are wanted: at most the length of the output without <see cref="Slack"/>.</param>
    /// <exception cref="CorruptIndexException">The block is damaged: it has fewer bytes, or refers to what is not there.</exception>
    public static void Decode(ReadOnlySpan<byte> block, Span<byte> output, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, output.Length - Slack);
        var (next, written) = (0, 0);
        while (written < count)
        {
            DecodeShort(block, output, Math.Min(count, output.Length - RoomForShort), ref next, ref written);
            if (written >= count)
            {
                return;
            }

            var token = next < block.Length ? block[next++] : throw Damaged();
            var literals = ReadLength(token >> 4, block, ref next);
            if (literals > block.Length - next)
            {
                throw Damaged();
            }

            var wanted = Math.Min(literals, count - written);
            if (wanted <= Step && next + Step <= block.Length)
            {
                CopySixteen(block, next, output, written);
            }
            else
            {
                block.Slice(next, wanted).CopyTo(output[written..]);
            }

            written += wanted;
            next += literals;
            if (written == count)
            {
                return;
            }

            var distance = block.Length - next >= sizeof(ushort) ? block[next] | (block[next + 1] << 8) : throw Damaged();
            next += sizeof(ushort);
            var length = ReadLength(token & LengthMask, block, ref next) + LeastMatch;
            if (distance == 0 || distance > written)
            {
                throw Damaged();
            }

            length = Math.Min(length, count - written);
            Repeat(output, written, distance, length);
            written += length;
        }
    }

    /// <summary>
    /// Decodes as long as literals and pieces are short, as nearly all are, and so much room is left that they can be copied whole: with
    /// one check for each pair instead of one for each copy. What it does not take, and all damage but one, is left to the caller.
    /// </summary>
    /// <exception cref="CorruptIndexException">A piece refers to what is not there.</exception>
    private static void DecodeShort(ReadOnlySpan<byte> block, Span<byte> output, int end, ref int next, ref int written)
    {
        ref var from = ref MemoryMarshal.GetReference(block);
        ref var to = ref MemoryMarshal.GetReference(output);
        var (read, at) = (next, written);
        var last = block.Length - RoomForShort;
        while (at < end && read <= last)
        {
            var token = Unsafe.Add(ref from, read);
            var (literals, length) = (token >> 4, (token & LengthMask) + LeastMatch);
            if (literals == LengthMask || length == LengthMask + LeastMatch)
            {
                break;
            }

            Vector128.LoadUnsafe(ref from, (nuint)read + 1).StoreUnsafe(ref to, (nuint)at);
            var behind = read + 1 + literals;
            var distance = (int)Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, behind));
            at += literals;
            if ((uint)(distance - 1) >= (uint)at)
            {
                throw Damaged();
            }

            if (distance >= Step)
            {
                Vector128.LoadUnsafe(ref to, (nuint)(at - distance)).StoreUnsafe(ref to, (nuint)at);
                Vector128.LoadUnsafe(ref to, (nuint)(at - distance + Step)).StoreUnsafe(ref to, (nuint)(at + Step));
            }
            else
            {
                Repeat(output, at, distance, length);
            }

            at += length;
            read = behind + sizeof(ushort);
        }

        (next, written) = (read, at);
    }

    private static int ReadLength(int length, ReadOnlySpan<byte> block, ref int next)
    {
        if (length < LengthMask)
        {
            return length;
        }

        for (var part = byte.MaxValue; part == byte.MaxValue;)
        {
            part = next < block.Length && length <= MostBytes ? block[next++] : throw Damaged();
            length += part;
        }

        return length;
    }

    /// <summary>Writes a piece of what was written before; where the two overlap, the piece repeats itself.</summary>
    private static void Repeat(Span<byte> output, int written, int distance, int length)
    {
        if (distance < Step)
        {
            for (var i = written; i < written + length; i++)
            {
                output[i] = output[i - distance];
            }

            return;
        }

        for (var i = written; i < written + length; i += Step)
        {
            CopySixteen(output, i - distance, output, i);
        }
    }

    private static void CopySixteen(ReadOnlySpan<byte> from, int place, Span<byte> to, int target) =>
        Vector128.Create(from.Slice(place, Step)).CopyTo(to.Slice(target, Step));

    private static CorruptIndexException Damaged() => new("A block of stored fields is damaged.");
}
