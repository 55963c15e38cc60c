using System.Globalization;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying;

/// <summary>Conditions on the salience of countries in queries: <c>mentioned:UA>=0.3</c>.</summary>
public sealed class SalienceConditionTests
{
    [Fact]
    public void Random_conditions_find_what_a_plain_scan_finds()
    {
        var numbers = TestSeed.Random(nameof(Random_conditions_find_what_a_plain_scan_finds));
        var random = new RandomArticles(numbers);
        var articles = RandomArticles.Ids.Select(random.Next).ToList();
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions { WriteBufferMegabytes = 0.02 });
        articles.ForEach(index.Put);
        using var snapshot = index.TakeSnapshot();
        var found = 0L;
        for (var i = 0; i < TestSeed.Iterations(300); i++)
        {
            var (code, isAbout, sign) = (random.Pick(RandomArticles.Countries), numbers.Next(2) == 0, random.Pick([">=", ">", "<=", "<"]));
            var bound = numbers.Next(2) == 0 ? numbers.Next(0, 1_001) / 1_000.0 : Math.Round(numbers.NextDouble(), 5);
            var query = string.Create(CultureInfo.InvariantCulture, $"{(isAbout ? "country" : "mentioned")}:{code}{sign}{bound}");
            var expected = articles.Where(article => PlainFacets.Countries(article).Exists(country =>
                country.Code == code && (country.IsAbout || !isAbout) && Compares(country.Salience, sign, bound)));

            var answer = snapshot.Search(
                new SearchRequest { Query = query, PageSize = 1_000, QueryOptions = new QueryOptions { Mode = QueryMode.Strict } }, CancellationToken.None);

            answer.Hits.Select(hit => hit.Article.Id).ShouldBe(expected.Select(article => article.Article.Id), ignoreOrder: true, $"{query}; {TestSeed.Replay}");
            found += answer.Total;
        }

        found.ShouldBeGreaterThan(TestSeed.Iterations(300), "conditions should find something");
    }

    [Theory]
    [InlineData("mentioned:ua>=0.3", "mentioned:UA>=0.3")]
    [InlineData("mentioned:UA>0.3", "mentioned:UA>=0.301")]
    [InlineData("country:UA<0.57", "country:UA<=0.569")]
    [InlineData("country:UA<=0.5705", "country:UA<=0.57")]
    [InlineData("country:UA>=0", "country:UA")]
    public void A_condition_is_read_in_thousandths(string query, string expected) => QueryParser.Parse(query, new QueryLimits()).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("war country:XX>=0.5", 13)]
    [InlineData("country:UA>=", 13)]
    [InlineData("country:UA>=1.5", 13)]
    [InlineData("country:UA<-1", 12)]
    [InlineData("country:UA>0,5", 12)]
    [InlineData("source_country:UA>0.5", 16)]
    public void What_is_no_salience_is_refused_where_it_stands(string query, int column) =>
        Should.Throw<QuerySyntaxException>(() => QueryParser.Parse(query, new QueryLimits())).Column.ShouldBe(column);

    private static bool Compares(double salience, string sign, double bound) => sign switch
    {
        ">=" => salience >= bound,
        ">" => salience > bound,
        "<=" => salience <= bound,
        _ => salience < bound,
    };
}
