using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class CorpusReadingTests
{
    // A source has swallowed an abstract; some URLs have no host.
    [Theory]
    [InlineData("bbc", 2_225)]
    [InlineData("cisi", 1_460)]
    [InlineData("cranfield", 1_400, "source × 1")]
    [InlineData("gnad10k-test", 1_028)]
    [InlineData("lgl", 588)]
    [InlineData("lisa", 5_999)]
    [InlineData("masakhanews", 20_168, "url × 2896")]
    [InlineData("pm-transcripts", 12_134)]
    [InlineData("reuters21578", 21_578)]
    [InlineData("whitehouse", 9_285)]
    [InlineData("wikinews", 295)]
    public async Task Corpus_is_accepted_and_comes_out_the_same_twice(string name, int articles, params string[] rejected)
    {
        var limits = new ArticleLimits();
        var found = new List<string>();
        var count = 0;

        await foreach (var item in ArticleSource.Open(Corpus.Require($"data/{name}.jsonl.gz")).ReadAsync(CancellationToken.None))
        {
            count++;
            found.AddRange(item.Violations.Select(violation => violation.Field));
            if (item.Article is null)
            {
                continue;
            }

            var prepared = ArticlePipeline.Prepare(item.Article, limits, out var violations);
            found.AddRange(violations.Select(violation => violation.Field));
            if (count % 10 == 0 && !prepared.Body.Contains('&', StringComparison.Ordinal) && !prepared.Title.Contains('&', StringComparison.Ordinal))
            {
                ArticlePipeline.Prepare(prepared, limits, out _).ShouldBeSameAs(prepared, $"{name}, line {item.Line}");
            }
        }

        count.ShouldBe(articles);
        found.CountBy(field => field).Select(field => $"{field.Key} × {field.Value}").ShouldBe(rejected, ignoreOrder: true);
    }
}
