using NewsSearch.Articles;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Snapshots;

/// <summary>A search allocates little besides its answer, however many articles it finds.</summary>
public sealed class SearchMemoryTests(SearchMemoryTests.Archives archives) : IClassFixture<SearchMemoryTests.Archives>
{
    private const int Usual = 50_000;

    public static TheoryData<string, string, int, int> Searches()
    {
        var searches = new TheoryData<string, string, int, int>();
        foreach (var query in (string[])["word2", "\"word2 word3\"", "word2 word3 word5", "word2 OR word3 OR word50", "*"])
        {
            foreach (var wanted in (string[])["total", "hits", "facets", "highlights"])
            {
                searches.Add(query, wanted, 1, MostInOne(query, wanted));
                searches.Add(query, wanted, 8, wanted == "total" || query == "*" ? Usual : MostInEight(query, wanted));
            }
        }

        return searches;
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void A_search_allocates_little_besides_its_answer(string query, string wanted, int segments, int most)
    {
        var snapshot = archives.Of(segments);
        snapshot.Segments.ShouldBe(segments);
        var request = Request(query, wanted);
        var answer = snapshot.Search(request, CancellationToken.None);
        (answer.Hits.Count > 0).ShouldBe(wanted != "total");
        answer.Facets.Count.ShouldBe(wanted == "facets" ? 2 : 0);
        answer.Hits.Any(hit => hit.Highlights.Count > 0).ShouldBe(wanted == "highlights");

        // What is loaded, pooled or compiled while the first searches run does not count.
        var least = Enumerable.Range(0, 20).Min(_ => Allocated(snapshot, request));
        (least - ObjectBytes.Of(snapshot.Search(request, CancellationToken.None), answer)).ShouldBeLessThan(most);
    }

    // The nearness of three words is of three pairs in two fields; to highlight a text, it is read whole.
    private static int MostInOne(string query, string wanted) => (query.Count(letter => letter == ' '), wanted) switch
    {
        (< 2, _) => Usual,
        (_, "highlights") => 85_000,
        (> 2, not "total") => 70_000,
        (_, "facets") => 55_000,
        _ => Usual,
    };

    // In each segment, every word is looked up and opened in two fields, as a stem and in its exact form.
    private static int MostInEight(string query, string wanted) => (query.Count(letter => letter == ' '), wanted) switch
    {
        (0, "highlights") => 65_000,
        (0, _) => 55_000,
        (1, "highlights") => 95_000,
        (1, _) => 70_000,
        (_, "highlights") => 130_000,
        _ => 120_000,
    };

    private static SearchRequest Request(string query, string wanted) => new()
    {
        Query = query,
        PageSize = wanted == "total" ? 0 : 10,
        CountUpTo = wanted is "hits" or "highlights" ? 0 : null,
        Detail = HitDetail.IdAlone,
        Highlight = wanted == "highlights" ? new HighlightRequest() : null,
        Facets = wanted == "facets"
            ? [new CountryFacetRequest("country", 10), new DateFacetRequest("month", CalendarUnit.Month, DateTimeZone.Utc, 100)]
            : [],
    };

    private static long Allocated(IndexSnapshot snapshot, SearchRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        snapshot.Search(request, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The same articles in one segment and in eight: their words are in a half, a third and so on of all.</summary>
    public sealed class Archives : IDisposable
    {
        private readonly Archive _one = new(1);
        private readonly Archive _eight = new(8);

        /// <summary>The archive in so many segments.</summary>
        public IndexSnapshot Of(int segments) => (segments == 1 ? _one : _eight).Snapshot;

        public void Dispose()
        {
            _one.Dispose();
            _eight.Dispose();
        }
    }

    private sealed class Archive : IDisposable
    {
        private const int Articles = 4_000;
        private const int Words = 60;
        private static readonly string[] Countries = ["DE", "FR", "GB", "IN", "NG", "US"];
        private readonly TemporaryFolder _folder = new();
        private readonly ArticleIndex _index;

        public Archive(int segments)
        {
            _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());
            for (var i = 0; i < Articles; i++)
            {
                _index.Put(new IndexedArticle(Article(i), []));
                if ((i + 1) % (Articles / segments) == 0)
                {
                    _index.Commit(i);
                }
            }

            _index.MergeTo(segments);
            Snapshot = _index.TakeSnapshot();
        }

        public IndexSnapshot Snapshot { get; }

        public void Dispose()
        {
            Snapshot.Dispose();
            _index.Dispose();
            _folder.Dispose();
        }

        private static Article Article(int number)
        {
            var words = Enumerable.Range(1, Words).Where(word => number % word == 0).Select(word => $"word{word}").ToArray();
            return new Article
            {
                Id = $"{number}",
                Title = number % 7 == 0 ? "word7 again" : "news",
                Body = $"They said it of {string.Join(' ', words)} today. Nobody knew more about {words[^1]}, not even those who had been there, and so it remains to be seen.",
                PublishedAt = number % 50 == 0 ? null : DateTimeOffset.UnixEpoch.AddHours(number),
                Countries = [Countries[number % Countries.Length]],
            };
        }
    }
}
