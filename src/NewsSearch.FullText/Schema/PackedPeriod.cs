using System.Buffers.Binary;
using Lucene.Net.Util;
using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.FullText.Schema;

/// <summary>Times that texts name as the index keeps them: seven bytes, whose order is that of the first days, then of the last.</summary>
internal static class PackedPeriod
{
    private const int Length = 7;
    private const int DayBits = 22;
    private const int DayMask = (1 << DayBits) - 1;
    private const int PrecisionBits = 8;

    /// <summary>Packs a time.</summary>
    public static BytesRef Write(MentionedPeriod period)
    {
        var bits = ((long)period.First.DayNumber << (DayBits + PrecisionBits)) | ((long)period.Last.DayNumber << PrecisionBits) | (byte)period.Precision;
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, bits);
        return new BytesRef(bytes, sizeof(long) - Length, Length);
    }

    /// <summary>Unpacks what <see cref="Write"/> packed.</summary>
    public static MentionedPeriod Read(BytesRef packed)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        bytes.Clear();
        packed.Bytes.AsSpan(packed.Offset, Length).CopyTo(bytes[(sizeof(long) - Length)..]);
        var bits = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return new MentionedPeriod(Day(bits >> (DayBits + PrecisionBits)), Day(bits >> PrecisionBits), (DatePrecision)(byte)bits);
    }

    private static DateOnly Day(long bits) => DateOnly.FromDayNumber((int)(bits & DayMask));
}
