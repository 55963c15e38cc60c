using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>Tells which bits of a word are set.</summary>
/// <remarks>Any thread.</remarks>
internal static class SetBits
{
    /// <summary>The room that a word needs, however few bits it has.</summary>
    public const int Room = 64;

    // Of so few bits, going from one to the next is faster than looking up each byte.
    private const int FewBits = 6;

    // For each byte the places of its bits, and then zeros.
    private static readonly int[] PlacesInByte = FindPlaces();

    /// <summary>Writes out the documents of a word.</summary>
    /// <param name="bits">A bit for each of 64 documents in a row.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="documents">At least <see cref="Room"/> numbers, of which those behind the documents are left as anything.</param>
    /// <returns>The number of documents.</returns>
    /// <exception cref="ArgumentException">There is less room.</exception>
    public static int Expand(ulong bits, int first, Span<int> documents)
    {
        if (documents.Length < Room)
        {
            throw new ArgumentException($"There is room for {documents.Length} documents of {Room}.", nameof(documents));
        }

        return Vector256.IsHardwareAccelerated && BitOperations.PopCount(bits) > FewBits
            ? Expand256(bits, first, documents)
            : ExpandScalar(bits, first, documents);
    }

    /// <summary>One bit after the other, into room for those that are set: the specification.</summary>
    internal static int ExpandScalar(ulong bits, int first, Span<int> documents)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            documents[count++] = first + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }

    /// <summary>Eight bits at a time.</summary>
    internal static int Expand256(ulong bits, int first, Span<int> documents)
    {
        var count = 0;
        for (; bits != 0; bits >>= 8, first += 8)
        {
            var places = Vector256.Create(PlacesInByte.AsSpan((int)(bits & byte.MaxValue) * 8, 8));
            (places + Vector256.Create(first)).CopyTo(documents[count..]);
            count += BitOperations.PopCount((uint)(bits & byte.MaxValue));
        }

        return count;
    }

    private static int[] FindPlaces()
    {
        var places = new int[(byte.MaxValue + 1) * 8];
        for (var bits = 0u; bits <= byte.MaxValue; bits++)
        {
            ExpandScalar(bits, 0, places.AsSpan((int)bits * 8, 8));
        }

        return places;
    }
}
