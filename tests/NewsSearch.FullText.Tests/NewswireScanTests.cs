using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests;

/// <summary>Totals and facets of random queries over a real newswire, against a plain scan of its articles.</summary>
public sealed class NewswireScanTests
{
    private static readonly DateTimeOffset FirstDay = new(1987, 2, 26, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Totals_and_facets_of_random_queries_equal_a_plain_scan()
    {
        var random = TestSeed.Random(nameof(Totals_and_facets_of_random_queries_equal_a_plain_scan));
        var articles = Corpus.Read("reuters21578")
            .Select(article => new IndexedArticle(article, CountryTagger.Default.Rate(article.Title, article.Body, article.PublishedAt)))
            .ToList();
        var texts = articles.ToDictionary(article => article.Article.Id, article => new ScannedText(article.Article));
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
        articles.ForEach(index.Put);
        using var snapshot = index.TakeSnapshot();
        var facets = PlainFacets.Over(snapshot);

        var matching = 0;
        for (var i = 0; i < TestSeed.Iterations(200); i++)
        {
            var (query, matches) = RandomQuery(articles[random.Next(articles.Count)].Article, random);
            var request = RandomRequest(query, random);
            var expected = PlainScan.Candidates(articles, null, request).Where(article => matches(texts[article.Article.Id])).ToList();

            var answer = snapshot.Search(request, CancellationToken.None);

            var replay = $"{query}; {request.Filter}; {TestSeed.Replay}";
            answer.Total.ShouldBe(expected.Count, replay);
            answer.Hits.Count.ShouldBe(Math.Min(10, expected.Count), replay);
            answer.Hits.Select(hit => hit.Article.Id).ShouldBeSubsetOf(expected.Select(article => article.Article.Id), replay);
            for (var facet = 0; facet < request.Facets.Count; facet++)
            {
                Answers.Flat(answer.Facets[facet]).ShouldBe(Answers.Flat(facets.Count(expected, request.Facets[facet], request)), replay);
            }

            matching += expected.Count > 0 ? 1 : 0;
        }

        matching.ShouldBeGreaterThan(TestSeed.Iterations(200) / 3, "most queries should find something");
    }

    private static SearchRequest RandomRequest(string query, Random random) => new()
    {
        Query = query,
        QueryOptions = new QueryOptions { WithoutCorrections = true },
        Filter = new SearchFilter
        {
            Countries = random.Next(3) == 0 ? [.. new[] { "US", "GB", "JP", "SU", "BR", "FR" }.Where(_ => random.Next(2) == 0)] : [],
            PublishedFrom = random.Next(3) == 0 ? FirstDay.AddMinutes(random.Next(300_000)) : null,
            PublishedBefore = random.Next(3) == 0 ? FirstDay.AddMinutes(random.Next(300_000)) : null,
        },
        Facets =
        [
            new CountryFacetRequest("countries", random.Next(1, 30)),
            new DateFacetRequest(
                "dates",
                (CalendarUnit)random.Next(5),
                Answers.Zone(Answers.Zones[random.Next(Answers.Zones.Length)]),
                random.Next(1, 100)),
        ],
    };

    private static (string Query, Func<ScannedText, bool> Matches) RandomQuery(Article article, Random random)
    {
        var words = ScannedText.WordsOf($"{article.Title} {article.Body}").Where(IsPlain).DefaultIfEmpty("grain").ToArray();
        var (one, other, third) = (Pick(words, random), Pick(words, random), Pick(words, random));
        return random.Next(8) switch
        {
            0 => (one, text => text.Has(one)),
            1 => ($"{one} {other}", text => text.Has(one) && text.Has(other)),
            2 => ($"{one} OR {other} OR {third}", text => text.Has(one) || text.Has(other) || text.Has(third)),
            3 => ($"{one} -{other}", text => text.Has(one) && !text.Has(other)),
            4 => ($"({one} OR {other}) AND NOT {third}", text => (text.Has(one) || text.Has(other)) && !text.Has(third)),
            5 => ($"title:{one}", text => text.HasInTitle(one)),
            6 => Phrase(article, random),
            _ => ("*", _ => true),
        };
    }

    private static (string Query, Func<ScannedText, bool> Matches) Phrase(Article article, Random random)
    {
        var words = ScannedText.WordsOf(article.Body).Select(word => word.ToLowerInvariant()).ToArray();
        var length = Math.Min(words.Length, random.Next(2, 4));
        var start = random.Next(words.Length - length + 1);
        var phrase = words.AsSpan(start, length).ToArray();
        return phrase.Length > 0 && phrase.All(word => word.All(char.IsAsciiLetter))
            ? ($"\"{string.Join(' ', phrase)}\"", text => text.HasPhrase(phrase))
            : ("\"crude oil\"", text => text.HasPhrase(["crude", "oil"]));
    }

    // Longer words, so that none is a stop word, which a query leaves out.
    private static bool IsPlain(string word) => word.Length > 5 && word.All(char.IsAsciiLetter);

    private static string Pick(string[] words, Random random)
    {
        var word = words[random.Next(words.Length)];
        return random.Next(2) == 0 ? word.ToLowerInvariant() : word;
    }
}
