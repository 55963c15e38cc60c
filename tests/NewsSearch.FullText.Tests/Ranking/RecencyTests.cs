using NewsSearch.Articles;
using NewsSearch.FullText.Tests.Querying;

namespace NewsSearch.FullText.Tests.Ranking;

public sealed class RecencyTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 6, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly RankingProfile HalfInTenDays =
        RankingProfiles.Relevance with { Name = "test", RecencyWeight = 0.5, RecencyHalfLife = TimeSpan.FromDays(10) };

    private readonly SmallArchive _archive = new(
        Article("best", "Grain and grain and grain.", Now.AddDays(-400)),
        Article("today", "Grain is here.", Now),
        Article("tenDays", "Grain is here.", Now.AddDays(-10)),
        Article("tomorrow", "Grain is here.", Now.AddDays(1)),
        Article("undated", "Grain is here.", null));

    [Fact]
    public void Without_recency_the_best_match_is_first() => Ranked(RankingProfiles.Relevance)[0].ShouldBe("best");

    [Fact]
    public void Fresh_articles_outrank_better_matches_that_are_stale() => Ranked(RankingProfiles.Fresh)[..2].ShouldBe(["tomorrow", "today"]);

    [Fact]
    public void A_score_is_the_text_score_times_what_is_left_at_its_age()
    {
        var text = Scores(RankingProfiles.Relevance)["today"];
        var scores = Scores(HalfInTenDays);

        scores["today"].ShouldBe(text, 1e-5);
        scores["tomorrow"].ShouldBe(text, 1e-5);
        scores["tenDays"].ShouldBe(0.75 * text, 1e-5);
        scores["undated"].ShouldBe(0.5 * text, 1e-5);
    }

    [Fact]
    public void Every_age_that_a_date_can_have_counts()
    {
        using var archive = new SmallArchive(
            Article("first", "Grain.", new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero)), Article("last", "Grain.", DateTimeOffset.MaxValue));

        foreach (var now in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            archive.Snapshot.Search(Request(RankingProfiles.Fresh with { RecencyHalfLife = RankingProfile.MinHalfLife }) with { Now = now }, CancellationToken.None)
                .Hits.Select(hit => hit.Score).ShouldAllBe(score => float.IsFinite(score) && score > 0);
        }
    }

    [Fact]
    public void Recency_changes_neither_what_is_found_nor_an_order_by_date()
    {
        var found = Ranked(RankingProfiles.Relevance).Order(StringComparer.Ordinal);

        Ranked(RankingProfiles.Fresh).Order(StringComparer.Ordinal).ShouldBe(found);
        _archive.Snapshot.Search(Request(RankingProfiles.Fresh) with { Order = HitOrder.Oldest }, CancellationToken.None)
            .Hits[0].Article.Id.ShouldBe("best");
    }

    public void Dispose() => _archive.Dispose();

    private static Article Article(string id, string body, DateTimeOffset? published) => new() { Id = id, Body = body, PublishedAt = published };

    private static SearchRequest Request(RankingProfile ranking) => new() { Query = "grain", Ranking = ranking, Now = Now, Highlight = null };

    private Dictionary<string, double> Scores(RankingProfile ranking) =>
        _archive.Snapshot.Search(Request(ranking), CancellationToken.None).Hits.ToDictionary(hit => hit.Article.Id, hit => (double)hit.Score);

    private string[] Ranked(RankingProfile ranking) =>
        [.. _archive.Snapshot.Search(Request(ranking), CancellationToken.None).Hits.Select(hit => hit.Article.Id)];
}
