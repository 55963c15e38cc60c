using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>How well stories are found, on pairs of real articles put into an index one after the other.</summary>
public sealed class StoryPairsTests
{
    [Fact]
    public void Copies_are_found_and_other_articles_about_the_same_event_are_not()
    {
        var pairs = StoryPairs.Read(half: 1, count: 300, seed: 20);
        pairs.Count(pair => pair.IsCopy).ShouldBe(300);
        pairs.Count(pair => !pair.IsCopy).ShouldBe(300);
        var found = Joined(pairs);
        var copiesFound = pairs.Count(pair => pair.IsCopy && found.Contains(pair));
        foreach (var kind in pairs.GroupBy(pair => pair.Kind))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{kind.Key}: {kind.Count(found.Contains)} of {kind.Count()} in one story");
        }

        var report = $"precision {(double)copiesFound / found.Count:0.000}, recall {copiesFound / 300.0:0.000}";
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        (copiesFound / 300.0).ShouldBeGreaterThanOrEqualTo(0.95, report);
        ((double)copiesFound / found.Count).ShouldBeGreaterThanOrEqualTo(0.95, report);
    }

    /// <summary>The pairs whose articles are in one story.</summary>
    private static HashSet<StoryPair> Joined(IReadOnlyList<StoryPair> pairs)
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
        foreach (var article in pairs.Select(pair => pair.One).Concat(pairs.Select(pair => pair.Other)))
        {
            index.Put(new IndexedArticle(article, []));
        }

        using var snapshot = index.TakeSnapshot();
        var answer = snapshot.Search(new SearchRequest { Query = "*", PageSize = 2_000, Highlight = null }, TestContext.Current.CancellationToken);
        var stories = answer.Hits.ToDictionary(hit => hit.Article.Id, hit => hit.Story);
        return [.. pairs.Where(pair => stories[pair.One.Id] == stories[pair.Other.Id])];
    }
}
