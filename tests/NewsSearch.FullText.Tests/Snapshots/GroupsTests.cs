using NewsSearch.Articles;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Snapshots;

/// <summary>Groups are what one gets by going through all hits and putting each to the first one like it.</summary>
public sealed class GroupsTests : IDisposable
{
    private static readonly string[] Queries = ["*", "budget", "flood OR Putin", "\"the minister\"", "trade -talks"];

    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;
    private readonly Random _numbers = TestSeed.Random(nameof(GroupsTests));
    private readonly string[] _texts;

    public GroupsTests()
    {
        _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());
        _texts = [.. Enumerable.Range(0, 40).Select(_ => string.Join(' ', Enumerable.Range(0, 80).Select(_ => Word())))];
        for (var i = 0; i < 200; i++)
        {
            _index.Put(Next(i));
        }

        Change();
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(GroupingField.Story)]
    [InlineData(GroupingField.Source)]
    public void Pages_of_groups_are_the_whole_answer_put_together(GroupingField by)
    {
        var several = 0;
        for (var search = 0; search < TestSeed.Iterations(40); search++)
        {
            using var snapshot = _index.TakeSnapshot();
            var alone = new SearchRequest
            {
                Query = Queries[_numbers.Next(Queries.Length)],
                Order = (HitOrder)_numbers.Next(3),
                Ranking = RankingProfiles.All[_numbers.Next(RankingProfiles.All.Count)],
                Now = new DateTimeOffset(2021, 11, 3, 12, 0, 0, TimeSpan.Zero),
                Filter = _numbers.Next(3) == 0 ? new SearchFilter { Countries = ["UA", "US", "RU"] } : SearchFilter.None,
                Highlight = null,
                PageSize = int.MaxValue,
            };
            var hits = snapshot.Search(alone, CancellationToken.None).Hits;
            var perGroup = 1 + _numbers.Next(4);
            var expected = hits.GroupBy(hit => KeyOf(hit, by)).Select(group => Describe(group.First(), group.Count(), group.Skip(1).Take(perGroup - 1))).ToList();

            var found = new List<string>();
            HitPlace? after = null;
            do
            {
                var request = alone with { Grouping = new Grouping(by, perGroup), PageSize = 1 + _numbers.Next(30), After = after };
                var page = snapshot.Search(request, CancellationToken.None);
                (page.TotalGroups, page.Total).ShouldBe((expected.Count, hits.Count), TestSeed.Replay);
                found.AddRange(page.Hits.Select(hit => Describe(hit, hit.Group!.Articles, hit.Group.More)));
                page.Hits.ShouldAllBe(hit => hit.Group!.More.All(more => more.Group == null));
                after = page.Next;
                Change();
            }
            while (after is not null);

            found.ShouldBe(expected, $"{alone}; {TestSeed.Replay}");
            several += expected.Count < hits.Count ? 1 : 0;
        }

        several.ShouldBeGreaterThan(TestSeed.Iterations(40) / 4, "most searches should find groups of several articles");
    }

    [Fact]
    public void A_group_is_called_as_its_best_hit_has_it()
    {
        using var archive = new Querying.SmallArchive(
            new Article { Id = "a", Body = "grain grain", Source = "City Wire" },
            new Article { Id = "b", Body = "grain of another kind", Source = "CITY WIRE" },
            new Article { Id = "c", Body = "grain from nowhere in particular" });
        var answer = archive.Snapshot.Search(
            new SearchRequest { Query = "grain", Grouping = new Grouping(GroupingField.Source, 5) }, CancellationToken.None);

        answer.Hits.Select(hit => (hit.Article.Id, hit.Group!.Key, hit.Group.Articles, hit.Group.More.Count)).ShouldBe([("a", "City Wire", 2, 1), ("c", "", 1, 0)]);
        answer.Hits[0].Group!.More[0].ShouldSatisfyAllConditions(
            more => more.Article.Id.ShouldBe("b"), more => more.Score.ShouldBeGreaterThan(0), more => more.Highlights.ShouldBeEmpty());
    }

    [Fact]
    public void Skipping_skips_groups()
    {
        using var snapshot = _index.TakeSnapshot();
        var request = new SearchRequest { Query = "*", Order = HitOrder.Newest, Grouping = new Grouping(GroupingField.Source, 2), PageSize = 10 };
        var all = snapshot.Search(request, CancellationToken.None).Hits;

        var rest = snapshot.Search(request with { Skip = 1 }, CancellationToken.None).Hits;

        rest.Select(hit => hit.Article.Id).ShouldBe(all.Skip(1).Select(hit => hit.Article.Id));
    }

    [Theory]
    [InlineData(null, 200, TotalRelation.Exact)]
    [InlineData(1_000, 200, TotalRelation.Exact)]
    [InlineData(200, 200, TotalRelation.Exact)]
    [InlineData(199, 199, TotalRelation.AtLeast)]
    [InlineData(7, 7, TotalRelation.AtLeast)]
    [InlineData(0, 0, TotalRelation.NotCounted)]
    public void Totals_are_as_exact_as_they_say(int? upTo, long total, TotalRelation relation)
    {
        using var archive = new Querying.SmallArchive(Enumerable.Range(0, 200).Select(i => new Article { Id = $"{i}", Body = $"grain {i}", Source = $"{i % 20}" }));
        var request = new SearchRequest { Query = "grain", PageSize = 3, CountUpTo = upTo, Grouping = new Grouping(GroupingField.Source, 1) };

        var answer = archive.Snapshot.Search(request, CancellationToken.None);
        var withFacet = archive.Snapshot.Search(request with { Facets = [AnyFacet] }, CancellationToken.None);

        (answer.Total, answer.Relation).ShouldBe((total, relation));
        answer.TotalStories.ShouldBeLessThanOrEqualTo(total);
        answer.TotalGroups.ShouldBe(Math.Min(total, 20));
        answer.Hits.Select(hit => hit.Article.Id).ShouldBe(withFacet.Hits.Select(hit => hit.Article.Id));
        (withFacet.Total, withFacet.Relation, withFacet.TotalStories, withFacet.TotalGroups).ShouldBe((200, TotalRelation.Exact, 200, 20));
    }

    private static FacetRequest AnyFacet => new DateFacetRequest("dates", CalendarUnit.Year, NodaTime.DateTimeZone.Utc, 10);

    private static string KeyOf(Hit hit, GroupingField by) => by == GroupingField.Story ? hit.Story : hit.Article.Source?.ToLowerInvariant() ?? "";

    private static string Describe(Hit best, long articles, IEnumerable<Hit> more) =>
        $"{best.Article.Id} {best.Score:R} {articles}: {string.Join(' ', more.Select(hit => hit.Article.Id))}";

    private IndexedArticle Next(int number)
    {
        var article = new RandomArticles(_numbers).Next($"id-{number}");
        var text = _numbers.Next(3) == 0 ? article.Article.Body : $"{_texts[_numbers.Next(_texts.Length)]} {Word()}";
        return article with { Article = article.Article with { Body = text } };
    }

    private void Change()
    {
        for (var i = 0; i < 5; i++)
        {
            _index.Put(Next(_numbers.Next(250)));
            _index.Delete($"id-{_numbers.Next(250)}");
        }

        _index.TakeSnapshot().Dispose();
    }

    private string Word() => RandomArticles.Words[_numbers.Next(RandomArticles.Words.Length)] + (_numbers.Next(2) == 0 ? "" : $"{_numbers.Next(50)}");
}
