using NewsSearch.FullText;

namespace NewsSearch.Engine.Tests.Suggesting;

public sealed class SuggestionKeeperTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Suggestions_follow_the_archive()
    {
        using var test = new TestArchive();
        await test.WriteAsync(articles: 3);
        await using var archive = test.Open();
        await archive.Ready.WaitAsync(Patience);

        await Until(archive, "title article-1", suggestions => suggestions.Count == 1);
        await test.WriteAsync(articles: 1, first: 17);
        await Until(archive, "title article-1", suggestions => suggestions.Count == 2);
        await test.Store.DeleteAsync("article-1", CancellationToken.None);
        await Until(archive, "title article-1", suggestions => suggestions is [{ Query: "Title article-17" }]);
    }

    [Fact]
    public async Task Suggestions_work_again_after_a_reindex()
    {
        using var test = new TestArchive();
        await test.WriteAsync(articles: 3);
        await using var archive = test.Open();
        await archive.Ready.WaitAsync(Patience);
        await Until(archive, "title article-2", suggestions => suggestions.Count == 1);

        await archive.ReindexAsync(new Progress<ReindexProgress>(), CancellationToken.None);

        archive.Suggest(new SuggestionRequest { Text = "title article-2" }, CancellationToken.None).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_load_means_no_suggestions()
    {
        using var test = new TestArchive();
        await test.WriteAsync(articles: 3);
        await using var archive = test.Open(test.Options with { MaxSuggestionLoad = 0 });
        await archive.Ready.WaitAsync(Patience);
        await Task.Delay(300);

        archive.Suggest(new SuggestionRequest { Text = "title" }, CancellationToken.None).ShouldBeEmpty();
    }

    private static async Task Until(Archive archive, string text, Func<IReadOnlyList<Suggestion>, bool> isExpected)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (archive.Suggest(new SuggestionRequest { Text = text, Corrects = false }, CancellationToken.None) is var found && !isExpected(found))
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(Patience, string.Join(", ", found));
            await Task.Delay(20);
        }
    }
}
