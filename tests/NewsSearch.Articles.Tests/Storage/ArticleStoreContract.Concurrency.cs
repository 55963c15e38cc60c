using NewsSearch.Articles.Storage;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Storage;

/// <summary>Many writers, closing, mistakes and histories.</summary>
public abstract partial class ArticleStoreContract
{
    [Fact]
    public async Task Writes_of_one_id_that_share_a_transaction_follow_each_other()
    {
        await using var store = Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.WriteAsync(Sample("a", $"{i / 2}"), None)));
        outcomes.Count(outcome => outcome.Kind == WriteKind.Added).ShouldBe(1);
        outcomes.Count(outcome => outcome.Kind == WriteKind.Updated).ShouldBe(49);
        outcomes.Count(outcome => outcome.Kind == WriteKind.Unchanged).ShouldBe(50);
        outcomes.Select(outcome => outcome.Sequence).ShouldBe(Enumerable.Range(0, 100).Select(i => (i / 2) + 1L));
        (await ReadAsync(store)).ShouldBe(["50 a 49"]);
    }

    [Fact]
    public async Task Changes_of_many_writers_are_numbered_without_gaps_and_the_last_one_stays()
    {
        await using var store = Open(new ArticleStoreOptions { QueuedWrites = 16, TransactionWrites = 7 });
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var done = new List<(WriteOutcome Outcome, string Id, string Body)>();
            for (var i = 0; i < 50; i++)
            {
                var (id, body) = ($"{i % 5}", $"{writer}-{i}");
                done.Add((await store.WriteAsync(Sample(id, body), None), id, body));
            }

            return done;
        }));
        var all = (await Task.WhenAll(writers)).SelectMany(done => done).OrderBy(done => done.Outcome.Sequence).ToList();

        all.Select(done => done.Outcome.Sequence).ShouldBe(Enumerable.Range(1, 400).Select(i => (long)i));
        all.Count(done => done.Outcome.Kind == WriteKind.Added).ShouldBe(5);
        (await ReadAsync(store)).ShouldBe(
            all.GroupBy(done => done.Id).Select(group => group.Last()).OrderBy(done => done.Outcome.Sequence)
                .Select(done => $"{done.Outcome.Sequence} {done.Id} {done.Body}"));
    }

    [Fact]
    public async Task Closing_finishes_what_was_accepted_and_refuses_what_comes_later()
    {
        var store = Open(new ArticleStoreOptions { TransactionWrites = 3 });
        var waiting = store.WaitForChangeAsync(1_000, None);
        var writes = Enumerable.Range(0, 50).Select(i => store.WriteAsync(Sample($"{i}"), None)).ToList();
        await store.DisposeAsync();
        (await Task.WhenAll(writes)).ShouldAllBe(outcome => outcome.Kind == WriteKind.Added);
        await Should.ThrowAsync<ObjectDisposedException>(waiting);
        await Should.ThrowAsync<ObjectDisposedException>(store.WriteAsync(Sample("late"), None));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.FindAsync("1", None));
        await store.DisposeAsync();

        await using var reopened = Open();
        (await reopened.GetStatisticsAsync(None)).Articles.ShouldBe(50);
    }

    [Fact]
    public async Task A_cancelled_write_disturbs_no_other()
    {
        await using var store = Open();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(store.WriteAsync(Sample("a"), cancelled.Token));
        (await store.WriteAsync(Sample("b"), None)).Kind.ShouldBe(WriteKind.Added);
    }

    [Fact]
    public async Task An_id_that_no_database_can_hold_is_the_callers_mistake()
    {
        await using var store = Open();
        foreach (var id in (string[])["", "nul\0", "half a pair \uD83D"])
        {
            await Should.ThrowAsync<ArgumentException>(async () => await store.WriteAsync(Sample(id), None));
            (await store.DeleteAsync(id, None)).Kind.ShouldBe(WriteKind.NotFound);
            (await store.FindAsync(id, None)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task The_longest_id_and_a_large_article_are_stored()
    {
        await using var store = Open();
        var id = new string('é', 256);
        var body = string.Concat(Enumerable.Range(0, 400_000).Select(i => $"{i} "));
        await store.WriteAsync(Sample(id, body), None);
        (await store.FindAsync(id, None))!.Article.Body.ShouldBe(body);
        await Should.ThrowAsync<ArgumentException>(async () => await store.WriteAsync(Sample(id + "e"), None));
    }

    [Fact]
    public async Task A_random_history_ends_as_a_dictionary_would()
    {
        var random = TestSeed.Random(GetType().Name);
        var model = new Dictionary<string, (long Sequence, string? Body)>();
        var last = 0L;
        var store = Open();
        for (var step = 0; step < TestSeed.Iterations(400); step++)
        {
            var id = $"{random.Next(12)}";
            var body = $"{random.Next(3)}";
            var known = model.GetValueOrDefault(id);
            switch (random.Next(10))
            {
                case < 5:
                    var written = await store.WriteAsync(Sample(id, body), None);
                    written.ShouldBe(
                        known.Body == body ? new WriteOutcome(WriteKind.Unchanged, known.Sequence)
                        : new WriteOutcome(known.Body is null ? WriteKind.Added : WriteKind.Updated, ++last),
                        TestSeed.Replay);
                    model[id] = (written.Sequence, body);
                    break;
                case < 7:
                    var deleted = await store.DeleteAsync(id, None);
                    deleted.ShouldBe(known.Body is null ? new WriteOutcome(WriteKind.NotFound, 0) : new WriteOutcome(WriteKind.Deleted, ++last), TestSeed.Replay);
                    model[id] = known.Body is null ? known : (last, null);
                    break;
                case < 8:
                    var found = await store.FindAsync(id, None);
                    (found?.Sequence, found?.Article.Body).ShouldBe(known.Body is null ? (null, null) : (known.Sequence, known.Body), TestSeed.Replay);
                    break;
                case < 9:
                    var after = random.NextInt64(last + 1);
                    (await ReadAsync(store, after)).ShouldBe(
                        model.Where(entry => entry.Value.Sequence > after).OrderBy(entry => entry.Value.Sequence)
                            .Select(entry => $"{entry.Value.Sequence} {entry.Key} {entry.Value.Body ?? "deleted"}"),
                        TestSeed.Replay);
                    break;
                default:
                    if (random.Next(5) == 0)
                    {
                        await store.DisposeAsync();
                        store = Open();
                    }

                    var statistics = await store.GetStatisticsAsync(None);
                    (statistics.Articles, statistics.LastSequence).ShouldBe((model.Values.Count(entry => entry.Body is not null), last), TestSeed.Replay);
                    break;
            }
        }

        await store.DisposeAsync();
    }
}
