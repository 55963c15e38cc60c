using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Snapshots;

/// <summary>The pages of a search, one behind the other, are the whole answer cut into pieces.</summary>
public sealed class PagesTests
{
    private static readonly string[] Queries =
        ["*", "the", "budget OR flood", "election OR trade OR talks OR minister", "\"the minister\"", "ta*", "title:flood OR Putin", "trade -talks", "country:UA OR café"];

    [Fact]
    public void Pages_of_small_archives_are_the_whole_answer_in_pieces()
    {
        var numbers = TestSeed.Random(nameof(Pages_of_small_archives_are_the_whole_answer_in_pieces));
        for (var round = 0; round < TestSeed.Iterations(2); round++)
        {
            using var archive = new ChangingArchive(numbers);
            for (var search = 0; search < 15; search++)
            {
                using var snapshot = archive.Snapshot();
                ShouldFitTogether(snapshot, RandomSearch(Queries[numbers.Next(Queries.Length)], numbers), numbers, between: archive.Change);
            }
        }
    }

    [Fact]
    public void Pages_of_a_newswire_are_the_whole_answer_in_pieces()
    {
        var articles = Corpus.Read("reuters21578").Take(2_000).Select(article => new IndexedArticle(article, [])).ToList();
        var numbers = TestSeed.Random(nameof(Pages_of_a_newswire_are_the_whole_answer_in_pieces));
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions());
        articles.ForEach(index.Put);
        for (var search = 0; search < TestSeed.Iterations(3); search++)
        {
            using var snapshot = index.TakeSnapshot();
            var words = articles[numbers.Next(articles.Count)].Article.Title.Split(' ').Where(word => word.All(char.IsLetter)).Append("the");
            ShouldFitTogether(snapshot, RandomSearch(string.Join(" OR ", words.Take(3)), numbers), numbers, between: Change);
        }

        void Change()
        {
            for (var i = 0; i < 50; i++)
            {
                var article = articles[numbers.Next(articles.Count)];
                if (numbers.Next(3) == 0)
                {
                    index.Delete(article.Article.Id);
                }
                else
                {
                    index.Put(article with { Article = article.Article with { Title = $"Grain {i}" } });
                }
            }

            index.TakeSnapshot().Dispose();
        }
    }

    [Fact]
    public void The_last_page_has_none_behind_it()
    {
        using var archive = new Querying.SmallArchive(Enumerable.Range(0, 4).Select(i => new NewsSearch.Articles.Article { Id = $"{i}", Body = "grain" }));
        var request = new SearchRequest { Query = "grain", PageSize = 2 };

        var first = archive.Snapshot.Search(request, CancellationToken.None);
        var second = archive.Snapshot.Search(request with { After = first.Next }, CancellationToken.None);

        first.Next.ShouldNotBeNull().Id.ShouldBe("1");
        second.Hits.Select(hit => hit.Article.Id).ShouldBe(["2", "3"]);
        second.Next.ShouldBeNull();
        archive.Snapshot.Search(request with { PageSize = 0 }, CancellationToken.None).Next.ShouldBeNull();
        archive.Snapshot.Search(request with { Skip = 2 }, CancellationToken.None).Next.ShouldBeNull();
        archive.Snapshot.Search(request with { Skip = 1 }, CancellationToken.None).Next.ShouldNotBeNull().Id.ShouldBe("2");
    }

    private static SearchRequest RandomSearch(string query, Random numbers) => new()
    {
        Query = query,
        Order = (HitOrder)numbers.Next(3),
        Ranking = RankingProfiles.All[numbers.Next(RankingProfiles.All.Count)],
        Now = new DateTimeOffset(2021, 11, 3, 12, 0, 0, TimeSpan.Zero),
        Filter = numbers.Next(3) == 0 ? new SearchFilter { Countries = ["UA", "US", "RU"] } : SearchFilter.None,
        Facets = [new CountryFacetRequest("countries", 100)],
        Highlight = null,
        PageSize = int.MaxValue,
    };

    private static void ShouldFitTogether(IndexSnapshot snapshot, SearchRequest whole, Random numbers, Action between)
    {
        var replay = $"{whole}; {TestSeed.Replay}";
        var expected = snapshot.Search(whole, CancellationToken.None);
        var hits = new List<Hit>();
        var largest = Math.Max(2, expected.Hits.Count / 4);
        SearchAnswer page;
        HitPlace? after = null;
        do
        {
            between();
            var size = 1 + numbers.Next(largest);
            var request = whole with { PageSize = size, After = after, Facets = numbers.Next(2) == 0 ? whole.Facets : Others };
            page = snapshot.Search(request, CancellationToken.None);
            page.Total.ShouldBe(expected.Total, replay);
            page.Hits.Count.ShouldBe(Math.Min(size, expected.Hits.Count - hits.Count), replay);
            if (request.Facets == whole.Facets)
            {
                Answers.Flat(page.Facets[0]).ShouldBe(Answers.Flat(expected.Facets[0]), replay);
            }

            hits.AddRange(page.Hits);
            after = page.Next;
        }
        while (after is not null);

        hits.Select(hit => (hit.Article.Id, BitConverter.SingleToInt32Bits(hit.Score)))
            .ShouldBe(expected.Hits.Select(hit => (hit.Article.Id, BitConverter.SingleToInt32Bits(hit.Score))), replay);
    }

    private static readonly FacetRequest[] Others = [new DateFacetRequest("dates", CalendarUnit.Year, DateTimeZone.Utc, 10)];

    private sealed class ChangingArchive : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly ArticleIndex _index;
        private readonly RandomArticles _random;
        private readonly Random _numbers;

        public ChangingArchive(Random numbers)
        {
            (_numbers, _random) = (numbers, new RandomArticles(numbers));
            _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());
            for (var i = 0; i < 150; i++)
            {
                _index.Put(_random.Next());
            }
        }

        public IndexSnapshot Snapshot() => _index.TakeSnapshot();

        public void Change()
        {
            for (var i = _numbers.Next(5); i > 0; i--)
            {
                _index.Put(_random.Next());
                _index.Delete(_random.Id());
            }

            _index.TakeSnapshot().Dispose();
        }

        public void Dispose()
        {
            _index.Dispose();
            _folder.Dispose();
        }
    }
}
