using NewsSearch.Articles;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests;

/// <summary>
/// Totals and facets, in articles and in stories, with filters and selections, over a real newswire that is updated and deleted from
/// between the requests: against a plain scan of its articles.
/// </summary>
public sealed class NewswireHistoryTests
{
    private const int RequestsBetweenChanges = 10;

    private static readonly string[] Words = ["grain", "shares", "dollar", "opec", "coffee", "loan", "profit", "tariff", "zzzz"];
    private static readonly string[] Sources = ["Reuters", "The Wire", "Harbour Desk"];

    private static readonly FacetSelection[] Selections =
    [
        new(FacetField.Country, ["US", "JP"]),
        new(FacetField.Country, ["GB", "US"]) { NeedsAll = true },
        new(FacetField.MentionedCountry, ["FR", "SU"]),
        new(FacetField.MentionedCountry, ["FR", "US", "DE"]) { MinSalience = 0.4 },
        new(FacetField.Country, ["US", "FR"]) { MinSalience = 0.9 },
        new(FacetField.SourceCountry, ["DE", "FR"]),
        new(FacetField.Source, ["the wire", "nobody"]),
        new(FacetField.Language, ["en"]),
        new(FacetField.Topic, ["earn", "grain"]),
        new(FacetField.Topic, ["grain", "wheat"]) { NeedsAll = true },
        new(FacetField.Author, ["a. writer"]),
        new(FacetField.Published, ["1987-03-29", "1987-04-05", "1987-09-27"]) { Zone = Answers.Zone("Europe/Kyiv") },
        new(FacetField.Published, ["1987-W14", "1987-Q2"]) { Zone = Answers.Zone("America/New_York") },
        new(FacetField.Published, ["1987-10"]) { Zone = Answers.Zone("Australia/Lord_Howe") },
        new(FacetField.WordCount, ["0-49", "200-"]),
        new(FacetField.MentionedDate, ["2024-12", "2025-W02", "2024-12-08"]),
    ];

    [Fact]
    public void Every_request_agrees_with_a_plain_scan_however_the_newswire_changes()
    {
        var numbers = TestSeed.Random(nameof(Every_request_agrees_with_a_plain_scan_however_the_newswire_changes));
        var random = new RandomArticles(numbers);
        var requests = TestSeed.Iterations(40);
        var originals = Corpus.Read("reuters21578").Take(requests > 500 ? int.MaxValue : 3_000).ToArray();
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
        var articles = new Dictionary<string, IndexedArticle>(StringComparer.Ordinal);
        var texts = new Dictionary<string, ScannedText>(StringComparer.Ordinal);
        foreach (var original in originals)
        {
            Put(original);
        }

        var found = 0;
        for (var request = 0; request < requests;)
        {
            Change();
            using var snapshot = index.TakeSnapshot();
            var facets = PlainFacets.Over(snapshot);
            for (var end = request + RequestsBetweenChanges; request < end; request++)
            {
                found += ShouldAgree(snapshot, facets) > 0 ? 1 : 0;
            }
        }

        found.ShouldBeGreaterThan(requests / 3, "most requests should find something");

        void Put(Article article)
        {
            var put = new IndexedArticle(Labelled(article, random, numbers), random.Found(["FR", "SU", "US", "DE", .. RandomArticles.Countries], 4)) { MentionedDates = random.Periods() };
            index.Put(put);
            articles[article.Id] = put;
            texts[article.Id] = new ScannedText(put.Article);
        }

        void Change()
        {
            for (var change = 0; change < 40; change++)
            {
                var original = random.Pick(originals);
                if (numbers.Next(3) == 0)
                {
                    index.Delete(original.Id);
                    articles.Remove(original.Id);
                }
                else
                {
                    // Another article's text: it leaves its story and may join another.
                    Put(original with { Body = numbers.Next(2) == 0 ? random.Pick(originals).Body : $"{original.Body} {random.Pick(Words)}" });
                }
            }
        }

        int ShouldAgree(IndexSnapshot snapshot, PlainFacets facets)
        {
            var (word, other) = (random.Pick(Words), random.Pick(Words));
            var (query, matches) = numbers.Next(5) switch
            {
                0 => ("*", new Func<ScannedText, bool>(_ => true)),
                1 => (word, text => text.Has(word)),
                2 => ($"{word} OR {other}", text => text.Has(word) || text.Has(other)),
                3 => ($"{word} -{other}", text => text.Has(word) && !text.Has(other)),
                _ => ($"\"{word} {other}\" OR title:{word}", text => text.HasPhrase([word, other]) || text.HasInTitle(word)),
            };
            var search = new SearchRequest
            {
                Query = query,
                QueryOptions = new QueryOptions { WithoutCorrections = true },
                Order = random.Pick(Enum.GetValues<HitOrder>()),
                PageSize = 20,
                Highlight = null,
                Filter = new SearchFilter { Countries = numbers.Next(4) == 0 ? ["US", "GB"] : [], MinSalience = numbers.Next(4) == 0 ? numbers.NextDouble() : 0, MinWords = numbers.Next(5) == 0 ? 30 : null },
                // Half of the requests select nothing: few articles meet several selections at once.
                Selections = [.. Enumerable.Range(0, numbers.Next(2) * numbers.Next(1, 4)).Select(_ => random.Pick(Selections)).DistinctBy(selection => selection.Field)],
                Facets = RandomFacets.Facets(random, numbers),
            };
            var candidates = PlainScan.Candidates(articles.Values, null, search).Where(article => matches(texts[article.Article.Id])).ToList();
            var expected = PlainScan.Matches(candidates, search);
            var answer = snapshot.Search(search, CancellationToken.None);

            var replay = $"{TestSeed.Replay}; {query}; {string.Join(' ', search.Facets)}; {string.Join(' ', search.Selections.Select(selection => $"{selection.Field} {string.Join('|', selection.Values)}"))}";
            answer.Total.ShouldBe(expected.Count, replay);
            answer.TotalStories.ShouldBe(facets.Stories(expected), replay);
            answer.Hits.Select(hit => hit.Article.Id).ShouldBeSubsetOf(expected.Select(article => article.Article.Id), replay);
            if (search.Order != HitOrder.Relevance)
            {
                answer.Hits.Select(hit => hit.Article.Id).ShouldBe(expected.Take(20).Select(article => article.Article.Id), replay);
            }

            for (var facet = 0; facet < search.Facets.Count; facet++)
            {
                Answers.Flat(answer.Facets[facet]).ShouldBe(Answers.Flat(facets.Count(candidates, search.Facets[facet], search)), replay);
            }

            return expected.Count;
        }
    }

    private static Article Labelled(Article article, RandomArticles random, Random numbers) => article with
    {
        Source = numbers.Next(4) == 0 ? null : random.Pick(Sources),
        SourceCountry = numbers.Next(3) == 0 ? null : random.Pick(["GB", "DE", "FR"]),
        Language = numbers.Next(5) == 0 ? null : random.Pick(["en", "en-US", "de"]),
        Authors = random.Several(["A. Writer", "B. Reporter", "a. WRITER"], 2),
    };
}
