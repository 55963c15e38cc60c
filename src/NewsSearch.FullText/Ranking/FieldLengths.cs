using System.Numerics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// The lengths of fields as norms: a byte for each document, exact up to <see cref="LargestExact"/> words; beyond, the part above
/// <see cref="OwnCodes"/> words is cut to four significant bits, so that a length is less than an eighth too short. Codes grow with lengths.
/// They are those of Apache Lucene since version 7 (SmallFloat.intToByte4).
/// </summary>
/// <remarks>Any thread. The bytes of a segment are loaded once for each field and shared by all snapshots that hold it.</remarks>
internal static class FieldLengths
{
    /// <summary>The longest length that has a code of its own.</summary>
    public const int LargestExact = OwnCodes + (1 << SignificantBits);

    // The codes that the bits of a length above them leave free: the largest length of all is the last code.
    private const int OwnCodes = 24;
    private const int SignificantBits = 4;
    private const int FractionBits = SignificantBits - 1;

    private static readonly float[] Lengths = MakeLengths();

    private static readonly ConditionalWeakTable<object, Dictionary<string, byte[]>> Loaded = [];

    /// <summary>The length of each code.</summary>
    public static ReadOnlySpan<float> Decoded => Lengths;

    /// <summary>The code of the longest length that is not above a length of 0 or more.</summary>
    public static byte Encode(int length)
    {
        if (length <= OwnCodes)
        {
            return (byte)length;
        }

        var above = length - OwnCodes;
        var cut = Math.Max(0, BitOperations.Log2((uint)above) - FractionBits);
        return (byte)(OwnCodes + (cut << FractionBits) + (above >> cut));
    }

    /// <summary>The codes of a segment's documents; all 0 where the segment has not the field.</summary>
    public static byte[] Of(AtomicReader reader, string field)
    {
        var fields = Loaded.GetOrCreateValue(reader.CoreCacheKey);
        lock (fields)
        {
            return fields.TryGetValue(field, out var codes) ? codes : fields[field] = Load(reader, field);
        }
    }

    private static byte[] Load(AtomicReader reader, string field)
    {
        var codes = new byte[reader.MaxDoc];
        if (reader.GetNormValues(field) is { } norms)
        {
            for (var document = 0; document < codes.Length; document++)
            {
                codes[document] = (byte)norms.Get(document);
            }
        }

        return codes;
    }

    private static float[] MakeLengths()
    {
        var lengths = new float[byte.MaxValue + 1];
        for (var code = 0; code < lengths.Length; code++)
        {
            var above = code - OwnCodes;
            var cut = Math.Max(0, (above >> FractionBits) - 1);
            lengths[code] = OwnCodes + ((float)(above - (cut << FractionBits)) * (1u << cut));
        }

        return lengths;
    }
}
