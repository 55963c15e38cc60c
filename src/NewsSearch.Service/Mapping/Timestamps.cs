using Google.Protobuf.WellKnownTypes;

namespace NewsSearch.Service.Mapping;

/// <summary>Instants in messages, which may hold what no calendar has.</summary>
internal static class Timestamps
{
    private const long FirstSecond = -62_135_596_800; // 0001-01-01T00:00:00Z
    private const long LastSecond = 253_402_300_799; // 9999-12-31T23:59:59Z
    private const int MaxNanos = 999_999_999;

    /// <summary>What is said of a timestamp outside the calendar.</summary>
    public const string OutOfRange = "The time is out of range; it must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.";

    /// <summary>Reads a timestamp; false if it is outside the calendar.</summary>
    public static bool TryToDomain(Timestamp timestamp, out DateTimeOffset time)
    {
        if (timestamp.Seconds is < FirstSecond or > LastSecond || timestamp.Nanos is < 0 or > MaxNanos)
        {
            time = default;
            return false;
        }

        time = timestamp.ToDateTimeOffset();
        return true;
    }
}
