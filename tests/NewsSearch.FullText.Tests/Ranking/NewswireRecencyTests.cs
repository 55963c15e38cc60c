using NewsSearch.FullText.Tests.Querying;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Ranking;

/// <summary>On real news, stale articles do not crowd the first page of the profiles that count age.</summary>
public sealed class NewswireRecencyTests
{
    // The corpus covers the months from February to October 1987 and ends here.
    private static readonly DateTimeOffset Now = new(1987, 10, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Queries =
        ["interest rates", "oil prices", "trade deficit", "stock market", "central bank", "wall street", "gulf", "iran", "treasury", "dollar"];

    [Fact]
    public void Stale_articles_do_not_crowd_the_first_page()
    {
        using var archive = new SmallArchive(
            Corpus.Read("reuters21578").Where((article, number) => number % 4 == 0 || article.PublishedAt > Now.AddDays(-14)));

        var (relevance, balanced, fresh) = (StaleShare(archive, RankingProfiles.Relevance), StaleShare(archive, RankingProfiles.Balanced), StaleShare(archive, RankingProfiles.Fresh));

        relevance.ShouldBeGreaterThan(0.5);
        fresh.ShouldBeLessThan(0.1);
        balanced.ShouldBeInRange(fresh, relevance);
    }

    /// <summary>The share of articles older than two weeks among the first ten hits of all queries. Each query has ten newer ones, as the order by date shows.</summary>
    private static double StaleShare(SmallArchive archive, RankingProfile ranking)
    {
        var requests = Queries.Select(query => new SearchRequest { Query = query, Ranking = ranking, Now = Now, Highlight = null }).ToList();
        requests.Sum(request => StaleHits(archive, request with { Order = HitOrder.Newest })).ShouldBe(0);
        return requests.Sum(request => StaleHits(archive, request)) / (10.0 * Queries.Length);
    }

    private static int StaleHits(SmallArchive archive, SearchRequest request) =>
        archive.Snapshot.Search(request, CancellationToken.None).Hits.Count(hit => hit.Article.PublishedAt < Now.AddDays(-14));
}
