using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Suggesting;

public sealed class FacetValuesModelTests
{
    private static readonly FacetField[] Fields =
        [FacetField.Country, FacetField.MentionedCountry, FacetField.SourceCountry, FacetField.Source, FacetField.Language, FacetField.Topic, FacetField.Author];

    // None is nearly the beginning of anything, so that the plain scan need not know of errors.
    private static readonly string[] Texts =
        ["", "re", "The", "gua", "дзерк", "U", "united", "st", "pol", "GRAIN", "writ", "b. rep", "xyz", "ukr", "eng"];

    [Fact]
    public void Values_equal_a_scan_article_by_article()
    {
        var random = TestSeed.Random(nameof(Values_equal_a_scan_article_by_article));
        for (var round = 0; round < TestSeed.Iterations(4); round++)
        {
            using var folder = new TemporaryFolder();
            using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
            var generator = new RandomArticles(random);
            var articles = new Dictionary<string, IndexedArticle>(StringComparer.Ordinal);
            for (var write = 0; write < 120; write++)
            {
                var article = generator.Next();
                index.Put(article);
                articles[article.Article.Id] = article;
                if (write % 30 == 29)
                {
                    index.TakeSnapshot().Dispose();
                }
            }

            using var snapshot = index.TakeSnapshot();
            for (var asked = 0; asked < 60; asked++)
            {
                ShouldAgree(snapshot, articles.Values, generator, random);
            }
        }
    }

    private static void ShouldAgree(IndexSnapshot snapshot, IReadOnlyCollection<IndexedArticle> articles, RandomArticles generator, Random random)
    {
        var word = random.Next(2) == 0 ? null : generator.Pick<string>(["budget", "flood", "trade"]);
        var typed = generator.Pick(Texts);
        var search = Answers.RandomRequest(generator, random) with { Query = word ?? "*", QueryOptions = new QueryOptions { WithoutCorrections = true } };
        var request = new FacetValuesRequest
        {
            Search = search,
            Field = generator.Pick(Fields),
            Text = typed,
            Limit = generator.Pick([1, 3, 1000]),
            Order = generator.Pick([FacetOrder.Count, FacetOrder.Value]),
        };

        var found = snapshot.ListFacetValues(request, CancellationToken.None);

        var whole = new TermFacetRequest("all", request.Field, int.MaxValue) { Order = request.Order };
        var all = (TermFacetCounts)PlainFacets.Over(snapshot).Count(PlainScan.Candidates(articles, word, search), whole, search);
        var expected = all.Counts
            .Where(count => count.Matches.Articles > 0 && Begins(request.Field, count.Value, typed.ToLowerInvariant()))
            .Select(count => (count.Value, count.Matches, count.Selected)).ToList();
        var replay = $"{TestSeed.Replay}; {word} {request} '{typed}'";
        found.Values.Select(count => (count.Value, count.Matches, count.Selected)).ShouldBe(expected.Take(request.Limit), replay);
        found.OmittedValues.ShouldBe(Math.Max(0, expected.Count - request.Limit), replay);
    }

    private static bool Begins(FacetField field, string value, string beginning)
    {
        string[] texts = [value.ToLowerInvariant(), FacetLabels.Of(field, value, value).ToLowerInvariant()];
        return texts.Any(text => text.StartsWith(beginning, StringComparison.Ordinal) || text.Contains($" {beginning}", StringComparison.Ordinal));
    }
}
