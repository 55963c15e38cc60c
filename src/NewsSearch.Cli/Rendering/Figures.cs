using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace NewsSearch.Cli.Rendering;

/// <summary>Numbers, sizes, times and dates as people read them, the same under every culture.</summary>
internal static class Figures
{
    /// <summary>A count: "21,578".</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "1 article", "21,578 articles".</summary>
    public static string Count(long value, string singular, string? plural = null) =>
        $"{Count(value)} {(value == 1 ? singular : plural ?? singular + "s")}";

    /// <summary>A size in decimal units: "812 B", "27.9 MB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{Three(bytes / 1e3)} kB",
        < 1_000_000_000 => $"{Three(bytes / 1e6)} MB",
        _ => $"{Three(bytes / 1e9)} GB",
    };

    /// <summary>A duration: "850 µs", "3.24 ms", "12.5 s", "2 min 05 s", "1 h 02 min".</summary>
    public static string Duration(TimeSpan time) => time.TotalSeconds switch
    {
        < 0.001 => $"{time.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture)} µs",
        < 1 => $"{Three(time.TotalMilliseconds)} ms",
        < 60 => $"{Three(time.TotalSeconds)} s",
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Count((long)time.TotalHours)} h {time.Minutes:00} min"),
    };

    /// <summary>A rate: "2,201/s", or "2,201 articles/s" with the unit " articles".</summary>
    public static string Rate(double perSecond, string unit = "") =>
        $"{perSecond.ToString(perSecond < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture)}{unit}/s";

    /// <summary>A time of publication on the clock it was read from: "2025-10-02 14:30 +03:00", "2025-10-02", "undated".</summary>
    public static string Published(Timestamp? time, int? offsetMinutes)
    {
        if (time is null)
        {
            return "undated";
        }

        var offset = TimeSpan.FromMinutes(offsetMinutes ?? 0);
        var utc = time.ToDateTime();
        // At the very ends of the calendar the clock of another zone would show a year that there is not.
        var local = utc.Ticks + offset.Ticks is > 0 and var ticks && ticks < DateTime.MaxValue.Ticks ? new DateTime(ticks) : utc;
        var zone = offset == TimeSpan.Zero ? "UTC" : $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";
        return local.TimeOfDay == TimeSpan.Zero
            ? local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : $"{local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {zone}";
    }

    /// <summary>An instant to the second: "2025-10-02 14:30:05 UTC".</summary>
    public static string Instant(Timestamp? time) =>
        time is null ? "never" : time.ToDateTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    // Three significant digits: "1.23", "12.3", "123".
    private static string Three(double value) =>
        value.ToString(value < 9.995 ? "0.00" : value < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
