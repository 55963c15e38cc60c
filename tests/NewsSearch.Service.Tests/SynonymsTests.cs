using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class SynonymsTests
{
    [Fact]
    public async Task Replaced_synonyms_count_for_the_next_search_and_not_for_pages_that_have_begun()
    {
        await using var service = await RunningService.Start();
        (await service.Client.Import([News("1", "Liverpool won"), News("2", "The Reds won"), News("3", "The Reds lost")])).Verdicts().Count().ShouldBe(3);
        await service.Client.UntilEverythingIsFound();
        var shipped = await service.Client.Admin.GetSynonymsAsync(new GetSynonymsRequest());
        shipped.BuiltIn.ShouldBeTrue();
        shipped.Rules.ShouldContain(rule => rule.Contains("united kingdom"));
        (await Search("reds")).TotalArticles.ShouldBe(2);

        var replaced = await service.Client.Admin.ReplaceSynonymsAsync(
            new ReplaceSynonymsRequest { Rules = { "reds => liverpool", "won, succeeded" }, Version = shipped.Version });

        replaced.Rules.ShouldBe(2);
        var first = await Search("reds");
        first.TotalArticles.ShouldBe(3);
        first.QueryUnderstanding.Parts.Single().Synonyms.ShouldBe(["liverpool"]);
        var now = await service.Client.Admin.GetSynonymsAsync(new GetSynonymsRequest());
        (now.Version, now.BuiltIn, string.Join('|', now.Rules)).ShouldBe((replaced.Version, false, "reds => liverpool|won, succeeded"));

        await service.Client.Admin.ReplaceSynonymsAsync(new ReplaceSynonymsRequest { BuiltIn = true });
        (await Search("reds")).TotalArticles.ShouldBe(2);
        (await Search("reds", first.NextPageToken)).TotalArticles.ShouldBe(3);

        Task<SearchArticlesResponse> Search(string query, string token = "") =>
            service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = query, PageSize = 1, PageToken = token }).ResponseAsync;
    }

    [Fact]
    public async Task Synonyms_can_be_turned_off()
    {
        await using var service = await RunningService.Start();
        (await service.Client.Import([News("1", "Britain votes"), News("2", "The UK votes")])).Verdicts().Count().ShouldBe(2);
        await service.Client.UntilEverythingIsFound();

        (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "uk" })).TotalArticles.ShouldBe(2);
        (await service.Client.Search.SearchArticlesAsync(
            new SearchArticlesRequest { Query = "uk", QueryOptions = new QueryOptions { WithoutSynonyms = true } })).TotalArticles.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_rules_are_named_and_change_nothing()
    {
        await using var service = await RunningService.Start();
        var before = await service.Client.Admin.GetSynonymsAsync(new GetSynonymsRequest());

        var wrong = await Expect.Failure(
            async () => await service.Client.Admin.ReplaceSynonymsAsync(new ReplaceSynonymsRequest { Rules = { "a, b", "alone", "a => b => c" } }), StatusCode.InvalidArgument);
        var both = await Expect.Failure(
            async () => await service.Client.Admin.ReplaceSynonymsAsync(new ReplaceSynonymsRequest { Rules = { "a, b" }, BuiltIn = true }), StatusCode.InvalidArgument);
        var changed = await Expect.Failure(
            async () => await service.Client.Admin.ReplaceSynonymsAsync(new ReplaceSynonymsRequest { Rules = { "a, b" }, Version = "old" }), StatusCode.FailedPrecondition);

        wrong.Fields.ShouldBe(["rules[1]", "rules[2]"]);
        both.Fields.ShouldBe(["rules"]);
        (changed.Reason, changed.Info.Metadata["version"]).ShouldBe(("SYNONYMS_CHANGED", before.Version));
        (await service.Client.Admin.GetSynonymsAsync(new GetSynonymsRequest())).ShouldBe(before);
    }

    private static Article News(string id, string title) => new() { Id = id, Title = title, Body = "Nothing else." };
}
