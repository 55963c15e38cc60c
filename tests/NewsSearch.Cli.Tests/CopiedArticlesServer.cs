namespace NewsSearch.Cli.Tests;

/// <summary>A server with a story that two publishers have, and articles beside it; shared by the tests that only read.</summary>
public sealed class CopiedArticlesServer : IAsyncLifetime
{
    private const string Report =
        "Grain exports through the harbour rose by a fifth in the first week after the agreement, the port authority said on Friday. "
        + "Eleven ships left with wheat and barley for Egypt, Spain and Bangladesh, four more than in the week before. "
        + "Farmers in the region had waited since spring for the silos to be emptied, and many had begun to sell below cost. "
        + "Insurers lowered their premiums for the passage, but several captains still refused to sail at night.";

    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartWithAsync(
        Article("c-1", "Grain exports rise", Report, "Harbour Wire", "2022-08-01T22:30:00Z", ["UA"], ["grain", "trade"], "Jo March"),
        Article("c-2", "Grain exports rise by a fifth", Report, "Levant Line", "2022-08-02T09:00:00Z", ["UA"], ["grain"], "Jo March"),
        Article("c-3", "Grain from the silos", "Grain prices fell at the exchange.", "Levant Line", "2022-09-15T00:00:00Z", ["RU"], ["grain"], "Smith, Ann"),
        Article("c-4", "Wheat harvest", "The harvest of grain and wheat was late.", "Harbour Wire", "2023-01-10T00:00:00Z", ["RU", "UA"], ["trade"], "Smith, Ann"));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private static object Article(
        string id, string title, string body, string source, string published, string[] countries, string[] topics, string author) => new
        {
            id,
            title,
            body,
            source,
            source_country = source == "Harbour Wire" ? "GB" : "LB",
            language = "en",
            published_at = published,
            countries,
            topics,
            authors = new[] { author },
        };
}
