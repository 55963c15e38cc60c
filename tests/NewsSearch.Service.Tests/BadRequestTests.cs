using System.Text;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class BadRequestTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    private static readonly CountryFacet Countries = new();

    public static TheoryData<string, string, Action<SearchArticlesRequest>> WrongFields => new()
    {
        { "query", "INVALID_FIELD", request => request.Query = "" },
        { "query", "INVALID_FIELD", request => request.Query = " \t\n" },
        { "page_size", "INVALID_FIELD", request => request.PageSize = -1 },
        { "skip", "INVALID_FIELD", request => request.Skip = -1 },
        { "skip", "INVALID_FIELD", request => request.Skip = 10_001 },
        { "sort_order", "INVALID_FIELD", request => request.SortOrder = (SortOrder)17 },
        { "read_mask", "INVALID_FIELD", request => request.ReadMask = new FieldMask { Paths = { "title", "headline" } } },
        { "read_mask", "INVALID_FIELD", request => request.ReadMask = new FieldMask { Paths = { "publish_time.seconds" } } },
        { "facets", "INVALID_FIELD", request => request.Facets.AddRange(Enumerable.Range(0, 17).Select(number => new Facet { Name = $"{number}", Country = Countries })) },
        { "facets[1]", "INVALID_FIELD", request => request.Facets.AddRange([new Facet { Country = Countries }, new Facet { Name = "empty" }]) },
        { "facets[1].name", "INVALID_FIELD", request => request.Facets.AddRange([new Facet { Country = Countries }, new Facet { Country = Countries }]) },
        { "facets[0].country.limit", "INVALID_FIELD", request => request.Facets.Add(new Facet { Country = new CountryFacet { Limit = 301 } }) },
        { "facets[0].country.limit", "INVALID_FIELD", request => request.Facets.Add(new Facet { Country = new CountryFacet { Limit = -1 } }) },
        { "facets[0].published.limit", "INVALID_FIELD", request => request.Facets.Add(new Facet { Published = new DateFacet { Limit = 10_001 } }) },
        { "facets[0].published.unit", "INVALID_FIELD", request => request.Facets.Add(new Facet { Published = new DateFacet { Unit = (CalendarUnit)9 } }) },
        { "facets[1].published.time_zone", "BAD_TIME_ZONE", request => request.Facets.AddRange([new Facet { Country = Countries }, new Facet { Published = new DateFacet { TimeZone = "Mars/Olympus" } }]) },
        { "filter.countries[1]", "INVALID_FIELD", request => request.Filter = new SearchFilter { Countries = { "UA", "XX" } } },
        { "filter.sources[0]", "INVALID_FIELD", request => request.Filter = new SearchFilter { Sources = { "  " } } },
        { "filter.sources", "INVALID_FIELD", request => request.Filter = new SearchFilter { Sources = { Enumerable.Range(0, 301).Select(number => $"{number}") } } },
        { "filter.languages[0]", "INVALID_FIELD", request => request.Filter = new SearchFilter { Languages = { "not a tag" } } },
        { "filter.published_from", "INVALID_FIELD", request => request.Filter = new SearchFilter { PublishedFrom = new Timestamp { Seconds = long.MaxValue } } },
        { "filter.published_before", "INVALID_FIELD", request => request.Filter = new SearchFilter { PublishedBefore = new Timestamp { Nanos = -1 } } },
        { "filter.published_before", "INVALID_FIELD", request => request.Filter = new SearchFilter { PublishedFrom = new Timestamp { Seconds = 5 }, PublishedBefore = new Timestamp { Seconds = 5 } } },
        { "ranking.profile", "INVALID_FIELD", request => request.Ranking = new RankingOptions { Profile = "newest" } },
        { "ranking.title_weight", "INVALID_FIELD", request => request.Ranking = new RankingOptions { TitleWeight = 100.5f } },
        { "ranking.body_weight", "INVALID_FIELD", request => request.Ranking = new RankingOptions { BodyWeight = float.NaN } },
        { "ranking.recency_weight", "INVALID_FIELD", request => request.Ranking = new RankingOptions { RecencyWeight = -0.1f } },
        { "ranking.recency_half_life", "INVALID_FIELD", request => request.Ranking = new RankingOptions { RecencyHalfLife = new Duration { Seconds = 59 } } },
        { "ranking.recency_half_life", "INVALID_FIELD", request => request.Ranking = new RankingOptions { RecencyHalfLife = new Duration { Seconds = long.MaxValue } } },
        { "filter.mentioned_countries[0]", "INVALID_FIELD", request => request.Filter = new SearchFilter { MentionedCountries = { "XX" } } },
        { "filter.source_countries[0]", "INVALID_FIELD", request => request.Filter = new SearchFilter { SourceCountries = { "XX" } } },
        { "filter.topics[0]", "INVALID_FIELD", request => request.Filter = new SearchFilter { Topics = { "" } } },
        { "filter.authors[0]", "INVALID_FIELD", request => request.Filter = new SearchFilter { Authors = { new string('x', 257) } } },
        { "filter.min_words", "INVALID_FIELD", request => request.Filter = new SearchFilter { MinWords = -1 } },
        { "filter.max_words", "INVALID_FIELD", request => request.Filter = new SearchFilter { MinWords = 5, MaxWords = 4 } },
        { "filter.mentioned_dates.from", "INVALID_FIELD", request => request.Filter = new SearchFilter { MentionedDates = new MentionedDateFilter { From = "8/12/24" } } },
        { "filter.mentioned_dates.from", "INVALID_FIELD", request => request.Filter = new SearchFilter { MentionedDates = new MentionedDateFilter { From = "0000" } } },
        { "filter.mentioned_dates.to", "INVALID_FIELD", request => request.Filter = new SearchFilter { MentionedDates = new MentionedDateFilter { To = "2023-02-29" } } },
        { "filter.mentioned_dates.to", "INVALID_FIELD", request => request.Filter = new SearchFilter { MentionedDates = new MentionedDateFilter { From = "2024-12-08", To = "2024-11" } } },
        { "filter.mentioned_dates.min_precision", "INVALID_FIELD", request => request.Filter = new SearchFilter { MentionedDates = new MentionedDateFilter { MinPrecision = (DatePrecision)9 } } },
        { "facets[0].mentioned_dates.limit", "INVALID_FIELD", request => request.Facets.Add(new Facet { MentionedDates = new DateFacet { Limit = -1 } }) },
        { "facets[0].mentioned_dates.unit", "INVALID_FIELD", request => request.Facets.Add(new Facet { MentionedDates = new DateFacet { Unit = (CalendarUnit)9 } }) },
        { "facets[0].terms.field", "UNKNOWN_FACET", request => request.Facets.Add(new Facet { Terms = new TermFacet { Field = FacetField.MentionedDate } }) },
        { "selections[0].values[0]", "INVALID_FIELD", request => request.Selections.Add(Select(FacetField.MentionedDate, "December 8")) },
        { "offset_unit", "INVALID_FIELD", request => request.OffsetUnit = (OffsetUnit)9 },
        { "facets[0].country.role", "INVALID_FIELD", request => request.Facets.Add(new Facet { Country = new CountryFacet { Role = (CountryRole)9 } }) },
        { "facets[0].country.order", "INVALID_FIELD", request => request.Facets.Add(new Facet { Country = new CountryFacet { Order = (FacetOrder)9 } }) },
        { "facets[0].terms.field", "UNKNOWN_FACET", request => request.Facets.Add(new Facet { Terms = new TermFacet() }) },
        { "facets[0].terms.field", "UNKNOWN_FACET", request => request.Facets.Add(new Facet { Terms = new TermFacet { Field = FacetField.Published } }) },
        { "facets[0].terms.limit", "INVALID_FIELD", request => request.Facets.Add(new Facet { Terms = new TermFacet { Field = FacetField.Source, Limit = 1_001 } }) },
        { "facets[0].ranges.field", "INVALID_FIELD", request => request.Facets.Add(new Facet { Ranges = new RangeFacet { Ranges = { new NumberRange() } } }) },
        { "facets[0].ranges.ranges", "INVALID_FIELD", request => request.Facets.Add(new Facet { Ranges = new RangeFacet { Field = FacetField.WordCount } }) },
        { "facets[0].ranges.ranges[0].to", "INVALID_FIELD", request => request.Facets.Add(new Facet { Ranges = new RangeFacet { Field = FacetField.WordCount, Ranges = { new NumberRange { From = 2, To = 1 } } } }) },
        { "selections[0].field", "UNKNOWN_FACET", request => request.Selections.Add(new FacetSelection { Field = (FacetField)99, Values = { "x" } }) },
        { "selections[1].field", "INVALID_FIELD", request => request.Selections.AddRange([Select(FacetField.Source, "x"), Select(FacetField.Source, "y")]) },
        { "selections[0].values", "INVALID_FIELD", request => request.Selections.Add(Select(FacetField.Source)) },
        { "selections[0].values[1]", "INVALID_FIELD", request => request.Selections.Add(Select(FacetField.Country, "UA", "XX")) },
        { "selections[0].values[0]", "INVALID_FIELD", request => request.Selections.Add(Select(FacetField.Published, "2021-13")) },
        { "selections[0].values[0]", "INVALID_FIELD", request => request.Selections.Add(Select(FacetField.WordCount, "many")) },
        { "selections[0].values[0]", "INVALID_FIELD", request => request.Selections.Add(Select(FacetField.Language, "en-US")) },
        { "selections[0].mode", "INVALID_FIELD", request => request.Selections.Add(new FacetSelection { Field = FacetField.Topic, Values = { "x" }, Mode = (SelectionMode)9 }) },
        { "selections[0].time_zone", "BAD_TIME_ZONE", request => request.Selections.Add(new FacetSelection { Field = FacetField.Published, Values = { "2021" }, TimeZone = "Mars/Olympus" }) },
        { "highlight.max_passages", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { MaxPassages = 21 } },
        { "highlight.max_passage_length", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { MaxPassageLength = 39 } },
        { "highlight.start_mark", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { StartMark = new string('<', 65) } },
        { "highlight.end_mark", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { EndMark = new string('>', 65) } },
        { "highlight.encoding", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { Encoding = (TextEncoding)9, Disabled = true } },
        { "highlight.explain_spans", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { ExplainSpans = true } },
        { "highlight.offset_unit", "INVALID_FIELD", request => request.Highlight = new HighlightOptions { OffsetUnit = (OffsetUnit)9 } },
    };

    private static FacetSelection Select(FacetField field, params string[] values) => new() { Field = field, Values = { values } };

    [Fact]
    public async Task Wrong_field_is_named_with_its_path_and_a_reason()
    {
        foreach (var row in WrongFields)
        {
            var (field, reason, spoil) = row.Data;
            var request = new SearchArticlesRequest { Query = "grain" };
            spoil(request);

            var failure = await Expect.Failure(async () => await archive.Service.Client.Search.SearchArticlesAsync(request), StatusCode.InvalidArgument);

            failure.Fields.ShouldBe([field], request.ToString());
            failure.Reason.ShouldBe(reason, request.ToString());
            failure.Info.Domain.ShouldBe("newssearch");
            failure.Message.ShouldContain(field);
        }
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var request = new SearchArticlesRequest { PageSize = -1, Skip = -1, Filter = new SearchFilter { Countries = { "XX" } } };

        var failure = await Expect.Failure(async () => await archive.Service.Client.Search.SearchArticlesAsync(request), StatusCode.InvalidArgument);

        failure.Fields.ShouldBe(["query", "filter.countries[0]", "page_size", "skip"]);
    }

    [Theory]
    [InlineData("\"grain ships", "1")]
    [InlineData("grain \"ships", "7")]
    [InlineData("(grain", "1")]
    [InlineData("grain)", "6")]
    [InlineData("colour:red", "1")]
    [InlineData("published:2021-13", "11")]
    [InlineData("country:XX", "9")]
    public async Task Query_outside_the_language_is_answered_with_its_column(string query, string column)
    {
        var failure = await Expect.Failure(
            async () => await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest
            {
                Query = query,
                QueryOptions = new QueryOptions { Mode = QueryMode.Strict },
            }),
            StatusCode.InvalidArgument);

        failure.Reason.ShouldBe("QUERY_SYNTAX");
        failure.Fields.ShouldBe(["query"]);
        failure.Info.Metadata["column"].ShouldBe(column);
        failure.Info.Metadata["expected"].ShouldNotBeEmpty();
        failure.Status!.GetDetail<BadRequest>()!.FieldViolations[0].Description.ShouldContain($"Column {column}");
    }

    public static TheoryData<string, string, string> ExpensiveQueries => new()
    {
        { new string('g', 100 * 1024), "MaxQueryLength", "16384" },
        { string.Join(' ', Enumerable.Range(0, 5_000).Select(number => "ab")), "MaxQueryWords", "1024" },
        { new string('(', 100) + "grain" + new string(')', 100), "MaxQueryDepth", "64" },
    };

    [Theory]
    [MemberData(nameof(ExpensiveQueries))]
    public async Task Query_beyond_a_limit_is_answered_with_the_limit(string query, string limit, string allowed)
    {
        var failure = await Expect.Failure(
            async () => await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = query }), StatusCode.ResourceExhausted);

        failure.Reason.ShouldBe("QUERY_TOO_EXPENSIVE");
        (failure.Info.Metadata["limit"], failure.Info.Metadata["allowed"]).ShouldBe((limit, allowed));
        failure.Status!.GetDetail<QuotaFailure>()!.Violations.ShouldHaveSingleItem().Subject.ShouldBe("query");
        failure.Message.Length.ShouldBeLessThan(500);
    }

    [Fact]
    public async Task Message_beyond_the_limit_is_refused()
    {
        var request = new SearchArticlesRequest { Query = new string('g', 9 * 1024 * 1024) };

        await Expect.Failure(async () => await archive.Service.Client.Search.SearchArticlesAsync(request), StatusCode.ResourceExhausted);
    }

    [Fact]
    public async Task Missing_articles_and_ids_are_told_apart()
    {
        var client = archive.Service.Client;

        var missing = await Expect.Failure(async () => await client.Search.GetArticleAsync(new GetArticleRequest { Id = "nowhere" }), StatusCode.NotFound);
        var notDeleted = await Expect.Failure(async () => await client.Ingest.DeleteArticleAsync(new DeleteArticleRequest { Id = "nowhere" }), StatusCode.NotFound);
        var noId = await Expect.Failure(async () => await client.Search.GetArticleAsync(new GetArticleRequest()), StatusCode.InvalidArgument);
        var noIdToDelete = await Expect.Failure(async () => await client.Ingest.DeleteArticleAsync(new DeleteArticleRequest()), StatusCode.InvalidArgument);

        new[] { missing, notDeleted }.ShouldAllBe(failure => failure.Reason == "ARTICLE_NOT_FOUND" && failure.Info.Metadata["id"] == "nowhere");
        new[] { noId, noIdToDelete }.ShouldAllBe(failure => failure.Reason == "INVALID_FIELD" && failure.Fields[0] == "id");
    }

    [Fact]
    public async Task Query_of_a_hundred_kilobytes_in_another_script_is_refused_as_well()
    {
        var query = string.Concat(Enumerable.Repeat("запит ", 20_000));
        Encoding.UTF8.GetByteCount(query).ShouldBeGreaterThan(100 * 1024);

        var failure = await Expect.Failure(
            async () => await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = query }), StatusCode.ResourceExhausted);

        failure.Reason.ShouldBe("QUERY_TOO_EXPENSIVE");
    }
}
