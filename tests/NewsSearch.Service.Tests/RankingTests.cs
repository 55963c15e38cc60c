using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.DependencyInjection;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class RankingTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 6, 30, 12, 0, 0, TimeSpan.Zero);

    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await RunningService.Start(
            configure: builder => builder.Services.AddSingleton<TimeProvider>(new StoppedCalendar()));
        await _service.Client.Import(
        [
            News("stale", "Grain harvest", "Grain, grain and more grain.", Now.AddYears(-1)),
            News("week", "A note", "Some grain was sold.", Now.AddDays(-7)),
            News("today", "A note from the port", "Some grain was sold at the port to those who had asked for it.", Now),
        ]);
        await _service.Client.UntilEverythingIsFound();
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Profiles_decide_how_much_age_counts()
    {
        (await Ranked(null))[0].ShouldBe("stale");
        (await Ranked(new RankingOptions { Profile = "relevance" })).ShouldBe(await Ranked(null));
        (await Ranked(new RankingOptions { Profile = "fresh" }))[0].ShouldBe("today");
    }

    [Fact]
    public async Task A_request_may_change_what_a_profile_weighs()
    {
        (await Ranked(new RankingOptions { Profile = "fresh", RecencyWeight = 0 })).ShouldBe(await Ranked(null));
        (await Ranked(new RankingOptions { RecencyWeight = 1, RecencyHalfLife = Duration.FromTimeSpan(TimeSpan.FromDays(1)) }))[0].ShouldBe("today");
        (await Scores(new RankingOptions { TitleWeight = 0 }))["stale"].ShouldNotBe((await Scores(null))["stale"]);
        (await Scores(new RankingOptions { TitleWeight = 0, BodyWeight = 0 })).Values.ShouldAllBe(score => score == 0);
    }

    private static Article News(string id, string title, string body, DateTimeOffset published) =>
        new() { Id = id, Title = title, Body = body, PublishTime = Timestamp.FromDateTimeOffset(published) };

    private async Task<string[]> Ranked(RankingOptions? ranking) => [.. (await Search(ranking)).Results.Select(hit => hit.Article.Id)];

    private async Task<Dictionary<string, float>> Scores(RankingOptions? ranking) =>
        (await Search(ranking)).Results.ToDictionary(hit => hit.Article.Id, hit => hit.Score);

    private async Task<SearchArticlesResponse> Search(RankingOptions? ranking) =>
        await _service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "grain", Ranking = ranking });

    /// <summary>It is always the same day, though timers go on.</summary>
    private sealed class StoppedCalendar : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
