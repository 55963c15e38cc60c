using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests;

public sealed class IndexSnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    public IndexSnapshotTests() => _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_search_gives_ranked_hits_with_highlights()
    {
        Put("exact", "Ports", "The harvest was small. Ships were running late in Odesa. The rest is history.");
        Put("relative", "Ports", "The harvest was small. One ship that runs late in Odesa. The rest is history.");
        Put("other", "Nothing", "Nothing.");
        var answer = Search(new SearchRequest { Query = "running" });
        answer.Total.ShouldBe(2);
        answer.Hits.Select(hit => hit.Article.Id).ShouldBe(["exact", "relative"]);
        answer.Hits[0].Score.ShouldBeGreaterThan(answer.Hits[1].Score);
        answer.Hits.ShouldAllBe(hit => hit.Article.Body == "");
        answer.Hits[0].Highlights.ShouldHaveSingleItem().Passages.ShouldContain(passage => passage.Text.Contains("<em>running</em>"));
        answer.Hits[1].Highlights.ShouldHaveSingleItem().Passages.ShouldContain(passage => passage.Text.Contains("<em>runs</em>"));
    }

    [Fact]
    public void A_word_in_the_title_counts_more_than_one_in_the_body()
    {
        Put("body", "Ports are open", "A harvest came in.");
        Put("title", "A harvest came in", "Ports are open.");
        Search(new SearchRequest { Query = "harvest" }).Hits.Select(hit => hit.Article.Id).ShouldBe(["title", "body"]);
    }

    [Theory]
    [InlineData(HitOrder.Newest, "2022 2021 2020 undated-a undated-b")]
    [InlineData(HitOrder.Oldest, "2020 2021 2022 undated-a undated-b")]
    [InlineData(HitOrder.Relevance, "2022 2021 2020 undated-a undated-b")]
    public void Orders_are_by_time_and_id_where_scores_say_nothing(HitOrder order, string ids)
    {
        foreach (var id in new[] { "undated-b", "2021", "undated-a", "2022", "2020" })
        {
            DateTimeOffset? time = int.TryParse(id, out var year) ? new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) : null;
            _index.Put(new IndexedArticle(new Article { Id = id, Body = "grain", PublishedAt = time }, []));
            _index.TakeSnapshot().Dispose();
        }

        var answer = Search(new SearchRequest { Query = "*", Order = order });
        string.Join(' ', answer.Hits.Select(hit => hit.Article.Id)).ShouldBe(ids);
        answer.Hits.Select(hit => hit.Score).ShouldAllBe(score => score == 0);
        string.Join(' ', Search(new SearchRequest { Query = "grain", Order = order }).Hits.Select(hit => hit.Article.Id)).ShouldBe(ids);
    }

    [Fact]
    public void Without_a_page_there_are_totals_and_facets()
    {
        Put("a", "Grain", "grain");
        var answer = Search(new SearchRequest { Query = "grain", PageSize = 0, Facets = [new CountryFacetRequest("countries", 5)] });
        answer.Hits.ShouldBeEmpty();
        answer.Total.ShouldBe(1);
        answer.Facets.ShouldHaveSingleItem().ShouldBeOfType<CountryFacetCounts>().WithoutCountry.Articles.ShouldBe(1);
    }

    [Fact]
    public void A_page_beyond_the_end_is_empty()
    {
        Put("a", "Grain", "grain");
        var answer = Search(new SearchRequest { Query = "grain", Skip = 5, PageSize = int.MaxValue });
        answer.Hits.ShouldBeEmpty();
        answer.Total.ShouldBe(1);
    }

    [Fact]
    public void An_empty_index_answers_too()
    {
        var answer = Search(new SearchRequest { Query = "grain OR *", Facets = [new CountryFacetRequest("countries", 5)] });
        answer.Total.ShouldBe(0);
        answer.Hits.ShouldBeEmpty();
    }

    [Fact]
    public void Errors_of_a_query_come_through()
    {
        Should.Throw<QuerySyntaxException>(() => Search(new SearchRequest { Query = "\"grain", QueryOptions = new QueryOptions { Mode = QueryMode.Strict } })).Column.ShouldBe(1);
        Should.Throw<QueryTooExpensiveException>(() => Search(new SearchRequest { Query = new string('x', 20_000) })).Limit.ShouldBe("MaxQueryLength");
    }

    [Fact]
    public void A_snapshot_counts_its_users()
    {
        var first = _index.TakeSnapshot();
        first.TryAcquire().ShouldBeTrue();
        first.Dispose();
        Put("a", "Grain", "grain");
        var second = _index.TakeSnapshot();
        second.ShouldNotBeSameAs(first);
        first.Search(new SearchRequest { Query = "*" }, CancellationToken.None).Total.ShouldBe(0);
        first.Dispose();
        first.TryAcquire().ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => first.Search(new SearchRequest { Query = "*" }, CancellationToken.None));
        second.Dispose();
    }

    [Fact]
    public void A_snapshot_outlives_its_index()
    {
        Put("a", "Grain", "grain");
        using var snapshot = _index.TakeSnapshot();
        _index.Dispose();
        snapshot.Search(new SearchRequest { Query = "grain", Detail = HitDetail.WithBody }, CancellationToken.None).Hits[0].Article.Body.ShouldBe("grain");
    }

    private void Put(string id, string title, string body) => _index.Put(new IndexedArticle(new Article { Id = id, Title = title, Body = body }, []));

    private SearchAnswer Search(SearchRequest request)
    {
        using var snapshot = _index.TakeSnapshot();
        return snapshot.Search(request, CancellationToken.None);
    }
}
