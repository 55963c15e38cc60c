using System.Globalization;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks;

/// <summary>
/// How fast are mentioned dates found on one core, and how does that compare with finding the countries of the same articles, which
/// happens beside it when they are indexed? Prints megabytes of UTF-8 per second of the thread's time, and the memory allocated per article.
/// </summary>
internal static class DateSpeed
{
    private const int Rounds = 3;

    /// <summary>Runs with the names of corpora as arguments; without, with two of them.</summary>
    public static Task RunAsync(string[] arguments)
    {
        foreach (var corpus in arguments.Length > 0 ? arguments : ["reuters21578", "whitehouse"])
        {
            Article[] articles = [.. Corpus.Read(corpus)];
            var size = articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Title) + Encoding.UTF8.GetByteCount(article.Body));
            for (var round = 1; round <= Rounds; round++)
            {
                Measure($"{corpus}, round {round}, dates", size, articles, article => MentionedDate.PeriodsIn(article).Count);
            }

            Measure($"{corpus}, countries", size, articles, article => CountryTagger.Default.Tag(article.Title, article.Body, article.PublishedAt).Count);
        }

        return Task.CompletedTask;
    }

    private static void Measure(string name, long size, Article[] articles, Func<Article, int> find)
    {
        var (before, allocated, found) = (ThreadClock.Now, GC.GetAllocatedBytesForCurrentThread(), 0L);
        foreach (var article in articles)
        {
            found += find(article);
        }

        var seconds = (ThreadClock.Now - before).TotalSeconds;
        var perArticle = (GC.GetAllocatedBytesForCurrentThread() - allocated) / articles.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {size / 1e6 / seconds:F1} MB/s, {seconds * 1e6 / articles.Length:F0} µs and {perArticle} bytes allocated per article, {found} found"));
    }
}
