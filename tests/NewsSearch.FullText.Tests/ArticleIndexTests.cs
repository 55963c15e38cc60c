using NewsSearch.Articles;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests;

public sealed class ArticleIndexTests : IDisposable
{
    private static readonly Guid Archive = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_index_has_sequence_0_and_no_articles()
    {
        using var index = Open(_folder["new/index"]);
        index.CommittedSequence.ShouldBe(0);
        using var snapshot = index.TakeSnapshot();
        snapshot.Articles.ShouldBe(0);
        snapshot.Segments.ShouldBe(0);
    }

    [Fact]
    public void What_was_committed_is_there_after_reopening_and_nothing_else()
    {
        using (var index = Open())
        {
            index.Put(Article("a"));
            index.Commit(7);
            index.Put(Article("b"));
            index.Delete("a");
        }

        using var again = Open();
        again.CommittedSequence.ShouldBe(7);
        Ids(again).ShouldBe(["a"]);
    }

    [Fact]
    public void A_commit_without_changes_keeps_its_sequence()
    {
        using (var index = Open())
        {
            index.Commit(41);
            index.Commit(42);
        }

        using var again = Open();
        again.CommittedSequence.ShouldBe(42);
    }

    [Fact]
    public void After_a_failed_write_every_call_says_so_and_the_lock_is_free_after_disposal()
    {
        var index = Open(_folder["index"]);
        index.Put(Article("a"));
        index.Commit(1);
        var kept = index.TakeSnapshot();

        // A file in the place of the folder lets every new file fail, even for the superuser.
        Directory.Move(_folder["index"], _folder["moved"]);
        File.WriteAllText(_folder["index"], "");
        Should.Throw<DamagedIndexException>(() =>
        {
            index.Put(Article("b"));
            index.Commit(2);
        }).InnerException.ShouldNotBeNull();
        Should.Throw<DamagedIndexException>(() => index.Put(Article("c")));
        Should.Throw<DamagedIndexException>(() => index.Delete("a"));
        Should.Throw<DamagedIndexException>(() => index.Commit(3));
        Should.Throw<DamagedIndexException>(() => index.TakeSnapshot());
        index.CommittedSequence.ShouldBe(1);
        kept.Search(new SearchRequest { Query = "*" }, CancellationToken.None).Total.ShouldBe(1);
        kept.Dispose();
        index.Dispose();

        File.Delete(_folder["index"]);
        Directory.Move(_folder["moved"], _folder["index"]);
        using var again = Open(_folder["index"]);
        again.CommittedSequence.ShouldBe(1);
        Ids(again).ShouldBe(["a"]);
    }

    [Fact]
    public void A_merge_that_fails_stops_writing_and_not_the_process()
    {
        using (var intact = Open(_folder["index"]))
        {
            for (var i = 0; i < 9; i++)
            {
                intact.Put(Article($"{i}"));
                intact.TakeSnapshot().Dispose();
            }

            intact.Commit(1);
        }

        // Documents are only looked at when they are merged.
        var damaged = Directory.GetFiles(_folder["index"]).Count(DamageDocuments);
        damaged.ShouldBeGreaterThan(0);
        var index = Open(_folder["index"]);
        var failure = Should.Throw<DamagedIndexException>(() =>
        {
            for (var i = 9; i < 5_000; i++)
            {
                index.Put(Article($"{i}"));
                index.TakeSnapshot().Dispose();
                Thread.Sleep(1);
            }
        });
        failure.InnerException.ShouldNotBeNull();
        index.Dispose();

        static bool DamageDocuments(string file)
        {
            var bytes = File.ReadAllBytes(file);
            var header = bytes.AsSpan().IndexOf("NewsSearchStored"u8);
            if (header < 0)
            {
                return false;
            }

            bytes.AsSpan(header + 20, 20).Fill(byte.MaxValue);
            File.WriteAllBytes(file, bytes);
            return true;
        }
    }

    [Fact]
    public void After_disposal_calls_are_refused_and_a_second_disposal_does_nothing()
    {
        var index = Open();
        index.Dispose();
        index.Dispose();
        Should.Throw<ObjectDisposedException>(() => index.Put(Article("a")));
        Should.Throw<ObjectDisposedException>(() => index.TakeSnapshot());
        Should.Throw<ObjectDisposedException>(() => index.Commit(1));
    }

    [Fact]
    public void An_unchanged_index_gives_the_same_snapshot_to_another_user()
    {
        using var index = Open();
        index.Put(Article("a"));
        using var first = index.TakeSnapshot();
        using var second = index.TakeSnapshot();
        second.ShouldBeSameAs(first);
        index.Commit(1);
        using var third = index.TakeSnapshot();
        third.Articles.ShouldBe(1);
    }

    [Fact]
    public void Hostile_texts_are_indexed_and_come_back()
    {
        using var index = Open();
        string[] bodies =
        [
            new string('_', 300_000), new string('x', 300_000), "\uD83D \uDE00 lone", "\0\u0001\uFFFF", string.Concat(Enumerable.Repeat("a\u0301", 100_000)),
        ];
        for (var i = 0; i < bodies.Length; i++)
        {
            var label = new string('\u0800', 20_000);
            index.Put(new IndexedArticle(new Article { Id = $"id-{i}", Body = bodies[i], Source = label, Topics = [label], Language = "" }, []));
        }

        using var snapshot = index.TakeSnapshot();
        var hits = snapshot.Search(new SearchRequest { Query = "*", PageSize = 10, Detail = HitDetail.WithBody }, CancellationToken.None).Hits;
        hits.Select(hit => hit.Article.Id).ShouldBe(["id-0", "id-1", "id-2", "id-3", "id-4"]);
        foreach (var i in new[] { 0, 1, 3, 4 })
        {
            hits[i].Article.Body.ShouldBe(bodies[i]);
        }

        hits[2].Article.Body.ShouldBe("\uFFFD \uFFFD lone");
    }

    [Fact]
    public async Task Searches_agree_with_themselves_while_articles_are_written_merged_and_committed()
    {
        using var index = ArticleIndex.Open(_folder.Path, Archive, new ArticleIndexOptions { WriteBufferMegabytes = 0.1 });
        var replay = TestSeed.Replay;
        var writers = Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            var random = new RandomArticles(TestSeed.Random($"writer {writer}"));
            for (var i = 0; i < TestSeed.Iterations(500); i++)
            {
                index.Put(random.Next($"{writer}-{i % 350}"));
                if (i % 100 == 99)
                {
                    index.Commit(i);
                }
            }
        })).ToArray();
        var searchers = Enumerable.Range(0, 2).Select(searcher => Task.Run(() =>
        {
            var numbers = TestSeed.Random($"searcher {searcher}");
            var random = new RandomArticles(numbers);
            for (var i = 0; i < TestSeed.Iterations(60); i++)
            {
                using var snapshot = index.TakeSnapshot();
                var request = Answers.RandomRequest(random, numbers) with
                {
                    Query = random.Word(),
                    PageSize = 2_000,
                    Skip = 0,
                    Selections = [],
                    Facets = [new DateFacetRequest("dates", CalendarUnit.Day, NodaTime.DateTimeZone.Utc, 5)],
                };
                var answer = snapshot.Search(request, CancellationToken.None);
                answer.Hits.Count.ShouldBe((int)answer.Total, replay);
                answer.Hits.DistinctBy(hit => hit.Article.Id).Count().ShouldBe(answer.Hits.Count, replay);
                var dates = answer.Facets.OfType<DateFacetCounts>().Single();
                (dates.Counts.Sum(count => count.Matches.Articles) + dates.OmittedArticles + dates.Undated.Articles).ShouldBe(answer.Total, replay);
            }
        })).ToArray();
        await Task.WhenAll(writers);
        await Task.WhenAll(searchers);
        using var last = index.TakeSnapshot();
        last.Articles.ShouldBe(700);
    }

    [Fact]
    public async Task Every_snapshot_and_commit_has_the_articles_that_are_being_replaced_meanwhile()
    {
        // So little memory that articles become segments all the time.
        var options = new ArticleIndexOptions { WriteBufferMegabytes = 0.05 };
        using var index = ArticleIndex.Open(_folder.Path, Archive, options);
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => $"id-{i}")];
        Array.ForEach(ids, id => index.Put(Article(id)));
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            // The changes of one id must have an order, so each has one writer.
            string[] own = [.. ids.Where((_, i) => i % 3 == writer)];
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                index.Put(Article(own[i % own.Length]));
            }
        })).ToArray();
        for (var i = 0; i < TestSeed.Iterations(100); i++)
        {
            using var snapshot = index.TakeSnapshot();
            snapshot.Articles.ShouldBe(ids.Length);
            if (i % 10 == 0)
            {
                index.Commit(i);
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    private static IndexedArticle Article(string id) => new(new Article { Id = id, Title = "Grain", Body = "The harvest." }, []);

    private static string[] Ids(ArticleIndex index)
    {
        using var snapshot = index.TakeSnapshot();
        return [.. snapshot.Search(new SearchRequest { Query = "*", PageSize = 100 }, CancellationToken.None).Hits.Select(hit => hit.Article.Id)];
    }

    private ArticleIndex Open(string? folder = null) => ArticleIndex.Open(folder ?? _folder.Path, Archive, new ArticleIndexOptions());
}
