using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Explaining;

public sealed class SpanShareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    public SpanShareTests() => _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Shares_of_clauses_and_fields_add_up_to_one_with_what_no_span_shows()
    {
        Put("a", "Grain talks", "The talks on grain and wheat went on. Grains are dear; wheats are not. The talk of the town.");
        var request = new SearchRequest
        {
            Query = "grain wheat talks",
            Ranking = RankingProfiles.Fresh,
            Highlight = new HighlightRequest { Offsets = OffsetUnit.Utf16Units, ExplainSpans = true },
        };
        using var snapshot = _index.TakeSnapshot();

        var hit = snapshot.Search(request, TestContext.Current.CancellationToken).Hits.ShouldHaveSingleItem();
        var explanation = snapshot.Explain(request, "a", withCalculation: false, TestContext.Current.CancellationToken)!;

        var shares = hit.Highlights
            .SelectMany(highlight => highlight.Passages.SelectMany(passage => passage.Spans).SelectMany(span => span.Reasons).Select(reason => (highlight.Field, reason.QueryPart, reason.ScoreShare)))
            .Distinct()
            .ToList();
        shares.Count.ShouldBe(5);
        var text = explanation.Reasons.Where(reason => reason.Kind != ScoreReasonKind.Recency).Sum(reason => reason.Score);
        var nearness = explanation.Reasons.Where(reason => reason.Kind == ScoreReasonKind.Proximity).Sum(reason => reason.Score);
        shares.Sum(share => (double)share.ScoreShare).ShouldBe(1 - (nearness / text), 1e-4);
    }

    [Fact]
    public void A_word_that_two_clauses_look_for_has_the_reasons_of_both()
    {
        Put("a", "Grain", "Countries met.");

        var span = Spans("country OR countries OR countr*", HitOrder.Relevance).ShouldHaveSingleItem();

        span.Reasons.Select(reason => (reason.QueryPart, reason.Term, reason.Kind)).ShouldBe(
            [(0, "countri", MatchKind.Stem), (2, "countri", MatchKind.Exact), (4, "countries", MatchKind.Pattern)], ignoreOrder: true);
        span.Reasons.Select(reason => reason.ScoreShare).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Sorted_by_date_there_are_no_shares()
    {
        Put("a", "Nothing", "Countries met.");

        Spans("countries", HitOrder.Newest).ShouldHaveSingleItem().Reasons.ShouldBe([new SpanReason(0, "countri", MatchKind.Exact, 0)]);
    }

    private List<HighlightSpan> Spans(string query, HitOrder order)
    {
        using var snapshot = _index.TakeSnapshot();
        var request = new SearchRequest { Query = query, Order = order, Highlight = new HighlightRequest { Offsets = OffsetUnit.Utf16Units, ExplainSpans = true } };
        return [.. snapshot.Search(request, TestContext.Current.CancellationToken).Hits.Single().Highlights.SelectMany(highlight => highlight.Passages).SelectMany(passage => passage.Spans)];
    }

    private void Put(string id, string title, string body) =>
        _index.Put(new IndexedArticle(new Article { Id = id, Title = title, Body = body, PublishedAt = DateTimeOffset.UnixEpoch }, []));
}
