namespace NewsSearch.Cli.Tests;

/// <summary>A server with a few articles, shared by the tests that only read.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartWithAsync(
        new
        {
            id = "a-1",
            title = "Russia refuses to extradite Assad",
            body = "Syrian officials asked the Kremlin to extradite Assad. [Moscow] refused & said nothing more.",
            source = "Harbour Wire",
            language = "en",
            published_at = "2025-10-02T14:30:00+03:00",
            countries = new[] { "SY", "RU" },
            topics = new[] { "diplomacy" },
            authors = new[] { "Jo March" },
            url = "https://news.example/a-1",
        },
        new
        {
            id = "a-2",
            title = "Grain ships leave Odesa",
            body = "Three ships with grain left Odesa in Ukraine on Monday.",
            source = "Levant Line",
            language = "en-GB",
            published_at = "2022-08-01T09:00:00Z",
            countries = new[] { "UA" },
        },
        new { id = "a-3", body = "Grain prices rose in Kyiv, the capital of Ukraine.", source = "Levant Line", published_at = "2022-08-15T00:00:00Z" },
        new { id = "a-4", title = "Undated grain", body = "Grain without a date, and without a place." });

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
