using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>Finds documents in a block of 128 ascending ones.</summary>
/// <remarks>Any thread.</remarks>
internal static class BlockSearch
{
    /// <summary>Finds where documents stand in a block.</summary>
    /// <param name="block">128 numbers, ascending up to those that stand for no document at the end.</param>
    /// <param name="wanted">Documents in their order, none behind the last number of the block.</param>
    /// <param name="places">For each the place in the block; -1 where it is not there.</param>
    /// <returns>The number of those that are there.</returns>
    /// <exception cref="ArgumentException">The block has another size.</exception>
    public static int Find(ReadOnlySpan<int> block, ReadOnlySpan<int> wanted, Span<int> places)
    {
        if (block.Length != BlockPacking.Size)
        {
            throw new ArgumentException($"A block has {block.Length} numbers.", nameof(block));
        }

        return Vector256.IsHardwareAccelerated ? Find256(block, wanted, places) : FindScalar(block, wanted, places);
    }

    /// <summary>The number of documents, which ascend, up to a last one.</summary>
    public static int CountUpTo(ReadOnlySpan<int> documents, int last)
    {
        if (documents[^1] <= last)
        {
            return documents.Length;
        }

        var count = 0;
        while (documents[count] <= last)
        {
            count++;
        }

        return count;
    }

    /// <summary>One number after the other: the specification.</summary>
    internal static int FindScalar(ReadOnlySpan<int> block, ReadOnlySpan<int> wanted, Span<int> places)
    {
        var (next, found) = (0, 0);
        for (var i = 0; i < wanted.Length; i++)
        {
            while (next < block.Length && block[next] < wanted[i])
            {
                next++;
            }

            var isFound = next < block.Length && block[next] == wanted[i];
            places[i] = isFound ? next : -1;
            found += isFound ? 1 : 0;
        }

        return found;
    }

    /// <summary>Eight numbers at a time.</summary>
    internal static int Find256(ReadOnlySpan<int> block, ReadOnlySpan<int> wanted, Span<int> places)
    {
        var (row, found) = (0, 0);
        for (var i = 0; i < wanted.Length; i++)
        {
            var document = wanted[i];
            while (row < block.Length - Vector256<int>.Count && block[row + Vector256<int>.Count - 1] < document)
            {
                row += Vector256<int>.Count;
            }

            var equal = Vector256.Equals(Vector256.Create(block.Slice(row, Vector256<int>.Count)), Vector256.Create(document)).ExtractMostSignificantBits();
            places[i] = equal == 0 ? -1 : row + BitOperations.TrailingZeroCount(equal);
            found += equal == 0 ? 0 : 1;
        }

        return found;
    }
}
