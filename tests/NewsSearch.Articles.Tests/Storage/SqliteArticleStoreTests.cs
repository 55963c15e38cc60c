using Microsoft.Data.Sqlite;
using NewsSearch.Articles.Storage;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Storage;

public sealed class SqliteArticleStoreTests : ArticleStoreContract, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["articles.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_opener_is_told_who_has_the_archive()
    {
        await using (var store = Open())
        {
            var refusal = Should.Throw<StoreUnavailableException>(() => Open());
            refusal.Message.ShouldContain($"in use by process {Environment.ProcessId}");
            refusal.Store.ShouldBe(File);

            System.IO.File.CreateSymbolicLink(_folder["link.db"], File);
            Should.Throw<StoreUnavailableException>(() => SqliteArticleStore.Open(_folder["link.db"])).Message.ShouldContain("in use by process");
            await store.WriteAsync(Sample("a"), None);
        }

        await using var next = Open();
        (await next.FindAsync("a", None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lock_file_that_a_killed_process_left_does_not_matter()
    {
        System.IO.File.WriteAllText(File + ".lock", "1234567890\n");
        await using var store = Open();
        await store.WriteAsync(Sample("a"), None);
    }

    [Fact]
    public async Task A_missing_folder_is_created()
    {
        await using var store = SqliteArticleStore.Open(_folder["deep/er/articles.db"]);
        await store.WriteAsync(Sample("a"), None);
        System.IO.File.Exists(_folder["deep/er/articles.db"]).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_that_cannot_be_is_named()
    {
        System.IO.File.WriteAllText(_folder["file"], "");
        Should.Throw<StoreUnavailableException>(() => SqliteArticleStore.Open(_folder["file/articles.db"])).Message.ShouldContain("file/articles.db");
        Should.Throw<StoreUnavailableException>(() => SqliteArticleStore.Open(_folder.Path)).Message.ShouldContain(_folder.Path);
    }

    [Fact]
    public async Task Articles_can_be_read_with_sqlite3()
    {
        await using (var store = Open())
        {
            await store.WriteAsync(Sample("a", "Grüße “aus” Kyjiw") with { Countries = ["UA"] }, None);
        }

        Query("SELECT article FROM articles").ShouldBe("""{"countries":["UA"],"body":"Grüße “aus” Kyjiw"}""");
        Query("SELECT json_extract(article, '$.countries[0]') FROM articles").ShouldBe("UA");
    }

    [Fact]
    public async Task Closing_leaves_one_whole_file_and_no_log()
    {
        await using (var store = Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.WriteAsync(Sample($"{i}"), None)));
        }

        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order().ShouldBe(["articles.db", "articles.db.lock"]);
        System.IO.File.Move(File, _folder["moved.db"]);
        await using var moved = SqliteArticleStore.Open(_folder["moved.db"]);
        (await moved.GetStatisticsAsync(None)).Articles.ShouldBe(100);
    }

    [Theory]
    [InlineData("CREATE TABLE music (title TEXT)", "something else")]
    [InlineData("PRAGMA application_id = 77", "something else")]
    [InlineData("PRAGMA user_version = 3", "something else")]
    public void The_database_of_something_else_is_refused_and_left_as_it_is(string sql, string reason)
    {
        Query(sql);
        var before = System.IO.File.ReadAllBytes(File);
        Should.Throw<StoreUnavailableException>(() => Open()).Message.ShouldContain(reason);
        System.IO.File.ReadAllBytes(File).ShouldBe(before);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, new string('x', 10_000));
        Should.Throw<StoreUnavailableException>(() => Open()).Message.ShouldContain("not an SQLite database");
        System.IO.File.ReadAllText(File).ShouldBe(new string('x', 10_000));
    }

    [Fact]
    public async Task An_archive_of_a_newer_version_is_refused()
    {
        await Open().DisposeAsync();
        Query("PRAGMA user_version = 99");
        Should.Throw<StoreUnavailableException>(() => Open()).Message.ShouldContain("version 99");
        Query("PRAGMA user_version = 1");
        await Open().DisposeAsync();
    }

    [Fact]
    public async Task A_file_cut_short_is_called_damaged()
    {
        await FillAsync();
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.SetLength(file.Length / 2);
        }

        Should.Throw<StoreUnavailableException>(() => Open()).Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_file_that_lost_its_newest_changes_is_called_damaged()
    {
        await FillAsync();
        Query("DELETE FROM articles WHERE sequence > 90");
        Should.Throw<StoreUnavailableException>(() => Open()).Message.ShouldContain("damaged");
    }

    [Theory]
    [InlineData("'{\"body\":'")]
    [InlineData("replace(article, 'xxx', 'xyx')")]
    [InlineData("NULL")]
    public async Task A_damaged_article_is_named_by_whoever_reads_it_and_can_be_replaced(string damage)
    {
        await FillAsync();
        Query($"UPDATE articles SET article = {damage} WHERE sequence = 5");
        await using var store = Open();
        (await Should.ThrowAsync<StoreUnavailableException>(async () => await ReadAsync(store))).Message.ShouldContain("'4' (change 5) is damaged");
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.FindAsync("4", None));
        (await store.FindAsync("5", None)).ShouldNotBeNull();

        await store.DeleteAsync("4", None);
        await store.WriteAsync(Sample("4"), None);
        (await ReadAsync(store)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_alone()
    {
        await using var store = Open();
        await store.WriteAsync(Sample("poison"), None);
        Query("CREATE TRIGGER guard BEFORE INSERT ON articles WHEN NEW.id = 'poison' BEGIN SELECT RAISE(ABORT, 'refused'); END");
        var writes = Enumerable.Range(0, 20).Select(i => (Id: i % 5 == 0 ? "poison" : $"{i}", Body: $"{i}"))
            .Select(write => (write.Id, Written: store.WriteAsync(Sample(write.Id, write.Body), None))).ToList();

        foreach (var (id, written) in writes)
        {
            if (id == "poison")
            {
                (await Should.ThrowAsync<StoreUnavailableException>(written)).Message.ShouldContain("refused");
            }
            else
            {
                (await written).Kind.ShouldBe(WriteKind.Added);
            }
        }

        // The version before the refused ones is still there, and no number was spent on them.
        (await store.FindAsync("poison", None))!.Article.Body.ShouldBe("old");
        var statistics = await store.GetStatisticsAsync(None);
        (statistics.Articles, statistics.LastSequence).ShouldBe((17, 17));
    }

    [Fact]
    public async Task A_transaction_that_the_database_rolls_back_fails_whole_and_the_next_goes_on()
    {
        await using var store = Open();
        Query("CREATE TRIGGER guard BEFORE INSERT ON articles WHEN NEW.id = 'poison' BEGIN SELECT RAISE(ROLLBACK, 'rolled back'); END");
        await Should.ThrowAsync<StoreUnavailableException>(store.WriteAsync(Sample("poison"), None));
        (await store.GetStatisticsAsync(None)).LastSequence.ShouldBe(0);
        Query("DROP TRIGGER guard");
        (await store.WriteAsync(Sample("poison"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 1));
    }

    [Fact]
    public async Task Writes_fail_while_another_program_has_the_database_locked_and_go_on_afterwards()
    {
        await using var store = Open(new ArticleStoreOptions { LockTimeout = TimeSpan.FromSeconds(1) });
        using (var other = Connect())
        {
            using var transaction = other.BeginTransaction(deferred: false);
            var writes = Enumerable.Range(0, 5).Select(i => store.WriteAsync(Sample($"{i}"), None)).ToList();
            foreach (var write in writes)
            {
                (await Should.ThrowAsync<StoreUnavailableException>(write)).Message.ShouldContain("locked");
            }

            (await store.FindAsync("1", None)).ShouldBeNull();
        }

        (await store.WriteAsync(Sample("1"), None)).ShouldBe(new WriteOutcome(WriteKind.Added, 1));
    }

    [Fact]
    public async Task The_log_stays_short_while_somebody_always_reads()
    {
        const long Limit = 512 * 1024;
        await using var store = Open(new ArticleStoreOptions { WriteAheadLogBytes = Limit, TransactionWrites = 8, PageChanges = 1 });
        var longest = 0L;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await ReadAsync(store);
            }
        })).ToList();
        for (var round = 0; round < 60; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => store.WriteAsync(Sample($"{i}", new string((char)('a' + (round % 26)), 8_000)), None)));
            longest = Math.Max(longest, new FileInfo(File + "-wal").Length);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        longest.ShouldBeLessThan(3 * Limit, "60 transactions wrote more than 4 MB into the log");
    }

    protected override IArticleStore Open(ArticleStoreOptions? options = null) => SqliteArticleStore.Open(File, options);

    private async Task FillAsync()
    {
        await using var store = Open();
        for (var i = 0; i < 100; i++)
        {
            await store.WriteAsync(Sample($"{i}", new string('x', 2_000)), None);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private string? Query(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }
}
