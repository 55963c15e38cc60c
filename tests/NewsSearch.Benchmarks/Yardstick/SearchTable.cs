using System.Globalization;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>The results of searching as a table: a row for each mode and kind of query.</summary>
internal sealed class SearchTable
{
    /// <summary>The name of NewsSearch among the results.</summary>
    public const string Ours = "NewsSearch";

    /// <summary>The name of stock Lucene.Net.</summary>
    public const string Stock = "Lucene.Net";

    /// <summary>The name of Apache Lucene.</summary>
    public const string Apache = "Apache Lucene";

    /// <summary>The name of Apache Lucene with highlights from offsets in postings.</summary>
    public const string ApacheByOffsets = "Apache Lucene, offsets";

    private readonly MarkdownTable _table = new(
        "mode", "query", "Apache Lucene, mean µs", "Lucene.Net", "NewsSearch", "Apache Lucene, median µs", "Lucene.Net", "NewsSearch", "Apache / NewsSearch", "Lucene.Net / NewsSearch");

    /// <summary>Adds the rows of a mode. Of the two ways to highlight, Apache Lucene's better one counts for each kind.</summary>
    public void Add(SearchMode mode, IReadOnlyList<YardstickQuery> queries, IReadOnlyDictionary<string, double[]> times)
    {
        foreach (var kind in queries.Select(query => query.Kind).Distinct())
        {
            var ours = Of(Ours)!;
            var stock = Of(Stock);
            var (apache, byOffsets) = (Of(Apache)!, Of(ApacheByOffsets));
            var name = mode.Name;
            if (byOffsets is not null)
            {
                name = byOffsets.Mean < apache.Mean ? $"{name} (Apache: offsets)" : $"{name} (Apache: re-analysis)";
                apache = byOffsets.Mean < apache.Mean ? byOffsets : apache;
            }

            _table.Add(
                name, kind, Whole(apache.Mean), Whole(stock?.Mean), Whole(ours.Mean), Whole(apache.Median), Whole(stock?.Median), Whole(ours.Median),
                Ratio(apache.Mean / ours.Mean), Ratio(stock?.Mean / ours.Mean));

            Sample? Of(string contender) => times.TryGetValue(contender, out var all)
                ? new Sample(all.Where((_, query) => queries[query].Kind == kind))
                : null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _table.ToString();

    private static string Whole(double? number) => number is { } known ? known.ToString("N0", CultureInfo.InvariantCulture) : "–";

    private static string Ratio(double? number) => number is { } known ? known.ToString("F2", CultureInfo.InvariantCulture) : "–";
}
