using NewsSearch.FullText.Writing.Stories;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing.Stories;

public sealed class StoryAssignerTests : IDisposable
{
    private static readonly Guid Archive = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly TemporaryFolder _folder = new();
    private readonly RandomStories _random = new(new Random(7));
    private ArticleIndex _index;

    public StoryAssignerTests() => _index = Open();

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Copies_belong_to_the_story_of_the_first_and_count_once(bool afterRestart)
    {
        var body = _random.NewBody();
        Put("first", body);
        if (afterRestart)
        {
            Restart();
        }

        Put("second", body, "Another title altogether");
        Put("cut", body[..40], "x");
        Put("other", _random.NewBody());
        Put("longer", [.. body, .. _random.NewBody()[..30]]);
        StoryOf("first", "second", "cut", "longer", "other").ShouldBe(["first", "first", "first", "first", "other"]);
        Totals().ShouldBe((5, 2));
    }

    [Fact]
    public void An_update_leaves_its_story_and_the_name_stays_with_the_others()
    {
        var body = _random.NewBody();
        Put("first", body);
        Put("second", body);
        Put("first", _random.NewBody());
        StoryOf("second").ShouldBe(["first"]);
        StoryOf("first").Single().ShouldStartWith("first#");
        Totals().ShouldBe((2, 2));

        Put("first", body);
        StoryOf("first", "second").ShouldBe(["first", "first"]);
        Totals().ShouldBe((2, 1));
    }

    [Fact]
    public void An_article_is_no_copy_of_its_own_older_version()
    {
        var body = _random.NewBody();
        Put("only", body);
        Put("only", [.. body, "more"]);
        StoryOf("only").ShouldBe(["only"]);
        Totals().ShouldBe((1, 1));
    }

    [Fact]
    public void The_story_outlives_its_first_article()
    {
        var body = _random.NewBody();
        Put("first", body);
        Put("second", body);
        _index.Delete("first");
        Restart();
        Put("third", body);
        StoryOf("second", "third").ShouldBe(["first", "first"]);
        Totals().ShouldBe((2, 1));
    }

    [Fact]
    public void What_stands_under_every_text_of_a_source_joins_none()
    {
        var imprint = _random.NewBody()[..60];
        for (var i = 0; i < StoryAssigner.CommonHash + 40; i++)
        {
            Put($"article-{i}", [.. _random.NewBody(), .. imprint]);
        }

        Totals().Stories.ShouldBeGreaterThan(StoryAssigner.CommonHash - 20);
    }

    private ArticleIndex Open() => ArticleIndex.Open(_folder.Path, Archive, new ArticleIndexOptions());

    private void Restart()
    {
        _index.Commit(1);
        _index.Dispose();
        _index = Open();
    }

    private void Put(string id, string[] body, string title = "") => _index.Put(RandomStories.Article(id, body, title));

    private IEnumerable<string> StoryOf(params string[] ids)
    {
        using var snapshot = _index.TakeSnapshot();
        var hits = snapshot.Search(new SearchRequest { Query = "*", PageSize = 1000 }, CancellationToken.None).Hits;
        return [.. ids.Select(id => hits.Single(hit => hit.Article.Id == id).Story)];
    }

    private (long Articles, long Stories) Totals()
    {
        using var snapshot = _index.TakeSnapshot();
        var answer = snapshot.Search(new SearchRequest { Query = "*", PageSize = 0 }, CancellationToken.None);
        return (answer.Total, answer.TotalStories);
    }
}
