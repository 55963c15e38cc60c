using NewsSearch.Articles;
using NewsSearch.Articles.Storage;
using NewsSearch.FullText;
using NewsSearch.Testing;
using static NewsSearch.Engine.Tests.TestArchive;

namespace NewsSearch.Engine.Tests;

public sealed class ArchiveTests : IDisposable
{
    private readonly TestArchive _test = new();

    [Fact]
    public async Task What_is_written_is_found_within_a_second()
    {
        await using var archive = _test.Open(_test.Options with { RefreshInterval = new ArchiveOptions { IndexDirectory = "x" }.RefreshInterval });
        await archive.Ready;
        var times = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            var outcome = await archive.ImportAsync(Article($"article-{i}"), CancellationToken.None);
            var acknowledged = TimeProvider.System.GetTimestamp();
            outcome.Write.ShouldBe(new WriteOutcome(WriteKind.Added, i + 1));
            await SettleAsync(archive);
            times.Add(TimeProvider.System.GetElapsedTime(acknowledged));
            (await CountAsync(archive, "grain")).ShouldBe(i + 1);
        }

        // The median, since a busy machine may hold up any single one.
        times.Order().ElementAt(5).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_answer_tells_the_sequence_of_its_snapshot()
    {
        await _test.WriteAsync(3);
        await using var archive = _test.Open();
        await SettleAsync(archive);
        archive.Search(new SearchRequest { Query = "grain" }, CancellationToken.None).SnapshotSequence.ShouldBe(3);
    }

    [Fact]
    public async Task A_rejected_article_is_not_stored()
    {
        await using var archive = _test.Open();
        var outcome = await archive.ImportAsync(Article("a") with { Countries = ["QQ"] }, CancellationToken.None);
        outcome.Write.ShouldBeNull();
        outcome.Violations.ShouldHaveSingleItem().Field.ShouldBe("countries[0]");
        (await archive.FindAsync("a", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_update_replaces_and_a_deletion_removes()
    {
        await using var archive = _test.Open();
        await archive.ImportAsync(Article("a", "Wheat first."), CancellationToken.None);
        await archive.ImportAsync(Article("a", "Barley now."), CancellationToken.None);
        await SettleAsync(archive);
        (await CountAsync(archive, "wheat")).ShouldBe(0);
        (await CountAsync(archive, "barley")).ShouldBe(1);

        (await archive.DeleteAsync("a", CancellationToken.None)).Kind.ShouldBe(WriteKind.Deleted);
        (await archive.DeleteAsync("a", CancellationToken.None)).Kind.ShouldBe(WriteKind.NotFound);
        await SettleAsync(archive);
        (await CountAsync(archive)).ShouldBe(0);
    }

    [Fact]
    public async Task Countries_that_an_article_brings_win_over_those_found_in_its_text()
    {
        await using var archive = _test.Open();
        await archive.ImportAsync(Article("a", "Syria and Russia held talks in Damascus."), CancellationToken.None);
        await archive.ImportAsync(Article("b", "Syria held talks.") with { Countries = ["FR"] }, CancellationToken.None);
        (await archive.FindAsync("a", CancellationToken.None))!.Countries.ShouldContain(country => country.Code == "SY" && country.IsAbout && !country.IsGiven);
        (await archive.FindAsync("b", CancellationToken.None))!.Countries.ShouldAllBe(country => country.IsAbout == country.IsGiven);
        await SettleAsync(archive);
        (await CountAsync(archive, "country:SY")).ShouldBe(1);
        (await CountAsync(archive, "country:FR")).ShouldBe(1);
        (await CountAsync(archive, "mentioned:SY")).ShouldBe(2);

        // An update corrects what the tagger found.
        await archive.ImportAsync(Article("a", "Syria and Russia held talks in Damascus.") with { Countries = ["RU"] }, CancellationToken.None);
        await SettleAsync(archive);
        (await CountAsync(archive, "country:SY")).ShouldBe(0);
        (await CountAsync(archive, "country:RU>=1")).ShouldBe(1);
    }

    [Fact]
    public async Task Searching_before_the_index_has_caught_up_is_refused()
    {
        using var caughtUp = new ManualResetEventSlim();
        var reading = new TaskCompletionSource();
        await _test.WriteAsync(1);
        _test.Store.OnRead = _ =>
        {
            reading.TrySetResult();
            caughtUp.Wait();
        };
        await using var archive = _test.Open();
        archive.IsReady.ShouldBeFalse();
        await reading.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var building = Should.Throw<IndexBuildingException>(() => archive.Search(new SearchRequest { Query = "*" }, CancellationToken.None));
        (building.IndexedSequence, building.StoredSequence).ShouldBe((0, 1));
        caughtUp.Set();
        (await CountAsync(archive)).ShouldBe(1);
    }

    [Fact]
    public async Task An_import_that_goes_on_does_not_keep_the_archive_from_getting_ready()
    {
        await _test.WriteAsync(1_000);
        var next = 1_000;

        // Each change that is read brings another one, so that there is never an end to read to.
        _test.Store.OnRead = _ => _test.WriteAsync(1, Interlocked.Increment(ref next)).GetAwaiter().GetResult();
        await using var archive = _test.Open();
        await archive.Ready.WaitAsync(TimeSpan.FromSeconds(30));
        (await CountAsync(archive)).ShouldBeGreaterThanOrEqualTo(1_000);
    }

    [Fact]
    public async Task Closing_twice_does_nothing_more()
    {
        var archive = _test.Open();
        await archive.Ready;
        await archive.DisposeAsync();
        await archive.DisposeAsync();
    }

    [Fact]
    public async Task A_store_that_fails_for_a_while_is_followed_again()
    {
        await using var archive = _test.Open();
        await archive.Ready;
        _test.Store.Unavailable = true;
        await Should.ThrowAsync<StoreUnavailableException>(() => archive.ImportAsync(Article("a"), CancellationToken.None));
        await Task.Delay(100);
        _test.Store.Unavailable = false;
        await archive.ImportAsync(Article("b"), CancellationToken.None);
        await SettleAsync(archive);
        (await CountAsync(archive)).ShouldBe(1);
    }

    [Fact]
    public async Task Importers_wait_for_an_index_that_lags()
    {
        using var free = new ManualResetEventSlim(initialState: true);
        await using var archive = _test.Open(_test.Options with { MaxUnindexedChanges = 5 });
        await archive.Ready;
        await archive.WaitForIndexAsync(CancellationToken.None);
        _test.Store.OnRead = _ => free.Wait();
        free.Reset();
        for (var i = 0; i < 10; i++)
        {
            await archive.ImportAsync(Article($"article-{i}"), CancellationToken.None);
        }

        var waiting = archive.WaitForIndexAsync(CancellationToken.None).AsTask();
        await Task.Delay(100);
        waiting.IsCompleted.ShouldBeFalse();
        free.Set();
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        await SettleAsync(archive);
        (await CountAsync(archive)).ShouldBe(10);
    }

    [Fact]
    public async Task Any_history_of_writes_restarts_and_reindexes_ends_in_what_the_store_holds()
    {
        var random = TestSeed.Random(nameof(Any_history_of_writes_restarts_and_reindexes_ends_in_what_the_store_holds));
        var model = new Dictionary<string, string>();
        var archive = _test.Open();
        for (var step = 0; step < TestSeed.Iterations(300); step++)
        {
            var id = $"article-{random.Next(30)}";
            switch (random.Next(40))
            {
                case 0:
                    await archive.DisposeAsync();
                    archive = _test.Open();
                    break;
                case 1 when archive.IsReady:
                    await archive.ReindexAsync(new Progress<ReindexProgress>(), CancellationToken.None);
                    break;
                case 2 when archive.IsReady:
                    (await archive.CheckAsync(CancellationToken.None)).Report.Problems.ShouldBeEmpty(TestSeed.Replay);
                    break;
                case < 12:
                    await archive.DeleteAsync(id, CancellationToken.None);
                    model.Remove(id);
                    break;
                default:
                    model[id] = $"word{random.Next(5)}";
                    await archive.ImportAsync(Article(id, model[id]), CancellationToken.None);
                    break;
            }
        }

        await SettleAsync(archive);
        (await CountAsync(archive)).ShouldBe(model.Count, TestSeed.Replay);
        for (var word = 0; word < 5; word++)
        {
            var hits = archive.Search(new SearchRequest { Query = $"word{word}", PageSize = 100 }, CancellationToken.None).Answer.Hits;
            hits.Select(hit => hit.Article.Id).Order().ShouldBe(model.Where(pair => pair.Value == $"word{word}").Select(pair => pair.Key).Order(), TestSeed.Replay);
        }

        await archive.DisposeAsync();
    }

    public void Dispose() => _test.Dispose();
}
