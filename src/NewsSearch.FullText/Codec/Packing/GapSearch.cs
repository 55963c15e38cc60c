using System.Runtime.Intrinsics;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>Finds numbers among those that some gaps lead to, each the sum of the gaps up to one.</summary>
/// <remarks>Any thread. Sums wrap around.</remarks>
internal static class GapSearch
{
    /// <summary>How many gaps are looked at together.</summary>
    public const int Lanes = 8;

    /// <summary>The room that gaps take with what is behind the last.</summary>
    public static int RoomFor(int count) => (count + Lanes - 1) & ~(Lanes - 1);

    /// <summary>Whether a number is among them.</summary>
    /// <param name="gaps">The gaps, and whatever follows up to <see cref="RoomFor"/> their number.</param>
    /// <param name="count">The number of gaps.</param>
    /// <param name="wanted">The number.</param>
    public static bool IsAmong(ReadOnlySpan<int> gaps, int count, int wanted) =>
        Vector256.IsHardwareAccelerated ? IsAmong256(gaps, count, wanted) : IsAmongScalar(gaps, count, wanted);

    /// <summary>One gap after the other: the specification.</summary>
    internal static bool IsAmongScalar(ReadOnlySpan<int> gaps, int count, int wanted)
    {
        var (sum, isThere) = (0, false);
        foreach (var gap in gaps[..count])
        {
            sum += gap;
            isThere |= sum == wanted;
        }

        return isThere;
    }

    /// <summary>Eight gaps at a time. There is no branch for each, so that none is guessed wrong.</summary>
    internal static bool IsAmong256(ReadOnlySpan<int> gaps, int count, int wanted)
    {
        var (before, all, found) = (Vector256<int>.Zero, Vector256.Create(wanted), Vector256<int>.Zero);
        for (; count > 0; count -= Lanes, gaps = gaps[Lanes..])
        {
            var sums = VectorPacking.RunningSums(Vector256.Create(gaps)) + before;
            found |= Vector256.Equals(sums, all) & Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count));
            before = Vector256.Shuffle(sums, Vector256.Create(7));
        }

        return found != Vector256<int>.Zero;
    }
}
