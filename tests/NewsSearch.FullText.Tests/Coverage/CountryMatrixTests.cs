using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Coverage;

public sealed class CountryMatrixTests
{
    [Fact]
    public void Matrix_equals_a_count_article_by_article()
    {
        var random = TestSeed.Random(nameof(Matrix_equals_a_count_article_by_article));
        for (var round = 0; round < TestSeed.Iterations(5); round++)
        {
            using var folder = new TemporaryFolder();
            using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
            var articles = new Dictionary<string, IndexedArticle>(StringComparer.Ordinal);
            var generator = new RandomArticles(random);
            for (var write = 0; write < 150; write++)
            {
                var article = generator.Next();
                index.Put(article);
                articles[article.Article.Id] = article;
                if (write % 40 == 39)
                {
                    index.TakeSnapshot().Dispose();
                }
            }

            using var snapshot = index.TakeSnapshot();
            var word = round == 0 ? "*" : "budget";
            var matrix = snapshot.CountCountryPairs(new SearchRequest { Query = word }, 300, 300, CancellationToken.None);
            var top = snapshot.CountCountryPairs(new SearchRequest { Query = word }, 2, 1, CancellationToken.None);

            var matching = articles.Values.Where(article => word == "*" || $"{article.Article.Title} {article.Article.Body}".Contains(word, StringComparison.Ordinal)).ToArray();
            var pairs = (
                from article in matching
                where article.Article.SourceCountry is not null
                from mentioned in Mentioned(article)
                group article by (article.Article.SourceCountry, mentioned)).ToDictionary(group => group.Key, group => (long)group.Count());
            matrix.Pairs.ToDictionary(pair => ((string?)pair.Source, pair.Mentioned), pair => pair.Matches.Articles).ShouldBe(pairs, ignoreOrder: true, TestSeed.Replay);
            matrix.Articles.ShouldBe(matching.Count(article => article.Article.SourceCountry is not null && Mentioned(article).Any()), TestSeed.Replay);
            (matrix.Articles + matrix.OtherArticles).ShouldBe(matching.Length, TestSeed.Replay);
            matrix.Pairs.ShouldAllBe(pair => Math.Abs(pair.Lift - LiftOf(pair, matrix)) < 1e-9);
            matrix.Pairs.ShouldAllBe(pair => pair.Matches.Stories > 0 && pair.Matches.Stories <= pair.Matches.Articles);
            top.Sources.ShouldBe(matrix.Sources.Take(2));
            top.Mentioned.ShouldBe(matrix.Mentioned.Take(1));
            top.Pairs.ShouldBe(matrix.Pairs.Where(pair => top.Sources.Any(source => source.Country == pair.Source) && pair.Mentioned == top.Mentioned[0].Country));
        }
    }

    private static double LiftOf(CountryPairCount pair, CountryMatrix matrix) =>
        pair.Matches.Articles * (double)matrix.Articles
        / matrix.Sources.Single(source => source.Country == pair.Source).Matches.Articles
        / matrix.Mentioned.Single(mentioned => mentioned.Country == pair.Mentioned).Matches.Articles;

    private static IEnumerable<string> Mentioned(IndexedArticle article) =>
        article.Article.Countries.Concat(article.FoundCountries.Select(country => country.Code)).Distinct();
}
