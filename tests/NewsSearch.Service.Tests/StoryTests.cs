using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

/// <summary>Copies and updates of an article are one story, and both are counted.</summary>
public sealed class StoryTests
{
    private const string Ships =
        "The first ships loaded with grain since the start of the blockade left the port of Odesa on Monday morning, the harbour master Olena Koval said. "
        + "Four vessels carrying 58,000 tonnes of maize sailed through a corridor that negotiators had agreed on in Istanbul ten days before. "
        + "Crowds gathered on the steps above the harbour to watch, and tugs sounded their horns for several minutes as the last of them passed the lighthouse. "
        + "Insurers in London had cut their rates on Friday, which made the journey possible, brokers at Marlow Shipping said.";

    private const string Fire =
        "A fire broke out under the roof of the old cathedral in Lyon on Monday evening and destroyed a third of the timber before 400 firefighters brought it "
        + "under control. Nobody was hurt. The prefect, Claire Morel, said that workers had been repairing the lead gutters until the early afternoon. "
        + "The treasure of the cathedral was carried to the town hall, where visitors may see it from next week, and an appeal for donations began at once.";

    private const string Odesa =
        "Prices of wheat and maize fell by five per cent in Chicago after news that shipping from the Black Sea has begun again. Traders doubted that volumes "
        + "would soon return to what they were, as few owners are ready to send their vessels. Odesa used to handle two million tonnes in a month, said Marlow "
        + "Shipping, and the ministry of agriculture in Kyiv hopes to see half of that before winter, provided that the corridor stays open.";

    [Fact]
    public async Task Copies_and_an_update_count_as_one_story_beside_others()
    {
        await using var service = await RunningService.Start();
        await service.Client.Import(
        [
            News("wire-1", "Grain ships leave Odesa", Ships),
            News("copy-1", "First vessels sail through corridor", Ships),
            News("copy-2", "Grain ships leave Odesa", Ships[..Ships.IndexOf(" Insurers", StringComparison.Ordinal)]),
            News("update-1", "UPDATE 1-Grain ships leave Odesa",
                Ships.Replace("Four", "Five").Replace("58,000", "71,500") + " The fifth ship followed in the afternoon, after its crew had repaired a pump."),
            News("fire", "Fire at the cathedral", Fire),
            News("prices", "Grain prices fall", Odesa),
        ]);
        await service.Client.UntilEverythingIsFound();

        var all = await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "*" });
        (all.TotalArticles, all.TotalStories).ShouldBe((6, 3));
        all.Results.ToDictionary(hit => hit.Article.Id, hit => hit.Story).ShouldBe(
            new Dictionary<string, string>
            {
                ["wire-1"] = "wire-1",
                ["copy-1"] = "wire-1",
                ["copy-2"] = "wire-1",
                ["update-1"] = "wire-1",
                ["fire"] = "fire",
                ["prices"] = "prices",
            },
            ignoreOrder: true);

        var maize = await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "maize" });
        (maize.TotalArticles, maize.TotalStories).ShouldBe((5, 2));

        var uncounted = await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest
        {
            Query = "maize",
            TotalCount = new TotalCountOptions { WithoutStories = true },
            Facets = { new Facet { Country = new CountryFacet() }, new Facet { Published = new DateFacet() } },
        });
        (uncounted.TotalArticles, uncounted.TotalStories, uncounted.TotalRelation).ShouldBe((5, 0, TotalRelation.Exact));
        uncounted.Facets[0].Country.Counts.ShouldNotBeEmpty();
        uncounted.Facets[0].Country.Counts.ShouldAllBe(count => count.Articles > 0 && count.Stories == 0);
        (uncounted.Facets[1].Published.UndatedArticles, uncounted.Facets[1].Published.UndatedStories).ShouldBe((5, 0));
    }

    private static Article News(string id, string title, string body) => new() { Id = id, Title = title, Body = body };
}
