using NewsSearch.Articles;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine.Generations;
using NewsSearch.Testing;

namespace NewsSearch.Engine.Tests.Generations;

public sealed class DerivedBatchesTests
{
    [Fact]
    public async Task Batches_hold_the_changes_up_to_the_last_wanted_in_their_order_and_no_id_twice()
    {
        var random = TestSeed.Random(nameof(Batches_hold_the_changes_up_to_the_last_wanted_in_their_order_and_no_id_twice));
        for (var i = 0; i < TestSeed.Iterations(20); i++)
        {
            await using var store = await FilledAsync(random.Next(1_500));
            long last = random.Next(2_000), after = random.Next(1_000);
            store.OnRead = change =>
            {
                // Some articles change while they are read, and are read once more.
                if (random.Next(10) == 0)
                {
                    store.WriteAsync(change.Article! with { Body = $"again {change.Sequence}" }, CancellationToken.None).GetAwaiter().GetResult();
                }
            };
            var found = new List<ArticleChange>();
            await using var batches = DerivedBatches.Read(store, after, last, Derive, CancellationToken.None);
            await foreach (var batch in batches)
            {
                batch.ShouldNotBeEmpty();
                batch.DistinctBy(change => change.Change.Id).Count().ShouldBe(batch.Count, TestSeed.Replay);
                found.AddRange(batch.Select(change => change.Change));
            }

            store.OnRead = _ => { };
            var expected = await store.ReadChangesAsync(after, CancellationToken.None).TakeWhile(change => change.Sequence <= last).ToListAsync();
            expected.ShouldBeSubsetOf(found, TestSeed.Replay);
            found.Select(change => change.Sequence).ShouldBeInOrder(SortDirection.Ascending, TestSeed.Replay);
            found.ShouldAllBe(change => change.Sequence > after && change.Sequence <= last, TestSeed.Replay);
        }
    }

    [Fact]
    public async Task What_fails_is_thrown_behind_the_batches_before_it()
    {
        await using var store = await FilledAsync(600);
        var calls = 0;
        await using var batches = DerivedBatches.Read(
            store, 0, 600, changes => ++calls < 3 ? Derive(changes) : throw new IOException("a disk that fails"), CancellationToken.None);
        var whole = 0;
        (await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (var batch in batches)
            {
                whole += batch.Count;
            }
        })).Message.ShouldBe("a disk that fails");
        whole.ShouldBe(512);
    }

    [Fact]
    public async Task Disposal_ends_reading_that_nobody_waits_for()
    {
        await using var store = await FilledAsync(5_000);
        var read = 0;
        store.OnRead = _ => Interlocked.Increment(ref read);
        await using (DerivedBatches.Read(store, 0, 5_000, Derive, CancellationToken.None))
        {
        }

        var before = Volatile.Read(ref read);
        before.ShouldBeLessThan(5_000);
        await Task.Delay(20);
        Volatile.Read(ref read).ShouldBe(before);
    }

    private static DerivedChange[] Derive(IReadOnlyList<ArticleChange> changes) => [.. changes.Select(change => new DerivedChange(change, null, null))];

    private static async Task<MemoryArticleStore> FilledAsync(int changes)
    {
        var store = new MemoryArticleStore();
        for (var i = 0; i < changes; i++)
        {
            await store.WriteAsync(new Article { Id = $"{i}", Title = "Grain", Body = $"{i}" }, CancellationToken.None);
        }

        return store;
    }
}
