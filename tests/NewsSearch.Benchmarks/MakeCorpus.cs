using System.Globalization;
using NewsSearch.Benchmarks.Archives;

namespace NewsSearch.Benchmarks;

/// <summary>Builds the index of a generated archive: arguments FOLDER and the number of articles (default 1,000,000).</summary>
internal static class MakeCorpus
{
    /// <summary>The number of articles where none is given.</summary>
    public const int DefaultArticles = 1_000_000;

    /// <summary>Runs with the arguments.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        await using var archive = await GeneratedArchive.OpenAsync(arguments[0], ArticlesOf(arguments));
        foreach (var number in Enumerable.Range(0, 3).Select(i => archive.News.Count / 4 * (i + 1)))
        {
            var article = archive.News.Create(number);
            Console.WriteLine($"{article.Id} {article.PublishedAt:u} {article.Source} [{string.Join(',', article.Countries)}] {article.Title}");
        }
    }

    /// <summary>The number of articles among the arguments.</summary>
    public static int ArticlesOf(string[] arguments) => arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : DefaultArticles;
}
