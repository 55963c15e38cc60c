using NewsSearch.FullText;
using NewsSearch.Testing;
using static NewsSearch.Engine.Tests.TestArchive;

namespace NewsSearch.Engine.Tests.Snapshots;

public sealed class ExportTests : IDisposable
{
    private readonly TestArchive _test = new();
    private readonly Random _numbers = TestSeed.Random(nameof(ExportTests));

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task An_export_that_is_gone_on_with_again_and_again_gives_each_article_of_its_snapshot_once()
    {
        await _test.WriteAsync(900);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        foreach (var query in new[] { "*", "grain", "title*", "\"grain exports\"", "NOTHING" })
        {
            var expected = archive.Search(new SearchRequest { Query = query, PageSize = int.MaxValue, Highlight = null }, CancellationToken.None).Answer;
            var found = new List<string>();
            SnapshotId? snapshot = null;
            ExportPlace? after = null;
            bool isAtEnd;
            do
            {
                isAtEnd = Read(1 + _numbers.Next(300));
                await archive.DeleteAsync($"article-{_numbers.Next(900)}", CancellationToken.None);
                await archive.ImportAsync(Article($"new-{_numbers.Next()}"), CancellationToken.None);
                await SettleAsync(archive);
                if (_numbers.Next(4) == 0)
                {
                    await archive.ReindexAsync(new Progress<ReindexProgress>(), CancellationToken.None);
                }
            }
            while (!isAtEnd);

            found.ShouldBe(expected.Hits.Select(hit => hit.Article.Id), ignoreOrder: true, $"{query}; {TestSeed.Replay}");

            bool Read(int articles)
            {
                using var export = archive.Export(new SearchRequest { Query = query }, snapshot, after, CancellationToken.None);
                export.Articles.Total.ShouldBe(expected.Total, TestSeed.Replay);
                snapshot = export.Snapshot;
                for (var i = 0; i < articles; i++)
                {
                    if (export.Articles.ReadNext(CancellationToken.None) is not { } article)
                    {
                        return true;
                    }

                    found.Add(article.Article.Id);
                    after = article.Place;
                }

                return false;
            }
        }
    }

    [Fact]
    public async Task A_cancelled_read_loses_nothing()
    {
        await _test.WriteAsync(50);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        using var export = archive.Export(new SearchRequest { Query = "grain", Detail = HitDetail.WithBody }, snapshot: null, after: null, CancellationToken.None);
        var found = new List<string>();
        while (true)
        {
            Should.Throw<OperationCanceledException>(() => export.Articles.ReadNext(new CancellationToken(canceled: true)));
            if (export.Articles.ReadNext(CancellationToken.None) is not { } article)
            {
                break;
            }

            found.Add(article.Article.Id);
            article.Article.Body.ShouldBe("Grain exports rose again.");
        }

        found.Distinct().Count().ShouldBe(50);
        found.Count.ShouldBe(50);
        export.Dispose();
        Should.Throw<ObjectDisposedException>(() => export.Articles.ReadNext(CancellationToken.None));
    }

    [Fact]
    public async Task The_snapshot_of_an_export_is_kept_after_it_and_goes_with_the_limits()
    {
        await _test.WriteAsync(5);
        await using var archive = _test.Open(_test.Options with { Snapshots = new SnapshotLimits { MaxSnapshots = 1 } });
        await SettleAsync(archive);
        var running = archive.Export(new SearchRequest { Query = "*" }, snapshot: null, after: null, CancellationToken.None);
        await archive.ImportAsync(Article("more"), CancellationToken.None);
        await SettleAsync(archive);
        archive.SearchPage(new SearchRequest { Query = "*", PageSize = 1 }, snapshot: null, CancellationToken.None);

        archive.SearchPage(new SearchRequest { Query = "*" }, running.Snapshot, CancellationToken.None).Answer.Total.ShouldBe(5);
        running.Dispose();
        archive.SearchPage(new SearchRequest { Query = "*", PageSize = 1 }, snapshot: null, CancellationToken.None);

        Should.Throw<SnapshotExpiredException>(() => archive.Export(new SearchRequest { Query = "*" }, running.Snapshot, after: null, CancellationToken.None));
    }
}
