using NewsSearch.FullText.Facets;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Facets;

public sealed class StoryGroupsTests
{
    [Fact]
    public void Each_story_is_new_once_in_each_group()
    {
        var random = TestSeed.Random(nameof(Each_story_is_new_once_in_each_group));
        var shared = new SharedStories();
        var articles = new List<int>();
        for (var story = 0; story < 3_000; story++)
        {
            articles.Add(story);
            if (random.Next(4) == 0)
            {
                shared.Add(story);
                articles.AddRange(Enumerable.Repeat(story, random.Next(5)));
            }
        }

        var groups = new StoryGroups(shared);
        var expected = new HashSet<(int, int)>();
        foreach (var story in articles.OrderBy(_ => random.Next()))
        {
            for (var group = 0; group < 40; group++)
            {
                groups.IsNew(group, story).ShouldBe(expected.Add((group, story)), TestSeed.Replay);
            }
        }
    }

    [Fact]
    public void Only_stories_that_were_added_are_shared()
    {
        var shared = new SharedStories();
        shared.Contains(5_000_000).ShouldBeFalse();
        shared.Add(64);
        shared.Add(1_000);
        Enumerable.Range(0, 3_000).Where(shared.Contains).ShouldBe([64, 1_000]);
    }
}
