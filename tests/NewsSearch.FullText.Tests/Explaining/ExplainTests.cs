using NewsSearch.Articles;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Explaining;

public sealed class ExplainTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;

    public ExplainTests() => _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Numbers_of_random_queries_add_up_to_the_scores_and_ranks_of_the_search()
    {
        var random = TestSeed.Random(nameof(Numbers_of_random_queries_add_up_to_the_scores_and_ranks_of_the_search));
        var articles = new RandomArticles(random);
        for (var i = 0; i < 150; i++)
        {
            _index.Put(articles.Next());
        }

        string[] queries =
        [
            "budget", "budget election", "budget OR flood OR café", "\"the budget\" OR talks", "tal* OR minister", "title:budget body:flood",
            "(budget OR election) -flood", "the budget", "putin country:UA", "* -budget", "budget budget", "(budget flood) OR (talks trade)", "\"the minister\"",
            "budget^3 OR flood~1", "b?dget trade", "budget NEAR/3 election", "(budget election)^2 OR -talks", "\"budget flood\"~3",
        ];
        using var snapshot = _index.TakeSnapshot();
        for (var i = 0; i < TestSeed.Iterations(40); i++)
        {
            var request = new SearchRequest
            {
                Query = queries[random.Next(queries.Length)],
                Order = random.Next(5) == 0 ? HitOrder.Newest : HitOrder.Relevance,
                Ranking = RankingProfiles.All[random.Next(RankingProfiles.All.Count)],
                Filter = random.Next(3) == 0 ? new SearchFilter { Countries = ["UA", "US"] } : SearchFilter.None,
                Selections = RandomFacets.Selections(articles, random),
                Grouping = random.Next(3) == 0 ? new Grouping((GroupingField)random.Next(2), 200) : null,
                Now = Now,
                PageSize = 1_000,
                Highlight = null,
            };
            var hits = snapshot.Search(request, TestContext.Current.CancellationToken).Hits;
            var id = articles.Id();
            var explanation = snapshot.Explain(request, id, withCalculation: true, TestContext.Current.CancellationToken);
            ShouldAgree(explanation, id, hits, request, $"{id} for {request.Query}, {request.Ranking.Name}, {request.Order}\n{TestSeed.Replay}");
        }
    }

    [Fact]
    public void Reasons_are_sentences_for_readers()
    {
        Put("a", "Grain ships leave", "The first grain ships left the port. Grain prices fell.", Now.AddDays(-3));
        Put("b", "Nothing new", "Nothing.", Now);

        var fresh = Explain("grain -cathedral", "a", RankingProfiles.Fresh);

        fresh.Matches.ShouldBeTrue();
        fresh.Rank.ShouldBe(1);
        fresh.Reasons.Select(reason => reason.Description).ShouldContain("\"grain\" stands in the title.");
        fresh.Reasons.Select(reason => reason.Description).ShouldContain("\"grain\" stands twice in the text.");
        var recency = fresh.Reasons.Single(reason => reason.Kind == ScoreReasonKind.Recency);
        recency.Description.ShouldBe("Published 3 days ago: ×0.60.");
        recency.Score.ShouldBeLessThan(0);
        fresh.Reasons.First(reason => reason.Field == "body").Terms.ShouldBe(["grain"]);
    }

    [Fact]
    public void What_keeps_an_article_out_is_told_clause_by_clause()
    {
        Put("a", "Grain ships leave", "The port is open.", Now.AddDays(-3));

        var reasons = Explain("title:wheat ships -port (oil OR gas) country:UA", "a", RankingProfiles.Relevance).Reasons;

        reasons.Select(reason => (reason.Kind, reason.QueryPart, reason.Description)).ShouldBe(
        [
            (ScoreReasonKind.MissingClause, 0, "\"wheat\" does not stand in the title."),
            (ScoreReasonKind.ExcludedClause, 3, "\"port\" matches, which the query excludes."),
            (ScoreReasonKind.MissingClause, 4, "Nothing of oil OR gas matches."),
            (ScoreReasonKind.MissingClause, 7, "country:UA is not met."),
        ]);
    }

    [Fact]
    public void Conditions_of_the_filter_that_are_not_met_are_told()
    {
        Put("a", "Grain", "Grain.", Now);
        using var snapshot = _index.TakeSnapshot();
        var request = new SearchRequest { Query = "grain", Filter = new SearchFilter { Sources = ["Reuters"], PublishedBefore = Now } };

        var explanation = snapshot.Explain(request, "a", withCalculation: false, TestContext.Current.CancellationToken)!;

        explanation.Matches.ShouldBeFalse();
        explanation.Reasons.ShouldAllBe(reason => reason.Kind == ScoreReasonKind.Filter);
        explanation.Reasons.Select(reason => reason.Description).ShouldBe(
        [
            "The filter on the source (Reuters) is not met.",
            "The filter on the latest publication time (before 2024-03-10 12:00:00Z) is not met.",
        ]);
    }

    [Fact]
    public void Every_condition_and_selection_that_is_not_met_is_told()
    {
        Put("a", "Grain", "Grain.", Now);
        using var snapshot = _index.TakeSnapshot();
        var request = new SearchRequest
        {
            Query = "grain",
            Filter = new SearchFilter { MentionedCountries = ["UA"], SourceCountries = ["FR"], Topics = ["Wheat"], Authors = ["A. Writer"], MinWords = 5, MaxWords = 0 },
            Selections = [new FacetSelection(FacetField.Topic, ["grain", "wheat"]) { NeedsAll = true }, new FacetSelection(FacetField.Published, ["2024-03-10"])],
        };

        var reasons = snapshot.Explain(request, "a", withCalculation: false, TestContext.Current.CancellationToken)!.Reasons;

        reasons.Select(reason => reason.Description).ShouldBe(
        [
            "The filter on the mentioned country (UA) is not met.",
            "The filter on the publisher's country (FR) is not met.",
            "The filter on the topic (Wheat) is not met.",
            "The filter on the author (A. Writer) is not met.",
            "The filter on the least number of words (5) is not met.",
            "The filter on the greatest number of words (0) is not met.",
            "The selection by topic (grain and wheat) is not met.",
        ]);
        reasons[^1].Kind.ShouldBe(ScoreReasonKind.Selection);
    }

    [Fact]
    public void An_article_that_the_snapshot_does_not_hold_has_no_explanation()
    {
        Put("a", "Grain", "Grain.", Now);
        _index.Delete("a");
        using var snapshot = _index.TakeSnapshot();

        snapshot.Explain(new SearchRequest { Query = "grain" }, "a", withCalculation: false, TestContext.Current.CancellationToken).ShouldBeNull();
    }

    [Fact]
    public void The_calculation_ends_in_the_score()
    {
        Put("a", "Grain", "Grain.", Now.AddDays(-3));

        var explanation = Explain("grain", "a", RankingProfiles.Fresh);

        explanation.Calculation!.Value.ShouldBe(explanation.Score, 1e-4 * explanation.Score);
        explanation.Calculation.Details.Count.ShouldBe(2);
    }

    private static void ShouldAgree(ArticleExplanation? explanation, string id, IReadOnlyList<Hit> hits, SearchRequest request, string replay)
    {
        var rank = hits.ToList().FindIndex(hit => hit.Article.Id == id || hit.Group?.More.Any(more => more.Article.Id == id) == true) + 1;
        if (explanation is null)
        {
            rank.ShouldBe(0, replay);
            return;
        }

        explanation.Matches.ShouldBe(rank > 0, replay);
        explanation.Rank.ShouldBe(rank, replay);
        if (rank == 0)
        {
            explanation.Reasons.ShouldNotBeEmpty(replay);
            return;
        }

        var first = hits[rank - 1];
        var own = first.Article.Id == id ? first : first.Group!.More.Single(more => more.Article.Id == id);
        explanation.Score.ShouldBe(own.Score, replay);
        explanation.Reasons.Any(reason => reason.Kind == ScoreReasonKind.Grouped).ShouldBe(own != first, replay);
        explanation.Reasons.Sum(reason => reason.Score).ShouldBe(explanation.Score, 1e-9 + (1e-4 * explanation.Score), replay);
        if (request.Order == HitOrder.Relevance)
        {
            explanation.Calculation!.Value.ShouldBe(explanation.Score, 1e-9 + (1e-4 * explanation.Score), replay);
        }
    }

    private void Put(string id, string title, string body, DateTimeOffset published) =>
        _index.Put(new IndexedArticle(new Article { Id = id, Title = title, Body = body, PublishedAt = published }, []));

    private ArticleExplanation Explain(string query, string id, RankingProfile ranking)
    {
        using var snapshot = _index.TakeSnapshot();
        return snapshot.Explain(
            new SearchRequest { Query = query, Ranking = ranking, Now = Now }, id, withCalculation: true, TestContext.Current.CancellationToken)!;
    }
}
