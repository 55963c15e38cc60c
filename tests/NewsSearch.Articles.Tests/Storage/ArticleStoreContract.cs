using System.Text.Json;
using NewsSearch.Articles.Storage;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Storage;

/// <summary>What every article store must do, run for each of them on an archive of its own per test.</summary>
public abstract class ArticleStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Opens the test's archive, created at the first call. A former store must be disposed.</summary>
    protected abstract IArticleStore Open(ArticleStoreOptions? options = null);

    [Fact]
    public async Task Each_write_tells_what_it_did_and_its_number()
    {
        await using var store = Open();
        (await store.WriteAsync(Sample("a", "one"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 1));
        (await store.WriteAsync(Sample("a", "one"), None)).ShouldBe(new WriteOutcome(WriteKind.Unchanged, 1));
        (await store.WriteAsync(Sample("b", "one"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 2));
        (await store.WriteAsync(Sample("a", "two"), None)).ShouldBe(new WriteOutcome(WriteKind.Updated, 3));
        (await store.WriteAsync(Sample("a", "one"), None)).ShouldBe(new WriteOutcome(WriteKind.Updated, 4));
        (await store.DeleteAsync("a", None)).ShouldBe(new WriteOutcome(WriteKind.Deleted, 5));
        (await store.DeleteAsync("a", None)).ShouldBe(new WriteOutcome(WriteKind.NotFound, 0));
        (await store.DeleteAsync("never", None)).ShouldBe(new WriteOutcome(WriteKind.NotFound, 0));
        (await store.WriteAsync(Sample("a", "one"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 6));
        (await store.WriteAsync(Sample("A", "one"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 7));
    }

    [Fact]
    public async Task Every_field_comes_back_as_it_was_written()
    {
        var article = new Article
        {
            Id = "https://example.org/a?b=c&d='e'\"%_ü漢🗞",
            Title = "“Quotes”, <tags> & \\ back\u2028slashes",
            Body = "First\n\n\tsecond \0 nul, 🗞 and \u0001 control, \uFFFD, e\u0301",
            Url = "https://example.org/x",
            Source = "Désk",
            SourceCountry = "UA",
            Language = "uk-UA",
            PublishedAt = new DateTimeOffset(2021, 2, 3, 4, 5, 6, 789, new TimeSpan(-3, -30, 0)),
            Countries = ["UA", "SU"],
            Topics = ["war & peace", ""],
            Authors = ["Ann O’Nym"],
        };
        await using var store = Open();
        await store.WriteAsync(article, None);

        var found = await store.FindAsync(article.Id, None);
        JsonSerializer.Serialize(found.ShouldNotBeNull().Article).ShouldBe(JsonSerializer.Serialize(article));
        found.Article.PublishedAt!.Value.Offset.ShouldBe(new TimeSpan(-3, -30, 0));
        (await store.WriteAsync(found.Article, None)).Kind.ShouldBe(WriteKind.Unchanged);
    }

    [Fact]
    public async Task What_an_article_lacks_stays_lacking()
    {
        await using var store = Open();
        await store.WriteAsync(new Article { Id = "bare", Body = "" }, None);
        var found = (await store.FindAsync("bare", None))!.Article;
        found.Title.ShouldBe("");
        found.Body.ShouldBe("");
        found.PublishedAt.ShouldBeNull();
        (found.Url ?? found.Source ?? found.SourceCountry ?? found.Language).ShouldBeNull();
        (found.Countries.Count + found.Topics.Count + found.Authors.Count).ShouldBe(0);
    }

    public static TheoryData<string, Func<Article, Article>> Changes() => new()
    {
        { "title", article => article with { Title = "Another" } },
        { "body", article => article with { Body = article.Body + " " } },
        { "url", article => article with { Url = "http://example.org" } },
        { "source", article => article with { Source = "Desk" } },
        { "source country", article => article with { SourceCountry = "DE" } },
        { "language", article => article with { Language = "de" } },
        { "time", article => article with { PublishedAt = article.PublishedAt!.Value.AddMilliseconds(1) } },
        { "offset of the same time", article => article with { PublishedAt = article.PublishedAt!.Value.ToOffset(TimeSpan.FromHours(2)) } },
        { "countries", article => article with { Countries = ["DE", "FR"] } },
        { "topics", article => article with { Topics = ["politics"] } },
        { "authors", article => article with { Authors = ["Ann"] } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task A_change_of_any_field_is_an_update(string field, Func<Article, Article> change)
    {
        var article = Sample("a") with { PublishedAt = DateTimeOffset.UnixEpoch, Countries = ["FR", "DE"] };
        await using var store = Open();
        await store.WriteAsync(article, None);
        (await store.WriteAsync(change(article), None)).ShouldBe(new WriteOutcome(WriteKind.Updated, 2), field);
    }

    [Fact]
    public async Task An_article_is_found_until_it_is_deleted()
    {
        await using var store = Open();
        (await store.FindAsync("a", None)).ShouldBeNull();
        await store.WriteAsync(Sample("b"), None);
        await store.WriteAsync(Sample("a", "one"), None);
        await store.WriteAsync(Sample("a", "two"), None);
        var found = await store.FindAsync("a", None);
        found.ShouldNotBeNull().Sequence.ShouldBe(3);
        found.Article.Body.ShouldBe("two");
        await store.DeleteAsync("a", None);
        (await store.FindAsync("a", None)).ShouldBeNull();
        (await store.FindAsync("b", None)).ShouldNotBeNull();
    }

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
    public async Task Statistics_count_the_articles_that_are_there()
    {
        await using var store = Open();
        var empty = await store.GetStatisticsAsync(None);
        (empty.Articles, empty.LastSequence).ShouldBe((0, 0));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.WriteAsync(Sample($"{i % 40}", new string('x', 1000 + i)), None)));
        await store.DeleteAsync("7", None);
        await store.DeleteAsync("8", None);
        await store.WriteAsync(Sample("8"), None);
        var full = await store.GetStatisticsAsync(None);
        (full.Articles, full.LastSequence).ShouldBe((39, 103));
        full.Bytes.ShouldBeGreaterThan(40_000);
    }

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        Guid archive;
        await using (var store = Open())
        {
            archive = store.ArchiveId;
            archive.ShouldNotBe(Guid.Empty);
            await store.WriteAsync(Sample("a"), None);
            await store.WriteAsync(Sample("b"), None);
            await store.DeleteAsync("b", None);
        }

        await using var reopened = Open();
        reopened.ArchiveId.ShouldBe(archive);
        (await ReadAsync(reopened)).ShouldBe(["1 a old", "3 b deleted"]);
        await reopened.WaitForChangeAsync(2, None).WaitAsync(TimeSpan.FromSeconds(5));
        (await reopened.WriteAsync(Sample("b"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 4));
        (await reopened.GetStatisticsAsync(None)).Articles.ShouldBe(2);
    }

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

    /// <summary>An article with no more than an id and a body.</summary>
    protected static Article Sample(string id, string body = "old") => new() { Id = id, Body = body };

    /// <summary>The changes after a number, as short lines.</summary>
    protected static async Task<List<string>> ReadAsync(IArticleStore store, long after = 0)
    {
        var lines = new List<string>();
        await foreach (var change in store.ReadChangesAsync(after, None))
        {
            lines.Add(Print(change));
        }

        return lines;
    }

    private static string Print(ArticleChange change) => $"{change.Sequence} {change.Id} {change.Article?.Body ?? "deleted"}";
}
