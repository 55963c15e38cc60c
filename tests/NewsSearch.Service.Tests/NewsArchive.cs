using Google.Protobuf.WellKnownTypes;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

/// <summary>A service with a few articles that the tests of one class share and only read.</summary>
public sealed class NewsArchive : IAsyncLifetime
{
    public static IReadOnlyList<Article> Articles { get; } =
    [
        News("kyiv-1", "Grain ships leave Odesa", "The first grain ships left the port of Odesa. Grain prices fell at once.", "2022-08-01T05:30:00Z", "Harbour Desk", ["UA", "TR"]),
        News("kyiv-2", "Talks on grain", "Negotiators met in Istanbul & agreed on a corridor for grain.", "2022-07-22T15:00:00Z", "Harbour Desk", ["UA", "TR", "RU"]),
        News("paris-1", "Fire at the cathedral", "A fire broke out under the roof of the cathedral.", "2019-04-15T18:20:00Z", "City Wire", ["FR"]),
        News("paris-2", "Cathedral opens again", "Five years after the fire the cathedral opened its doors.", "2024-12-07T18:00:00Z", "City Wire", ["FR"]),
        News("tokyo-1", "Games open", "The games opened in an empty stadium.", "2021-07-23T11:00:00Z", "Sport Desk", ["JP"]),
        News("undated", "A note on grain", "Nobody knows when this note on grain was written.", null, "Archive Desk", ["US"]),
        News("new-year", "Fireworks over Sydney", "Fireworks at midnight.", "2020-12-31T13:00:00Z", "City Wire", ["AU"]),
    ];

    public RunningService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Service = await RunningService.Start();
        (await Service.Client.Import(Articles)).Verdicts().ShouldAllBe(verdict => verdict.Outcome == ArticleOutcome.Added);
        await Service.Client.UntilEverythingIsFound();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static Article News(string id, string title, string body, string? published, string source, string[] countries)
    {
        var article = new Article { Id = id, Title = title, Body = body, Source = source, Language = "en", Url = $"https://news.example/{id}", Countries = { countries } };
        if (published is not null)
        {
            article.PublishTime = Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(published));
        }

        return article;
    }
}
