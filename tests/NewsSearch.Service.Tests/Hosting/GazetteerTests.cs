using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Hosting;

/// <summary>An administrator's changes to the gazetteer.</summary>
public sealed class GazetteerTests
{
    [Fact]
    public async Task Changed_gazetteer_needs_only_a_reindex()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { [nameof(ServiceOptions.DataDirectory)] = folder["data"] };
        string first;
        await using (var service = await RunningService.Start(settings))
        {
            await service.Client.Import([new Article { Id = "fen", Body = "Engineers met in Silicon Fen." }, new Article { Id = "jordan", Body = "Jordan spoke in Amman." }]);
            await service.Client.UntilEverythingIsFound();
            var stats = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
            first = stats.GazetteerVersion;
            (stats.GazetteerChanged, string.Join(' ', stats.IndexGazetteerVersions)).ShouldBe((false, first));
            (await Count(service, "mentioned:GB")).ShouldBe(0);
            (await Count(service, "country:JO")).ShouldBe(1);
        }

        await File.WriteAllTextAsync(Path.Combine(folder["data"], "gazetteer.txt"), "# ours\nadd Silicon Fen = GB city\nforbid Jordan\nforbid Amman\n");
        await using (var service = await RunningService.Start(settings))
        {
            await service.Client.UntilEverythingIsFound();
            var stats = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
            stats.GazetteerVersion.ShouldNotBe(first);
            (stats.GazetteerChanged, string.Join(' ', stats.IndexGazetteerVersions)).ShouldBe((true, first));
            service.Log.Texts.ShouldContain(message => message.Contains("a reindex brings them together") && message.Contains(stats.GazetteerVersion));
            (await Count(service, "country:GB")).ShouldBe(0);

            await service.Client.Import([new Article { Id = "new", Body = "A bridge in Silicon Fen fell." }]);
            await service.Client.UntilEverythingIsFound();
            (await Count(service, "country:GB")).ShouldBe(1);
            (await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).IndexGazetteerVersions.ShouldBe([first, stats.GazetteerVersion]);

            using (var reindex = service.Client.Admin.ReindexArticles(new ReindexArticlesRequest()))
            {
                while (await reindex.ResponseStream.MoveNext(CancellationToken.None))
                {
                }
            }

            (await Count(service, "country:GB")).ShouldBe(2);
            (await Count(service, "mentioned:JO")).ShouldBe(0);
            var after = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest());
            (after.GazetteerChanged, string.Join(' ', after.IndexGazetteerVersions)).ShouldBe((false, stats.GazetteerVersion));
        }
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_keep_the_service_from_starting_and_are_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["names.txt"], "forbid Jordan\n\nad Silicon Fen = GB city\nweigh Kremlin = much\n");

        var failure = await Should.ThrowAsync<ServiceOptionsException>(() =>
            RunningService.Start(new Dictionary<string, string?> { [nameof(ServiceOptions.GazetteerPath)] = folder["names.txt"] }));

        failure.Message.ShouldContain("names.txt, line 3: 'ad' is none of add, forbid, weigh, map.");
        failure.Message.ShouldContain("names.txt, line 4: 'much' is no number from 0 to 10.");
    }

    [Fact]
    public async Task File_that_is_named_must_be_there() =>
        (await Should.ThrowAsync<ServiceOptionsException>(() =>
            RunningService.Start(new Dictionary<string, string?> { [nameof(ServiceOptions.GazetteerPath)] = "/nowhere/names.txt" }))).Message.ShouldContain("GazetteerPath");

    private static async Task<long> Count(RunningService service, string query) =>
        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = query })).TotalArticles;
}
