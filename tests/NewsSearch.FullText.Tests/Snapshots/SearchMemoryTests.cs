using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Snapshots;

/// <summary>Searches for totals, and for the best hits of a word, allocate little, however many articles they find.</summary>
public sealed class SearchMemoryTests(SearchMemoryTests.Archive archive) : IClassFixture<SearchMemoryTests.Archive>
{
    private const int MostBytes = 50_000;

    [Theory]
    [InlineData("word2", 0)]
    [InlineData("word2 OR word3 OR word50", 0)]
    [InlineData("word2 word3 word5", 0)]
    [InlineData("\"word2 word3\"", 0)]
    [InlineData("*", 0)]
    [InlineData("word2", 10)]
    [InlineData("*", 10)]
    public void A_search_allocates_less_than_50_kilobytes(string query, int hits)
    {
        var request = new SearchRequest { Query = query, PageSize = hits, Detail = HitDetail.IdAlone, Highlight = null };
        (archive.Snapshot.Segments, archive.Snapshot.Search(request, CancellationToken.None).Hits.Count).ShouldBe((1, hits));

        // What is loaded, pooled or compiled while the first searches run does not count.
        Enumerable.Range(0, 20).Min(_ => Allocated(request)).ShouldBeLessThan(MostBytes);
    }

    private long Allocated(SearchRequest request)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        archive.Snapshot.Search(request, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>One segment, whose words are in a half, a third and so on of all articles.</summary>
    public sealed class Archive : IDisposable
    {
        private const int Articles = 20_000;
        private const int Words = 60;
        private readonly TemporaryFolder _folder = new();
        private readonly ArticleIndex _index;

        public Archive()
        {
            _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());
            for (var i = 0; i < Articles; i++)
            {
                _index.Put(new IndexedArticle(
                    new Article
                    {
                        Id = $"{i}",
                        Title = i % 7 == 0 ? "word7 again" : "news",
                        Body = string.Join(' ', Enumerable.Range(1, Words).Where(word => i % word == 0).Select(word => $"word{word}")),
                        PublishedAt = DateTimeOffset.UnixEpoch.AddMinutes(i),
                    },
                    []));
            }

            _index.Commit(1);
            _index.MergeTo(1);
            Snapshot = _index.TakeSnapshot();
        }

        public IndexSnapshot Snapshot { get; }

        public void Dispose()
        {
            Snapshot.Dispose();
            _index.Dispose();
            _folder.Dispose();
        }
    }
}
