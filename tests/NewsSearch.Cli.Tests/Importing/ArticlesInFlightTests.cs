using NewsSearch.Cli.Importing;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Importing;

public class ArticlesInFlightTests
{
    [Fact]
    public async Task Articles_come_out_in_the_order_in_which_they_went_in()
    {
        var inFlight = new ArticlesInFlight(maxArticles: 3, maxBytes: 1_000);
        await inFlight.AddAsync(Article(1, 10), TestContext.Current.CancellationToken);
        await inFlight.AddAsync(Article(2, 10), TestContext.Current.CancellationToken);

        inFlight.ToArray().Select(article => article.Line).ShouldBe([1, 2]);
        inFlight.RemoveOldest()!.Line.ShouldBe(1);
        inFlight.RemoveOldest()!.Line.ShouldBe(2);
        inFlight.RemoveOldest().ShouldBeNull();
        inFlight.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(2, 1_000, 10)]
    [InlineData(10, 25, 10)]
    public async Task Adding_waits_for_room(int maxArticles, long maxBytes, int bytes)
    {
        var inFlight = new ArticlesInFlight(maxArticles, maxBytes);
        await inFlight.AddAsync(Article(1, bytes), TestContext.Current.CancellationToken);
        await inFlight.AddAsync(Article(2, bytes), TestContext.Current.CancellationToken);

        var third = inFlight.AddAsync(Article(3, bytes), TestContext.Current.CancellationToken);
        third.IsCompleted.ShouldBeFalse();
        inFlight.RemoveOldest();
        await third;

        inFlight.ToArray().Select(article => article.Line).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task An_article_larger_than_all_room_goes_alone()
    {
        var inFlight = new ArticlesInFlight(maxArticles: 10, maxBytes: 25);
        await inFlight.AddAsync(Article(1, 100), TestContext.Current.CancellationToken);

        var second = inFlight.AddAsync(Article(2, 1), TestContext.Current.CancellationToken);
        second.IsCompleted.ShouldBeFalse();
        inFlight.RemoveOldest();
        await second;
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        var inFlight = new ArticlesInFlight(maxArticles: 1, maxBytes: 25);
        using var giveUp = new CancellationTokenSource();
        await inFlight.AddAsync(Article(1, 1), TestContext.Current.CancellationToken);

        var second = inFlight.AddAsync(Article(2, 1), giveUp.Token);
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(second);
        inFlight.Count.ShouldBe(1);
    }

    private static SentArticle Article(long line, int bytes) => new("a.jsonl", line, new ImportArticlesRequest { ClientSequence = line }, bytes);
}
