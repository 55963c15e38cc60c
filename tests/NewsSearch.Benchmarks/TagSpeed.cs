using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Articles.Countries;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks;

/// <summary>
/// How fast are countries found on one core, and how much memory does the gazetteer take? Tags corpora several times and
/// prints megabytes of UTF-8 per second of processor time, and the memory allocated per article.
/// </summary>
internal static class TagSpeed
{
    private const int Rounds = 3;

    /// <summary>Runs with the names of corpora as arguments; without, with three of them.</summary>
    public static Task RunAsync(string[] arguments)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var version = CountryTagger.Default.GazetteerVersion;
        var loading = Stopwatch.GetElapsedTime(started);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gazetteer {version}: {bytes / 1e6:F1} MB, loaded in {loading.TotalMilliseconds:F0} ms"));
        foreach (var corpus in arguments.Length > 0 ? arguments : ["reuters21578", "whitehouse", "masakhanews"])
        {
            Measure(corpus, [.. Corpus.Read(corpus).Select(article => (article.Title, article.Body))]);
        }

        return Task.CompletedTask;
    }

    private static void Measure(string corpus, (string Title, string Body)[] articles)
    {
        var size = articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Title) + Encoding.UTF8.GetByteCount(article.Body));
        for (var round = 1; round <= Rounds; round++)
        {
            var (processor, allocated, tags) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), 0);
            foreach (var (title, body) in articles)
            {
                tags += CountryTagger.Default.Tag(title, body).Count;
            }

            var seconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            var perArticle = (GC.GetAllocatedBytesForCurrentThread() - allocated) / articles.Length;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus}, round {round}: {size / 1e6 / seconds:F1} MB/s, {perArticle} bytes allocated per article, {tags} tags"));
        }
    }
}
