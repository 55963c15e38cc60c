using System.Globalization;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>What building an index took.</summary>
/// <param name="Seconds">The time until all was written and merges had ended.</param>
/// <param name="MergeSeconds">The time that it then took to merge down to the number of segments.</param>
/// <param name="PeakBytes">The largest memory of the process, mapped files among it.</param>
/// <param name="IndexBytes">The size of the files in the end.</param>
internal sealed record BuildResult(double Seconds, double MergeSeconds, long PeakBytes, long IndexBytes)
{
    /// <summary>Reads what <see cref="ToText"/> has written.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static BuildResult Parse(string text) => text.Split(' ') is [var seconds, var merging, var peak, var size]
        ? new BuildResult(
            double.Parse(seconds, CultureInfo.InvariantCulture),
            double.Parse(merging, CultureInfo.InvariantCulture),
            long.Parse(peak, CultureInfo.InvariantCulture),
            long.Parse(size, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is not what a build prints.");

    /// <summary>The numbers with spaces between.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:F3} {MergeSeconds:F3} {PeakBytes} {IndexBytes}");
}
