using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class ExplainArticleTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Reasons_add_up_to_the_score_of_the_search()
    {
        var search = new SearchArticlesRequest { Query = "grain corridor" };
        var hits = await archive.Service.Client.Search.SearchArticlesAsync(search);

        var answer = await Explain(search, "kyiv-2");

        answer.Matches.ShouldBeTrue();
        answer.Rank.ShouldBe(1);
        ((float)answer.Score).ShouldBe(hits.Results[0].Score);
        answer.Reasons.Sum(reason => reason.Score).ShouldBe(answer.Score, 1e-4 * answer.Score);
        answer.Reasons.ShouldContain(reason => reason.Kind == ScoreReasonKind.TermMatch && reason.QueryPart == 1 && reason.Field == "body");
        answer.SnapshotSequence.ShouldBe(hits.SnapshotSequence);
        answer.Calculation.ShouldBeNull();
        (await Explain(search, "kyiv-2", withCalculation: true)).Calculation.Value.ShouldBe(answer.Score, 1e-4 * answer.Score);
    }

    [Fact]
    public async Task What_keeps_an_article_out_comes_without_a_place()
    {
        var answer = await Explain(new SearchArticlesRequest { Query = "grain corridor", Filter = new SearchFilter { Countries = { "FR" } } }, "kyiv-1");

        answer.Matches.ShouldBeFalse();
        answer.Rank.ShouldBe(0);
        answer.Reasons.Select(reason => reason.Kind).ShouldBe([ScoreReasonKind.MissingClause, ScoreReasonKind.Filter]);
        answer.Reasons[0].QueryPart.ShouldBe(1);
    }

    [Fact]
    public async Task Spans_tell_the_clause_the_term_and_its_share()
    {
        var answer = await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest
        {
            Query = "\"grain ship\" port* grains",
            Highlight = new HighlightOptions { OffsetUnit = OffsetUnit.Utf16Units, ExplainSpans = true },
        });

        var spans = answer.Results[0].Highlights.SelectMany(highlight => highlight.Passages).SelectMany(passage => passage.Spans).ToList();
        var phrase = spans.First(span => span.Reasons.Any(reason => reason.QueryPart == 0));
        phrase.Reasons.Select(reason => (reason.QueryPart, reason.Term, reason.Kind)).ShouldBe(
            [(0, "grain ship", MatchKind.Stem), (2, "grain", MatchKind.Stem)], ignoreOrder: true);
        spans.ShouldContain(span => span.Reasons.Any(reason => reason.QueryPart == 1 && reason.Term == "port" && reason.Kind == MatchKind.Pattern));
        spans.SelectMany(span => span.Reasons).ShouldAllBe(reason => reason.ScoreShare > 0 && reason.ScoreShare < 1);
    }

    [Fact]
    public async Task Spans_tell_corrections_and_synonyms_from_what_was_typed()
    {
        await using var service = await RunningService.Start();
        await service.Client.Admin.ReplaceSynonymsAsync(new ReplaceSynonymsRequest { Rules = { "vessel, ship" } });
        await service.Client.Import([new Article { Id = "a", Title = "Vessels", Body = "A ship with grain left the harbour." }]);
        await service.Client.UntilEverythingIsFound();

        var answer = await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest
        {
            Query = "vessel harbuor grain",
            Highlight = new HighlightOptions { OffsetUnit = OffsetUnit.Utf16Units, ExplainSpans = true },
        });

        answer.Results.Single().Highlights.SelectMany(highlight => highlight.Passages).SelectMany(passage => passage.Spans)
            .SelectMany(span => span.Reasons).Select(reason => (reason.QueryPart, reason.Term, reason.Kind)).ShouldBe(
            [
                (0, "vessel", MatchKind.Stem),
                (0, "ship", MatchKind.Synonym),
                (2, "grain", MatchKind.Exact),
                (1, "harbour", MatchKind.Correction),
            ]);
    }

    [Fact]
    public async Task Article_for_which_another_of_its_group_stands_is_told_so()
    {
        var answer = await Explain(
            new SearchArticlesRequest { Query = "grain", SortOrder = SortOrder.Newest, Grouping = new GroupingOptions { GroupBy = GroupBy.Source } }, "kyiv-2");

        answer.Matches.ShouldBeTrue();
        answer.Rank.ShouldBe(1);
        answer.Reasons.Select(reason => (reason.Kind, reason.Description)).ShouldBe(
            [(ScoreReasonKind.Grouped, "Another article of its publisher, \"kyiv-1\", stands for it.")]);
    }

    [Fact]
    public async Task An_unknown_article_is_not_found_and_a_missing_search_is_invalid()
    {
        var unknown = await Should.ThrowAsync<RpcException>(() => Explain(new SearchArticlesRequest { Query = "grain" }, "nobody"));
        var missing = await Should.ThrowAsync<RpcException>(() => Explain(null, "kyiv-1"));

        unknown.StatusCode.ShouldBe(StatusCode.NotFound);
        missing.StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    private async Task<ExplainArticleResponse> Explain(SearchArticlesRequest? search, string id, bool withCalculation = false) =>
        await archive.Service.Client.Search.ExplainArticleAsync(new ExplainArticleRequest { Search = search, Id = id, WithCalculation = withCalculation });
}
