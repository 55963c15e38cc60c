using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.FullText;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Writing.Stories;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>
/// Builds one index, in a process of its own, so that the largest memory is that of the build. Arguments: "ours" or "stock", ARTICLES,
/// INDEX, THREADS and SEGMENTS; or "service", the number of articles and the folder of an archive, which is built as a service builds it, with countries,
/// dates and stories found in the texts. Prints the seconds until all is written and merges have ended, those to merge down to the
/// number of segments, and the largest memory in bytes.
/// </summary>
internal static class IndexBuild
{
    /// <summary>The archive that the index belongs to.</summary>
    public static readonly Guid ArchiveId = new("59617264-7374-6963-6b20-696e64657821");

    private const int BufferMegabytes = 256;
    private const int ArticlesAtATime = 64;

    /// <summary>Runs with the arguments.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var (seconds, merging) = arguments[0] switch
        {
            "ours" => BuildOurs(arguments[1], arguments[2], Number(arguments[3]), Number(arguments[4])),
            "stock" => BuildStock(arguments[1], arguments[2], Number(arguments[3]), Number(arguments[4])),
            "service" => (await BuildServiceAsync(Number(arguments[1]), arguments[2]), 0),
            _ => throw new ArgumentException($"There is no engine '{arguments[0]}'.", nameof(arguments)),
        };
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {merging:F3} {process.PeakWorkingSet64}"));
    }

    private static (double Seconds, double Merging) BuildOurs(string articles, string folder, int threads, int segments)
    {
        var started = Stopwatch.GetTimestamp();
        using var index = ArticleIndex.Open(folder, ArchiveId, new ArticleIndexOptions { WriteBufferMegabytes = BufferMegabytes });
        var story = -1;
        Write(articles, threads, () => article => index.Put(new PlacedArticle(new IndexedArticle(article, []), new RecentArticle(article.Id, null, Alone(article, Interlocked.Increment(ref story))))));
        index.Commit(1);
        index.MergeTo(0);
        index.Commit(1);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        index.MergeTo(segments);
        index.Commit(1);
        return (seconds, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static (double Seconds, double Merging) BuildStock(string articles, string folder, int threads, int segments)
    {
        var started = Stopwatch.GetTimestamp();
        using var directory = new MMapDirectory(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = ArticleRanking.Norms,
        });
        var story = -1;
        Write(articles, threads, () =>
        {
            var document = new ArticleDocument();
            return article => writer.UpdateDocument(
                new Term(FieldNames.Id, article.Id), document.Fill(new IndexedArticle(article, []), Alone(article, Interlocked.Increment(ref story))));
        });
        writer.Commit();
        writer.WaitForMerges();
        writer.Commit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        if (segments > 0)
        {
            writer.ForceMerge(segments);
            writer.Commit();
        }

        return (seconds, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task<double> BuildServiceAsync(int articles, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        await using var archive = await GeneratedArchive.OpenAsync(folder, articles, TextWriter.Null);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Hands each article to one of the threads, each of which has a writer of its own.</summary>
    private static void Write(string path, int threads, Func<Action<Article>> writerOfThread)
    {
        using var articles = new ArticleFile(path);
        var running = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(() => WriteAll(writerOfThread()), TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(running);

        void WriteAll(Action<Article> write)
        {
            while (articles.Next(ArticlesAtATime) is { Count: > 0 } some)
            {
                some.ForEach(write);
            }
        }
    }

    // No article copies another here: finding out is measured with the service.
    private static StoryPlace Alone(Article article, int number) => new(number, HasJoined: false, article.Id, default);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
