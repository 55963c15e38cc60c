using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class FacetValuesTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Theory]
    [InlineData(FacetField.Source, "", "city wire 3, harbour desk 2, archive desk 1, sport desk 1")]
    [InlineData(FacetField.Source, "desk", "harbour desk 2, archive desk 1, sport desk 1")]
    [InlineData(FacetField.Source, "HARB", "harbour desk 2")]
    [InlineData(FacetField.Source, "hrabo", "harbour desk 2")]
    [InlineData(FacetField.Source, "xyz", "")]
    [InlineData(FacetField.Country, "ukra", "UA 2")]
    [InlineData(FacetField.Country, "u", "UA 2, US 1")]
    [InlineData(FacetField.Country, "states", "US 1")]
    [InlineData(FacetField.Language, "engl", "en 7")]
    public async Task Values_are_found_by_what_was_typed(FacetField field, string text, string expected) =>
        Shown(await List(new ListFacetValuesRequest { Field = field, Text = text })).ShouldBe(expected);

    [Fact]
    public async Task Counts_are_those_among_the_hits()
    {
        var answer = await List(new ListFacetValuesRequest
        {
            Field = FacetField.Source,
            Query = "grain OR fire",
            Filter = new SearchFilter { PublishedFrom = NewsArchive.Articles[3].PublishTime.Clone() },
        });

        answer.Values.ShouldBe([new TermCount { Value = "city wire", Label = "City Wire", Articles = 1, Stories = 1 }]);
    }

    [Fact]
    public async Task Selection_over_the_field_itself_narrows_nothing_and_others_do()
    {
        var own = new FacetSelection { Field = FacetField.Source, Values = { "Sport Desk", "Nobody" } };
        var other = new FacetSelection { Field = FacetField.Country, Values = { "FR", "JP" } };

        var answer = await List(new ListFacetValuesRequest { Field = FacetField.Source, Selections = { own, other } });

        answer.Values.Select(value => (value.Value, value.Articles, value.Selected)).ShouldBe([("city wire", 2, false), ("sport desk", 1, true)]);
    }

    [Fact]
    public async Task Limit_counts_the_others_and_order_may_be_by_value()
    {
        var answer = await List(new ListFacetValuesRequest { Field = FacetField.Source, Limit = 3, Order = FacetOrder.Value });

        Shown(answer).ShouldBe("archive desk 1, city wire 3, harbour desk 2");
        answer.OmittedValues.ShouldBe(1);
    }

    [Fact]
    public async Task Values_without_errors_come_first()
    {
        await using var service = await RunningService.Start();
        await service.Client.Import([.. "Grain Grains Grain Brain Brain Brain".Split(' ').Select((topic, number) => new Article { Id = $"{number}", Body = $"Note {number}.", Topics = { topic } })]);
        await service.Client.UntilEverythingIsFound();

        var answer = await service.Client.Search.ListFacetValuesAsync(new ListFacetValuesRequest { Field = FacetField.Topic, Text = "grain" });

        Shown(answer).ShouldBe("grain 2, grains 1, brain 3");
    }

    [Fact]
    public async Task Values_come_as_Json_too()
    {
        using var reply = await archive.Service.Http.PostAsJsonAsync("/v1/facets:listValues", new { field = "FACET_FIELD_SOURCE", text = "city" });

        using var answer = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("values")[0].GetProperty("label").GetString().ShouldBe("City Wire");
    }

    [Theory]
    [InlineData(FacetField.Unspecified)]
    [InlineData(FacetField.Published)]
    [InlineData(FacetField.WordCount)]
    [InlineData((FacetField)99)]
    public async Task Field_without_labels_is_refused(FacetField field)
    {
        var failure = await Expect.Failure(() => List(new ListFacetValuesRequest { Field = field }), StatusCode.InvalidArgument);

        failure.Fields.ShouldBe(["field"]);
        failure.Reason.ShouldBe("UNKNOWN_FACET");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named()
    {
        var request = new ListFacetValuesRequest
        {
            Field = FacetField.Source,
            Text = new string('g', 257),
            Limit = 1_001,
            Order = (FacetOrder)9,
            Selections = { new FacetSelection { Field = FacetField.Country, Values = { "XX" } } },
        };

        (await Expect.Failure(() => List(request), StatusCode.InvalidArgument)).Fields.ShouldBe(["text", "limit", "order", "selections[0].values[0]"]);
    }

    private static string Shown(ListFacetValuesResponse answer) => string.Join(", ", answer.Values.Select(value => $"{value.Value} {value.Articles}"));

    private async Task<ListFacetValuesResponse> List(ListFacetValuesRequest request) => await archive.Service.Client.Search.ListFacetValuesAsync(request);
}
