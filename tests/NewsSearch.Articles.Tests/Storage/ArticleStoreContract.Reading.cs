using NewsSearch.Articles.Storage;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Storage;

/// <summary>Reading changes, waiting for them and following them.</summary>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Changes_are_the_newest_of_each_id_in_the_order_of_their_numbers()
    {
        await using var store = Open();
        (await ReadAsync(store)).ShouldBeEmpty();
        foreach (var id in (string[])["a", "b", "c", "d"])
        {
            await store.WriteAsync(Sample(id), None);
        }

        await store.WriteAsync(Sample("b", "new"), None);
        await store.DeleteAsync("a", None);

        (await ReadAsync(store)).ShouldBe(["3 c old", "4 d old", "5 b new", "6 a deleted"]);
        (await ReadAsync(store, 4)).ShouldBe(["5 b new", "6 a deleted"]);
        (await ReadAsync(store, 6)).ShouldBeEmpty();
        (await ReadAsync(store, long.MaxValue)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(3, int.MaxValue)]
    [InlineData(10, int.MaxValue)]
    [InlineData(100, 1)]
    [InlineData(100, 700)]
    public async Task Changes_are_complete_whatever_the_page(int changes, int bytes)
    {
        await using var store = Open(new ArticleStoreOptions { PageChanges = changes, PageBytes = bytes });
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => store.WriteAsync(Sample($"{i}", new string('x', 100 * i)), None)));
        var numbers = new List<long>();
        await foreach (var change in store.ReadChangesAsync(0, None))
        {
            numbers.Add(change.Sequence);
        }

        numbers.ShouldBe(Enumerable.Range(1, 10).Select(i => (long)i));
    }

    [Fact]
    public async Task Changes_made_while_changes_are_read_are_read_too()
    {
        await using var store = Open(new ArticleStoreOptions { PageChanges = 2 });
        foreach (var id in (string[])["a", "b", "c", "d"])
        {
            await store.WriteAsync(Sample(id), None);
        }

        var read = new List<string>();
        await foreach (var change in store.ReadChangesAsync(0, None))
        {
            read.Add(Print(change));
            if (change.Sequence == 1)
            {
                await store.WriteAsync(Sample("a", "new"), None);
                await store.DeleteAsync("d", None);
            }
        }

        read.ShouldBe(["1 a old", "2 b old", "3 c old", "5 a new", "6 d deleted"]);
    }

    [Fact]
    public async Task Reading_changes_ends_when_it_is_cancelled()
    {
        await using var store = Open(new ArticleStoreOptions { PageChanges = 4 });
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => store.WriteAsync(Sample($"{i}"), None)));
        using var cancel = new CancellationTokenSource();
        var read = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in store.ReadChangesAsync(0, cancel.Token))
            {
                read++;
                await cancel.CancelAsync();
            }
        });
        read.ShouldBe(1);
    }

    [Fact]
    public async Task Waiting_for_a_change_ends_with_the_change()
    {
        await using var store = Open();
        var first = store.WaitForChangeAsync(0, None);
        var second = store.WaitForChangeAsync(1, None);
        await store.WriteAsync(Sample("a"), None);
        await first.WaitAsync(TimeSpan.FromSeconds(5));
        await store.WaitForChangeAsync(0, None).WaitAsync(TimeSpan.FromSeconds(5));

        await store.WriteAsync(Sample("a"), None);
        await store.DeleteAsync("never", None);
        await Task.Delay(20);
        second.IsCompleted.ShouldBeFalse("nothing has changed");

        await store.DeleteAsync("a", None);
        await second.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Waiting_for_a_change_can_be_given_up()
    {
        await using var store = Open();
        using var cancel = new CancellationTokenSource();
        var waiting = store.WaitForChangeAsync(0, cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await Should.ThrowAsync<OperationCanceledException>(store.WaitForChangeAsync(0, cancel.Token));
    }

    [Fact]
    public async Task A_follower_misses_nothing_while_many_write()
    {
        await using var store = Open(new ArticleStoreOptions { TransactionWrites = 5, PageChanges = 3 });
        var writers = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                var id = $"{(writer + i) % 17}";
                await (i % 3 == 2 ? store.DeleteAsync(id, None) : store.WriteAsync(Sample(id, $"{writer} {i}"), None));
            }
        })));
        var followed = new Dictionary<string, string>();
        long last = 0;
        while (!writers.IsCompleted || (await store.GetStatisticsAsync(None)).LastSequence > last)
        {
            await foreach (var change in store.ReadChangesAsync(last, None))
            {
                change.Sequence.ShouldBeGreaterThan(last);
                last = change.Sequence;
                followed[change.Id] = Print(change);
            }
        }

        await writers;
        (await ReadAsync(store)).Order().ShouldBe(followed.Values.Order());
    }
}
