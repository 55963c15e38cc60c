using NewsSearch.Articles;
using NewsSearch.FullText.Similar;
using NewsSearch.FullText.Tests.Writing.Stories;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Similar;

public sealed class SimilarSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    public SimilarSearchTests() => _index = ArticleIndex.Open(_folder.Path, Guid.NewGuid(), new ArticleIndexOptions());

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_articles_that_share_telling_words_come_in_the_order_of_how_many()
    {
        Put("asked", "Wheat harvest", "The wheat harvest in Ukraine was good, farmers in Odesa said.");
        Put("near", "Farmers in Ukraine", "Farmers expect a wheat harvest like the last one.");
        Put("far", "Wheat", "The price of wheat and harvests elsewhere.");
        Put("other", "Games", "The games in the stadium were what they are.");
        var answer = Find(new SimilarRequest { Id = "asked" })!;
        answer.Hits.Select(hit => hit.Article.Id).ShouldBe(["near", "far"], "shared function words make nothing similar");
        answer.Terms.ShouldBe(["wheat", "harvest", "odesa", "ukraine", "farmers", "good", "said"], ignoreOrder: true);
        answer.Terms.Take(2).ShouldBe(["wheat", "harvest"], ignoreOrder: true, "they stand in the title too");
        answer.Hits[0].Article.Body.ShouldBeEmpty();
        answer.Hits[0].Score.ShouldBeGreaterThan(answer.Hits[1].Score);
    }

    [Fact]
    public void A_text_finds_what_the_article_finds_and_the_article_itself()
    {
        Put("asked", "", "The wheat harvest in Ukraine was good, farmers in Odesa said.");
        Put("near", "", "Farmers expect a wheat harvest like the last one in Ukraine.");
        Ids(new SimilarRequest { Text = "The wheat harvest in Ukraine was good, farmers in Odesa said." }).ShouldBe(["asked", "near"]);
        Ids(new SimilarRequest { Id = "asked" }).ShouldBe(["near"]);
        Ids(new SimilarRequest { Text = "12 34 the of ?!" }).ShouldBeEmpty();
        Ids(new SimilarRequest { Text = "nowhere" }).ShouldBeEmpty();
    }

    [Fact]
    public void Of_each_story_only_the_best_article_comes_and_of_its_own_none_unless_asked_for()
    {
        var random = new RandomStories(new Random(5));
        var (own, other) = (random.NewBody()[..10], random.NewBody());
        string[] common = [.. Enumerable.Range(0, 12).Select(i => $"wordcommon{i}")];
        Put("own", "", [.. common, .. own]);
        Put("own-copy", "", [.. common, .. own]);
        for (var i = 0; i < 40; i++)
        {
            Put($"other-{i}", "", [.. common, .. other, $"last{i}"]);
        }

        Put("third", "", [.. common, .. random.NewBody(), .. random.NewBody()]);
        var different = Ids(new SimilarRequest { Id = "own", PageSize = 3 });
        different.Count.ShouldBe(2, "there are two other stories, and the second one stands behind many copies of the first");
        different.ShouldContain("third");
        Ids(new SimilarRequest { Id = "own", PageSize = 3, WithSameStory = true })[0].ShouldBe("own-copy");
    }

    [Fact]
    public void Filters_hold_and_an_unknown_or_deleted_id_has_no_answer()
    {
        Put("asked", "Wheat", "wheat harvest");
        Put("near", "Wheat", "wheat harvest in autumn");
        Ids(new SimilarRequest { Id = "asked" }).ShouldBe(["near"]);
        Ids(new SimilarRequest { Id = "asked", Filter = new SearchFilter { Sources = ["nobody"] } }).ShouldBeEmpty();
        Find(new SimilarRequest { Id = "unknown" }).ShouldBeNull();
        _index.Delete("asked");
        Find(new SimilarRequest { Id = "asked" }).ShouldBeNull();
    }

    [Fact]
    public void A_long_text_has_only_so_many_terms()
    {
        Put("near", "", string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"word{i}x")));
        Find(new SimilarRequest { Text = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"word{i % 3_000}x")) })!
            .Terms.Count.ShouldBe(TellingTerms.Most);
    }

    [Fact]
    public void Similar_articles_of_a_real_archive_share_the_topic_far_above_chance()
    {
        var articles = Corpus.Read("bbc").ToArray();
        foreach (var article in articles)
        {
            _index.Put(new IndexedArticle(article, []));
        }

        var byId = articles.ToDictionary(article => article.Id);
        var (same, all) = (0, 0);
        using var snapshot = _index.TakeSnapshot();
        for (var i = 0; i < articles.Length; i += 23)
        {
            var hits = snapshot.FindSimilar(new SimilarRequest { Id = articles[i].Id, PageSize = 5 }, TestContext.Current.CancellationToken)!.Hits;
            all += hits.Count;
            same += hits.Count(hit => byId[hit.Article.Id].Topics.SequenceEqual(articles[i].Topics));
        }

        var share = (double)same / all;
        TestContext.Current.TestOutputHelper?.WriteLine($"{all} similar articles, {share:0.000} of the same topic");
        all.ShouldBeGreaterThan(440);
        share.ShouldBeGreaterThan(0.85, "five topics of about the same size: chance is 0.2");
    }

    private void Put(string id, string title, params string[] body) =>
        _index.Put(new IndexedArticle(new Article { Id = id, Title = title, Body = string.Join(' ', body) }, []));

    private SimilarArticles? Find(SimilarRequest request)
    {
        using var snapshot = _index.TakeSnapshot();
        return snapshot.FindSimilar(request, TestContext.Current.CancellationToken);
    }

    private List<string> Ids(SimilarRequest request) => [.. Find(request)!.Hits.Select(hit => hit.Article.Id)];
}
