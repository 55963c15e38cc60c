using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class SuggestQueriesTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Titles_and_words_complete_what_was_typed()
    {
        var answer = await UntilSuggested(new SuggestQueriesRequest { Text = "grain" });

        answer.Suggestions.ShouldBe(
            [
                new QuerySuggestion { Query = "grain", Kind = SuggestionKind.Word, Articles = 3 },
                new QuerySuggestion { Query = "grain ships", Kind = SuggestionKind.Phrase, Articles = 1 },
                new QuerySuggestion { Query = "Grain ships leave Odesa", Kind = SuggestionKind.Title, Articles = 1 },
                new QuerySuggestion { Query = "Talks on grain", Kind = SuggestionKind.Title, Articles = 1 },
                new QuerySuggestion { Query = "A note on grain", Kind = SuggestionKind.Title, Articles = 1 },
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Limit_bounds_the_suggestions() =>
        (await UntilSuggested(new SuggestQueriesRequest { Text = "g", Limit = 1 })).Suggestions.ShouldHaveSingleItem();

    [Fact]
    public async Task Error_in_a_finished_word_is_forgiven_unless_told_otherwise()
    {
        var corrected = (await UntilSuggested(new SuggestQueriesRequest { Text = "catedral op" })).Suggestions.ShouldHaveSingleItem();
        var asTyped = await archive.Service.Client.Search.SuggestQueriesAsync(new SuggestQueriesRequest { Text = "catedral op", WithoutCorrections = true });

        corrected.ShouldBe(new QuerySuggestion { Query = "Cathedral opens again", Kind = SuggestionKind.Title, Articles = 1, Corrected = true });
        asTyped.Suggestions.ShouldAllBe(suggestion => !suggestion.Corrected);
    }

    [Fact]
    public async Task Suggestions_come_as_Json_too()
    {
        await UntilSuggested(new SuggestQueriesRequest { Text = "firewo" });

        using var answer = await archive.Service.Http.GetFromJsonAsync<JsonDocument>("/v1/queries:suggest?text=firewo&limit=1");

        answer!.RootElement.GetProperty("suggestions")[0].GetProperty("query").GetString().ShouldStartWith("Fireworks");
    }

    [Theory]
    [InlineData("", 0, "text")]
    [InlineData("  ", 0, "text")]
    [InlineData("gr", -1, "limit")]
    [InlineData("gr", 51, "limit")]
    public async Task Wrong_fields_are_named(string text, int limit, string field)
    {
        var failure = await Expect.Failure(
            () => archive.Service.Client.Search.SuggestQueriesAsync(new SuggestQueriesRequest { Text = text, Limit = limit }).ResponseAsync, StatusCode.InvalidArgument);

        failure.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task Text_may_have_256_units_and_no_more()
    {
        await archive.Service.Client.Search.SuggestQueriesAsync(new SuggestQueriesRequest { Text = new string('g', 256) });

        var failure = await Expect.Failure(
            () => archive.Service.Client.Search.SuggestQueriesAsync(new SuggestQueriesRequest { Text = new string('g', 257) }).ResponseAsync, StatusCode.InvalidArgument);
        failure.Fields.ShouldBe(["text"]);
    }

    [Fact]
    public async Task Service_without_suggestions_answers_with_none()
    {
        await using var service = await RunningService.Start(new Dictionary<string, string?> { [nameof(ServiceOptions.MaxSuggestionLoad)] = "0" });
        await service.Client.Import(NewsArchive.Articles);
        await service.Client.UntilEverythingIsFound();

        (await service.Client.Search.SuggestQueriesAsync(new SuggestQueriesRequest { Text = "grain" })).Suggestions.ShouldBeEmpty();
    }

    private async Task<SuggestQueriesResponse> UntilSuggested(SuggestQueriesRequest request)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await archive.Service.Client.Search.SuggestQueriesAsync(request);
            if (answer.Suggestions.Count > 0)
            {
                return answer;
            }

            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(Patience);
            await Task.Delay(20);
        }
    }
}
