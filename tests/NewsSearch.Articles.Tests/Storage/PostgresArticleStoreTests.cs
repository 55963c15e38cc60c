using System.Diagnostics;
using NewsSearch.Articles.Storage;
using NewsSearch.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace NewsSearch.Articles.Tests.Storage;

public sealed class PostgresArticleStoreTests(PostgresServer server) : ArticleStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _database = server.CreateDatabase();

    private string DatabaseName => new NpgsqlConnectionStringBuilder(_database).Database!;

    [Fact]
    public async Task Nodes_share_one_archive()
    {
        await using var one = Open();
        await using var two = Open();
        two.ArchiveId.ShouldBe(one.ArchiveId);
        await one.WriteAsync(Sample("a"), None);
        (await two.FindAsync("a", None))!.Article.Body.ShouldBe("old");
        (await two.WriteAsync(Sample("a"), None)).ShouldBe(new WriteOutcome(WriteKind.Unchanged, 1));
        (await two.WriteAsync(Sample("a", "new"), None)).ShouldBe(new WriteOutcome(WriteKind.Updated, 2));
        (await one.DeleteAsync("a", None)).ShouldBe(new WriteOutcome(WriteKind.Deleted, 3));
    }

    [Fact]
    public async Task Nodes_see_each_others_changes_within_half_a_second()
    {
        await using var one = Open();
        await using var two = Open();
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            var change = two.WaitForChangeAsync(i, None);
            await one.WriteAsync(Sample($"{i}"), None);
            var started = Stopwatch.GetTimestamp();
            await change.WaitAsync(TimeSpan.FromSeconds(30));
            waits.Add(Stopwatch.GetElapsedTime(started));
        }

        // The best of several: a busy machine may delay anything now and then.
        waits.Min().ShouldBeLessThan(TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task Changes_of_several_nodes_become_visible_in_the_order_of_their_numbers()
    {
        await using var one = Open(new ArticleStoreOptions { TransactionWrites = 4 });
        await using var two = Open(new ArticleStoreOptions { TransactionWrites = 4 });
        await using var reader = Open(new ArticleStoreOptions { PageChanges = 3 });
        var writers = Task.WhenAll(((IArticleStore[])[one, two, one, two]).Select((store, writer) => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                (await store.WriteAsync(Sample($"{writer}-{i}"), None)).Kind.ShouldBe(WriteKind.Added);
            }
        })));
        var numbers = new List<long>();
        while (numbers.Count < 200)
        {
            await reader.WaitForChangeAsync(numbers.Count, None).WaitAsync(TimeSpan.FromSeconds(20));
            await foreach (var change in reader.ReadChangesAsync(numbers.Count, None))
            {
                numbers.Add(change.Sequence);
            }
        }

        await writers;
        numbers.ShouldBe(Enumerable.Range(1, 200).Select(i => (long)i));
    }

    [Fact]
    public async Task Nodes_that_start_at_once_make_one_archive()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open())));
        stores.Select(store => store.ArchiveId).Distinct().Count().ShouldBe(1);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Lost_connections_fail_what_is_under_way_and_the_next_write_connects_anew()
    {
        await using var store = Open(new ArticleStoreOptions { PollInterval = TimeSpan.FromMilliseconds(50) });
        await store.WriteAsync(Sample("a"), None);
        var waiting = store.WaitForChangeAsync(1, None);
        server.Administer($"ALTER DATABASE {DatabaseName} ALLOW_CONNECTIONS false");
        server.Administer($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{DatabaseName}'");

        await Should.ThrowAsync<StoreUnavailableException>(store.WriteAsync(Sample("b"), None));
        await Should.ThrowAsync<StoreUnavailableException>(store.WriteAsync(Sample("b"), None));
        (await Should.ThrowAsync<StoreUnavailableException>(async () => await store.FindAsync("a", None))).Store.ShouldContain(DatabaseName);
        await Should.ThrowAsync<StoreUnavailableException>(async () => await ReadAsync(store));
        waiting.IsCompleted.ShouldBeFalse();

        server.Administer($"ALTER DATABASE {DatabaseName} ALLOW_CONNECTIONS true");
        (await store.WriteAsync(Sample("b"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 2));
        await waiting.WaitAsync(TimeSpan.FromSeconds(5));
        (await ReadAsync(store)).ShouldBe(["1 a old", "2 b old"]);
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_alone()
    {
        await using var store = Open();
        PostgresServer.Execute(_database, "ALTER TABLE news_search.articles ADD CHECK (id <> 'poison')");
        var writes = Enumerable.Range(0, 20).Select(i => (Id: i % 5 == 0 ? "poison" : $"{i}", Body: $"{i}"))
            .Select(write => (write.Id, Written: store.WriteAsync(Sample(write.Id, write.Body), None))).ToList();
        foreach (var (id, written) in writes)
        {
            if (id == "poison")
            {
                (await Should.ThrowAsync<StoreUnavailableException>(written)).Message.ShouldContain("check");
            }
            else
            {
                (await written).Kind.ShouldBe(WriteKind.Added);
            }
        }

        var statistics = await store.GetStatisticsAsync(None);
        (statistics.Articles, statistics.LastSequence).ShouldBe((16, 16));
    }

    [Fact]
    public async Task Writes_fail_while_another_program_has_the_archive_locked_and_go_on_afterwards()
    {
        await using var store = Open(new ArticleStoreOptions { LockTimeout = TimeSpan.FromMilliseconds(200) });
        await using (var other = new NpgsqlConnection(_database))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var command = new NpgsqlCommand("UPDATE news_search.archive SET articles = 77", other, transaction);
            await command.ExecuteNonQueryAsync();
            (await Should.ThrowAsync<StoreUnavailableException>(store.WriteAsync(Sample("a"), None))).Message.ShouldContain("locked");
        }

        (await store.WriteAsync(Sample("a"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 1));
    }

    [Fact]
    public async Task An_archive_of_a_newer_version_is_refused()
    {
        await Open().DisposeAsync();
        PostgresServer.Execute(_database, "UPDATE news_search.archive SET version = 99");
        Should.Throw<StoreUnavailableException>(() => Open()).Message.ShouldContain("version 99");
    }

    [Fact]
    public void A_server_or_database_that_is_not_there_is_named_without_the_password()
    {
        var refused = Should.Throw<StoreUnavailableException>(() => PostgresArticleStore.Open("Host=127.0.0.1;Port=1;Username=a;Password=secret;Database=news"));
        refused.Message.ShouldContain("127.0.0.1:1/news: The server does not answer.");
        refused.ToString().ShouldNotContain("secret");
        Should.Throw<StoreUnavailableException>(() => PostgresArticleStore.Open(_database.Replace(DatabaseName, "nowhere")))
            .Message.ShouldContain("There is no such database.");
    }

    protected override IArticleStore Open(ArticleStoreOptions? options = null) =>
        PostgresArticleStore.Open(_database.Replace("Pooling=false", "Pooling=true"), options);
}
