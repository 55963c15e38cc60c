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
            var length = ReadLength(token & 15, block, ref next) + LeastMatch;
            if (distance == 0 || distance > written)
            {
                throw Damaged();
            }

            length = Math.Min(length, count - written);
            Repeat(output, written, distance, length);
            written += length;
        }
    }

    private static int ReadLength(int length, ReadOnlySpan<byte> block, ref int next)
    {
        if (length < 15)
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
