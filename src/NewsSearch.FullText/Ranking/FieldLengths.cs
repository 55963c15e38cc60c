using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// The lengths of fields as norms: a byte for each document, exact up to <see cref="LargestExact"/> words and within 7 % beyond.
/// Codes grow with lengths.
/// </summary>
/// <remarks>Any thread. The bytes of a segment are loaded once for each field and shared by all snapshots that hold it.</remarks>
internal static class FieldLengths
{
    /// <summary>The longest length that has a code of its own.</summary>
    public const int LargestExact = 63;

    // Far more words than the largest article can hold.
    private const double Largest = 1 << 25;

    private static readonly float[] Lengths = MakeLengths();

    private static readonly ConditionalWeakTable<object, Dictionary<string, byte[]>> Loaded = [];

    /// <summary>The length of each code.</summary>
    public static ReadOnlySpan<float> Decoded => Lengths;

    /// <summary>The code of the longest length that is not above a length of 0 or more.</summary>
    public static byte Encode(int length)
    {
        var place = Array.BinarySearch(Lengths, length);
        return (byte)(place >= 0 ? place : ~place - 1);
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
        var ratio = Math.Pow(Largest / LargestExact, 1.0 / (byte.MaxValue - LargestExact));
        for (var code = 0; code < lengths.Length; code++)
        {
            lengths[code] = code <= LargestExact ? code : (float)Math.Round(LargestExact * Math.Pow(ratio, code - LargestExact));
        }

        return lengths;
    }
}
