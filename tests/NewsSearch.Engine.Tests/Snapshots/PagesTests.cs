using NewsSearch.FullText;
using NewsSearch.Testing;
using static NewsSearch.Engine.Tests.TestArchive;

namespace NewsSearch.Engine.Tests.Snapshots;

/// <summary>Pages stay still while the archive does not.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly TestArchive _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Walks_find_what_was_there_when_they_began_while_articles_come_and_go_and_the_index_is_replaced()
    {
        var numbers = TestSeed.Random(nameof(Walks_find_what_was_there_when_they_began_while_articles_come_and_go_and_the_index_is_replaced));
        await using var archive = _test.Open();
        var history = new History(archive, numbers);
        await history.WriteAsync(400);
        await SettleAsync(archive);
        using var stop = new CancellationTokenSource();
        var changes = Task.Run(() => history.WriteUntilAsync(stop.Token));

        for (var walk = 0; walk < TestSeed.Iterations(6); walk++)
        {
            var order = (HitOrder)(walk % 3);
            var search = new SearchRequest { Query = "grain", Order = order, PageSize = 3 + numbers.Next(30), Highlight = null, Facets = [new CountryFacetRequest("all", 100)] };
            var found = new List<string>();
            var totals = new HashSet<(long, long, long)>();
            SnapshotId? snapshot = null;
            HitPlace? after = null;
            long sequence;
            do
            {
                if (found.Count > 20 && walk % 3 == 1)
                {
                    await archive.ReindexAsync(new Progress<ReindexProgress>(), CancellationToken.None);
                }

                var page = archive.SearchPage(search with { After = after }, snapshot, CancellationToken.None);
                found.AddRange(page.Answer.Hits.Select(hit => hit.Article.Id));
                totals.Add((page.Answer.Total, ((CountryFacetCounts)page.Answer.Facets[0]).WithoutCountry.Articles, page.SnapshotSequence));
                (snapshot, after, sequence) = (page.Snapshot, page.Answer.Next, page.SnapshotSequence);
                await Task.Delay(5);
            }
            while (after is not null);

            var expected = history.GrainAt(sequence);
            found.ShouldBe(expected, ignoreOrder: true, TestSeed.Replay);
            totals.ShouldHaveSingleItem().ShouldBe((expected.Count, expected.Count, sequence), TestSeed.Replay);
        }

        await stop.CancelAsync();
        (await changes).ShouldBeGreaterThan(50, "the archive should have changed meanwhile");
    }

    [Fact]
    public async Task Only_snapshots_of_answers_that_hits_follow_are_kept()
    {
        await _test.WriteAsync(5);
        await using var archive = _test.Open();
        await SettleAsync(archive);

        archive.SearchPage(new SearchRequest { Query = "*" }, snapshot: null, CancellationToken.None).Answer.Next.ShouldBeNull();
        archive.Search(new SearchRequest { Query = "*", PageSize = 1 }, CancellationToken.None).Answer.Next.ShouldNotBeNull();
        (await archive.GetStatisticsAsync(CancellationToken.None)).KeptSnapshots.ShouldBe(0);

        archive.SearchPage(new SearchRequest { Query = "*", PageSize = 1 }, snapshot: null, CancellationToken.None);
        (await archive.GetStatisticsAsync(CancellationToken.None)).KeptSnapshots.ShouldBe(1);
    }

    [Fact]
    public async Task Snapshots_that_are_not_kept_and_those_of_before_a_restart_have_expired()
    {
        await _test.WriteAsync(5);
        SnapshotId before;
        await using (var archive = _test.Open())
        {
            await SettleAsync(archive);
            before = archive.SearchPage(new SearchRequest { Query = "*", PageSize = 1 }, snapshot: null, CancellationToken.None).Snapshot;
            Should.Throw<SnapshotExpiredException>(() => archive.SearchPage(new SearchRequest { Query = "*" }, before with { Number = 99 }, CancellationToken.None));
        }

        await using var again = _test.Open();
        await SettleAsync(again);
        again.SearchPage(new SearchRequest { Query = "*", PageSize = 1 }, snapshot: null, CancellationToken.None).Snapshot.Number.ShouldBe(before.Number);
        Should.Throw<SnapshotExpiredException>(() => again.SearchPage(new SearchRequest { Query = "*" }, before, CancellationToken.None));
    }

    /// <summary>Writes at random and knows what was there at each sequence number.</summary>
    private sealed class History(Archive archive, Random numbers)
    {
        private readonly List<(long Sequence, string Id, bool HasGrain)> _writes = [];

        public async Task WriteAsync(int changes)
        {
            for (var i = 0; i < changes; i++)
            {
                await ChangeAsync();
            }
        }

        public async Task<int> WriteUntilAsync(CancellationToken cancellationToken)
        {
            var changes = 0;
            while (!cancellationToken.IsCancellationRequested)
            {
                await ChangeAsync();
                changes++;
                await Task.Delay(1, CancellationToken.None);
            }

            return changes;
        }

        public List<string> GrainAt(long sequence)
        {
            lock (_writes)
            {
                return [.. _writes.Where(write => write.Sequence <= sequence).GroupBy(write => write.Id)
                    .Select(writes => writes.MaxBy(write => write.Sequence)).Where(write => write.HasGrain).Select(write => write.Id)];
            }
        }

        private async Task ChangeAsync()
        {
            var id = $"article-{numbers.Next(600)}";
            var hasGrain = numbers.Next(4) > 0;
            var isDeletion = numbers.Next(4) == 0;
            var write = isDeletion
                ? await archive.DeleteAsync(id, CancellationToken.None)
                : (await archive.ImportAsync(Article(id, hasGrain ? $"Grain of {numbers.Next()}." : "Nothing."), CancellationToken.None)).Write ?? throw new InvalidOperationException("rejected");
            lock (_writes)
            {
                _writes.Add((write.Sequence, id, hasGrain && !isDeletion));
            }
        }
    }
}
