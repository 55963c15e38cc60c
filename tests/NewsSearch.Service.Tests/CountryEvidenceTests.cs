using System.Text;
using Grpc.Core;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

/// <summary>Why an article is about a country: spans, surface forms and rules.</summary>
public sealed class CountryEvidenceTests(CountryEvidenceTests.Archive archive) : IClassFixture<CountryEvidenceTests.Archive>
{
    [Fact]
    public async Task Seed_article_is_about_Syria_and_Russia_and_mentions_the_newspapers_country_and_Ukraine()
    {
        var article = (await Get("seed", OffsetUnit.Unspecified)).Article;

        article.CountryDetails.Select(country => country.Country).Take(2).ShouldBe(["SY", "RU"]);
        article.CountryDetails.Where(country => country.About).Select(country => country.Country).ShouldBe(["SY", "RU"]);
        article.InferredCountries.ShouldBe(["SY", "RU"]);
        article.CountryDetails.Where(country => !country.About).Select(country => country.Country).ShouldBe(["US", "UA"], ignoreOrder: true);
        article.CountryDetails.ShouldAllBe(country => country.Evidence.Count > 0 && country.Salience > 0 && country.Salience <= 1);
        article.CountryDetails.Where(country => !country.About).ShouldAllBe(country => country.Salience < 0.42);
        Evidence(article, "SY").ShouldContain(evidence => evidence.Surface == "Syrian" && evidence.Rule == CountryEvidenceRule.Demonym);
        Evidence(article, "RU").ShouldContain(evidence => evidence.Surface == "Kremlin" && evidence.Rule == CountryEvidenceRule.Institution);
        Evidence(article, "US").ShouldContain(evidence => evidence.Surface == "American" && evidence.Rule == CountryEvidenceRule.Demonym);
    }

    [Theory]
    [InlineData("mentioned:US -country:US", true)]
    [InlineData("mentioned:UA<0.42", true)]
    [InlineData("country:SY>=0.42 country:RU>=0.42", true)]
    [InlineData("country:US OR country:UA", false)]
    public async Task Seed_article_is_found_by_what_it_is_about(string query, bool isFound) =>
        (await Search(new SearchArticlesRequest { Query = $"({query}) id:seed" })).TotalArticles.ShouldBe(isFound ? 1 : 0);

    [Theory]
    [InlineData(OffsetUnit.Unspecified)]
    [InlineData(OffsetUnit.Utf16Units)]
    [InlineData(OffsetUnit.Utf8Bytes)]
    [InlineData(OffsetUnit.CodePoints)]
    public async Task Spans_cut_their_surface_out_of_the_article_in_each_unit(OffsetUnit unit)
    {
        foreach (var id in (string[])["seed", "signs"])
        {
            var read = (await Get(id, unit)).Article;
            var hit = (await Search(new SearchArticlesRequest
            {
                Query = $"id:{id}",
                OffsetUnit = unit,
                Highlight = new HighlightOptions { Disabled = true },
                ReadMask = new() { Paths = { "country_details.evidence" } },
            })).Results.ShouldHaveSingleItem().Article;

            hit.CountryDetails.ShouldBe(read.CountryDetails);
            (hit.Title, hit.HasBody).ShouldBe(("", false));
            foreach (var evidence in read.CountryDetails.SelectMany(country => country.Evidence))
            {
                Cut(evidence.Field == "title" ? read.Title : read.Body, evidence, unit).ShouldBe(evidence.Surface);
            }
        }

        (await Get("signs", unit)).Article.CountryDetails.SelectMany(country => country.Evidence).Select(evidence => evidence.Field).Distinct()
            .ShouldBe(["title", "body"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("country_details")]
    public async Task Evidence_is_sent_with_hits_only_on_request(string mask)
    {
        var request = new SearchArticlesRequest { Query = "id:seed", ReadMask = mask.Length == 0 ? null : new() { Paths = { mask } } };
        (await Search(request)).Results[0].Article.CountryDetails.ShouldAllBe(country => country.Evidence.Count == 0);
    }

    [Fact]
    public async Task What_is_given_has_evidence_only_if_it_stands_in_the_text()
    {
        var article = (await Get("corrected", OffsetUnit.Unspecified)).Article;
        article.CountryDetails.Select(country => (country.Country, country.About, country.Given, country.Inferred, country.Evidence.Count > 0)).ShouldBe(
            [("FR", true, true, false, false), ("JP", true, true, true, true), ("SY", false, false, true, true)]);
    }

    [Fact]
    public async Task Export_and_similar_articles_give_evidence_on_request()
    {
        using var export = archive.Service.Client.Search.ExportArticles(new ExportArticlesRequest { Query = "id:seed", ReadMask = new() { Paths = { "country_details.evidence" } } });
        (await export.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
        export.ResponseStream.Current.Articles[0].CountryDetails.ShouldBe((await Get("seed", OffsetUnit.Unspecified)).Article.CountryDetails);

        var similar = await archive.Service.Client.Search.FindSimilarArticlesAsync(
            new FindSimilarArticlesRequest { Text = "Syria Assad Kremlin extradite", ReadMask = new() { Paths = { "countryDetails.evidence" } } });
        similar.Results.SelectMany(result => result.Article.CountryDetails).ShouldContain(country => country.Evidence.Count > 0);
    }

    [Fact]
    public async Task Unknown_unit_is_refused() =>
        (await Expect.Failure(() => Get("seed", (OffsetUnit)99), StatusCode.InvalidArgument)).Fields.ShouldBe(["offset_unit"]);

    private static string Cut(string text, CountryEvidence evidence, OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf8Bytes => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(evidence.Start, evidence.Length)),
        OffsetUnit.CodePoints => string.Concat(text.EnumerateRunes().Skip(evidence.Start).Take(evidence.Length)),
        _ => text.Substring(evidence.Start, evidence.Length),
    };

    private static Google.Protobuf.Collections.RepeatedField<CountryEvidence> Evidence(Article article, string country) =>
        article.CountryDetails.Single(details => details.Country == country).Evidence;

    private async Task<GetArticleResponse> Get(string id, OffsetUnit unit) =>
        await archive.Service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = id, OffsetUnit = unit });

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) =>
        await archive.Service.Client.Search.SearchArticlesAsync(request);

    /// <summary>A service with the seed article, one with signs beyond the first plane, and one whose countries are given.</summary>
    public sealed class Archive : IAsyncLifetime
    {
        public RunningService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Service = await RunningService.Start();
            (await Service.Client.Import(
            [
                new Article { Id = "seed", Body = await File.ReadAllTextAsync(Corpus.Require("data/seed-article.txt")), PublishTime = new() { Seconds = 1_757_000_000 } },
                new Article { Id = "signs", Title = "😀 Ukraine’s café in Kyiv 😀", Body = "Été 😀😀 in Paris.\nThe Élysée and — naturally — France’s Lyon; Україна." },
                new Article { Id = "corrected", Body = "Syria held talks in Damascus. A minister came from Japan.", Countries = { "FR", "JP" } },
            ])).Verdicts().ShouldAllBe(verdict => verdict.Outcome == ArticleOutcome.Added);
            await Service.Client.UntilEverythingIsFound();
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
