using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.FullText.Matching;
using NewsSearch.FullText.Snapshots;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Snapshots;

/// <summary>A search ends soon after its token is cancelled, wherever it is.</summary>
public sealed class CancellationTests : IDisposable
{
    private const int Articles = 30_000;

    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;
    private readonly IndexSnapshot _snapshot;

    public CancellationTests()
    {
        _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());
        for (var i = 0; i < Articles; i++)
        {
            _index.Put(new IndexedArticle(new Article { Id = $"{i}", Body = i % 2 == 0 ? "grain deal" : "deal grain" }, []));
        }

        _snapshot = _index.TakeSnapshot();
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_500)]
    [InlineData(20_000)]
    public void Matching_ends_within_a_block(int cancelAt)
    {
        using var cancellation = new CancellationTokenSource();
        var matches = new CancellingFilter(cancelAt, cancellation, matches: true);
        Should.Throw<OperationCanceledException>(() =>
            _snapshot.Search(new ConstantScoreQuery(matches), new SearchRequest { Query = "" }, null, cancellation.Token));
        matches.Visited.ShouldBeInRange(cancelAt, cancelAt + DocumentBlocks.Size);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15_000)]
    public void Trying_without_a_match_ends_too(int cancelAt)
    {
        using var cancellation = new CancellationTokenSource();
        var tried = new CancellingFilter(cancelAt, cancellation, matches: false);
        Should.Throw<OperationCanceledException>(() =>
            _snapshot.Search(new ConstantScoreQuery(tried), new SearchRequest { Query = "" }, null, cancellation.Token));
        tried.Visited.ShouldBeInRange(cancelAt, cancelAt + WatchedDocuments.Interval);
    }

    [Theory]
    [InlineData("grain")]
    [InlineData("*")]
    [InlineData("\"grain grain\"")]
    [InlineData("gra*")]
    public void A_cancelled_token_ends_every_kind_of_search(string query) =>
        Should.Throw<OperationCanceledException>(() => _snapshot.Search(new SearchRequest { Query = query }, new CancellationToken(canceled: true)));

    [Fact]
    public void A_search_that_is_not_cancelled_is_complete()
    {
        using var cancellation = new CancellationTokenSource();
        _snapshot.Search(new SearchRequest { Query = "\"grain deal\"" }, cancellation.Token).Total.ShouldBe(Articles / 2);
    }

    /// <summary>Lets every document match, or none, and cancels at one of them.</summary>
    private sealed class CancellingFilter(int cancelAt, CancellationTokenSource cancellation, bool matches) : Filter
    {
        public int Visited { get; private set; }

        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) => new AllDocuments(this, context.AtomicReader.MaxDoc, acceptDocs);

        private bool Visit(IBits acceptDocs, int document)
        {
            if (++Visited == cancelAt)
            {
                cancellation.Cancel();
            }

            return acceptDocs.Get(document) && matches;
        }

        private sealed class AllDocuments(CancellingFilter filter, int count, IBits acceptDocs) : DocIdSet
        {
            public override DocIdSetIterator GetIterator() => new Iterator(filter, count, acceptDocs);
        }

        private sealed class Iterator(CancellingFilter filter, int count, IBits acceptDocs) : DocIdSetIterator
        {
            private int _document = -1;

            public override int DocID => _document;

            public override int NextDoc() => Advance(_document + 1);

            public override int Advance(int target)
            {
                for (_document = target; _document < count; _document++)
                {
                    if (filter.Visit(acceptDocs, _document))
                    {
                        return _document;
                    }
                }

                return _document = NO_MORE_DOCS;
            }

            public override long GetCost() => count;
        }
    }
}
