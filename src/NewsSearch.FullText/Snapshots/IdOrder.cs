using Lucene.Net.Util;

namespace NewsSearch.FullText.Snapshots;

/// <summary>The ordinal order of ids, by UTF-16 code units as <see cref="StringComparer.Ordinal"/> has it, on their bytes of UTF-8.</summary>
internal static class IdOrder
{
    private const int FirstLeadByteAfterSurrogates = 0xEE;
    private const int FirstLeadByteOfSupplementary = 0xF0;

    /// <summary>Below 0, 0 or above 0, as the first id stands before the second, is equal or stands after it.</summary>
    public static int Compare(BytesRef x, BytesRef y)
    {
        var first = x.Bytes.AsSpan(x.Offset, x.Length);
        var second = y.Bytes.AsSpan(y.Offset, y.Length);
        var common = first.CommonPrefixLength(second);
        if (common == first.Length || common == second.Length)
        {
            return first.Length - second.Length;
        }

        return Rank(first[common]) - Rank(second[common]);
    }

    /// <summary>In UTF-16 the code points from U+10000 stand before those from U+E000 to U+FFFF, as surrogates begin with D8.</summary>
    private static int Rank(byte lead) => lead switch
    {
        >= FirstLeadByteOfSupplementary => lead - 2,
        >= FirstLeadByteAfterSurrogates => lead + byte.MaxValue,
        _ => lead,
    };
}
