using System.Text;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.Benchmarks.Yardstick;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class ArticleFileTests
{
    private const int Articles = 150;

    [Fact]
    public void Articles_are_read_as_they_were_made()
    {
        using var folder = new TemporaryFolder();
        var news = new NewsGenerator(NewsMaterial.Read(), Articles, seed: 3);
        ArticleFile.Write(folder["articles"], news);
        using var file = new ArticleFile(folder["articles"]);
        var read = new List<Article>();
        while (file.Next(most: 64) is { Count: > 0 } some)
        {
            read.AddRange(some);
        }

        Article[] made = [.. Enumerable.Range(0, Articles).Select(number => news.Create(number))];
        read.ConvertAll(article => JsonSerializer.Serialize(article)).ShouldBe(made.Select(article => JsonSerializer.Serialize(article)));
        file.Count.ShouldBe(Articles);
        file.TextBytes.ShouldBe(made.Sum(article => Encoding.UTF8.GetByteCount(article.Title + article.Body)));
    }
}
