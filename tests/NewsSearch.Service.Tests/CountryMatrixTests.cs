using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class CountryMatrixTests
{
    [Fact]
    public async Task Publishers_countries_are_set_against_those_they_mention()
    {
        await using var service = await RunningService.Start();
        (await service.Client.Import(
        [
            News("a", "GB", "UA"), News("b", "GB", "UA"), News("c", "GB", "FR"), News("d", "FR", "FR"), News("e", "FR", "FR"), News("f", "", "FR"),
        ])).Verdicts().ShouldAllBe(verdict => verdict.Outcome == ArticleOutcome.Added);
        await service.Client.UntilEverythingIsFound();

        var answer = await service.Client.Search.QueryCountryMatrixAsync(new QueryCountryMatrixRequest());

        answer.Sources.Select(source => (source.Country, source.CountryName, source.Articles)).ShouldBe([("GB", "United Kingdom", 3), ("FR", "France", 2)]);
        answer.Pairs.Select(pair => (pair.SourceCountry, pair.MentionedCountry, pair.Articles, Math.Round(pair.Lift, 3))).ShouldBe(
            [("GB", "FR", 1, 0.556), ("GB", "UA", 2, 1.667), ("FR", "FR", 2, 1.667)]);
        (answer.Articles, answer.OtherArticles).ShouldBe((5, 1));
        answer.SnapshotSequence.ShouldBe(6);
    }

    [Fact]
    public async Task Limits_beyond_the_contract_are_refused()
    {
        await using var service = await RunningService.Start();
        var failure = await Should.ThrowAsync<RpcException>(async () =>
            await service.Client.Search.QueryCountryMatrixAsync(new QueryCountryMatrixRequest { SourceLimit = 301 }));
        failure.StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    private static Article News(string id, string source, string about) =>
        new() { Id = id, Body = $"Note {id}.", SourceCountry = source, Countries = { about } };
}
