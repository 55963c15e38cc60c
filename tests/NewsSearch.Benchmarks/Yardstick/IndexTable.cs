using System.Globalization;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>What building the indexes took, as a table.</summary>
/// <param name="articles">The number of articles.</param>
/// <param name="textBytes">The bytes of their titles and bodies.</param>
internal sealed class IndexTable(long articles, long textBytes)
{
    private readonly MarkdownTable _table = new(
        "index", "threads", "articles/s", "text, MB/s", "largest memory, MB", "index, MB", "then to merge down, s", "Apache Lucene's time / its time");

    /// <summary>Adds a row.</summary>
    /// <param name="name">What was built.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="result">What it took.</param>
    /// <param name="apache">What it took Apache Lucene on as many threads.</param>
    public void Add(string name, int threads, BuildResult result, BuildResult apache) => _table.Add(
        name,
        threads.ToString(CultureInfo.InvariantCulture),
        Text(articles / result.Seconds, "N0"),
        Text(textBytes / result.Seconds / 1e6, "F1"),
        Text(result.PeakBytes / 1e6, "N0"),
        Text(result.IndexBytes / 1e6, "N0"),
        Text(result.MergeSeconds, "F1"),
        Text(apache.Seconds / result.Seconds, "F2"));

    /// <inheritdoc/>
    public override string ToString() => _table.ToString();

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
