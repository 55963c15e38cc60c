using Microsoft.Extensions.Time.Testing;
using NewsSearch.Engine.Generations;
using NewsSearch.Engine.Snapshots;
using NewsSearch.FullText;
using NewsSearch.Testing;

namespace NewsSearch.Engine.Tests.Snapshots;

public sealed class KeptSnapshotsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly ArticleIndex _index;
    private PublishedSnapshot? _newest;
    private int _articles;

    public KeptSnapshotsTests() => _index = ArticleIndex.Open(_folder["index"], Guid.Empty, new ArticleIndexOptions());

    public void Dispose()
    {
        _newest?.Snapshot.Dispose();
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_snapshot_is_kept_until_it_was_not_used_for_the_time_allowed()
    {
        using var kept = Keep(new SnapshotLimits { MaxIdleTime = TimeSpan.FromSeconds(60) });
        var snapshot = Publish();
        kept.Keep(snapshot);
        Publish();

        _time.Advance(TimeSpan.FromSeconds(59));
        kept.Acquire(1).ShouldNotBeNull().Snapshot.Dispose();
        _time.Advance(TimeSpan.FromSeconds(59));
        kept.Acquire(1).ShouldNotBeNull().Snapshot.Dispose();
        IsOpen(snapshot).ShouldBeTrue();

        _time.Advance(TimeSpan.FromSeconds(60));
        kept.Acquire(1).ShouldBeNull();
        _time.Advance(TimeSpan.FromSeconds(15));
        kept.Count.ShouldBe(0);
        IsOpen(snapshot).ShouldBeFalse();
    }

    [Fact]
    public void Beyond_the_number_allowed_the_one_unused_for_longest_goes()
    {
        using var kept = Keep(new SnapshotLimits { MaxSnapshots = 2 });
        kept.Keep(Publish());
        _time.Advance(TimeSpan.FromSeconds(1));
        kept.Keep(Publish());
        _time.Advance(TimeSpan.FromSeconds(1));
        kept.Acquire(1).ShouldNotBeNull().Snapshot.Dispose();
        kept.Keep(Publish());

        kept.Count.ShouldBe(2);
        kept.Acquire(2).ShouldBeNull();
        kept.Acquire(1).ShouldNotBeNull().Snapshot.Dispose();
        kept.Acquire(3).ShouldNotBeNull().Snapshot.Dispose();
    }

    [Fact]
    public void Segments_that_only_kept_snapshots_have_count_and_are_given_back_beyond_the_limit()
    {
        using var kept = Keep(new SnapshotLimits { MaxHeldMegabytes = 0, MaxIdleTime = TimeSpan.FromSeconds(80) });
        var snapshot = Publish();
        kept.Keep(snapshot);
        kept.HeldBytes.ShouldBe(0, "the newest snapshot has the same segments");
        kept.Count.ShouldBe(1);

        // Deleting all articles of its segment takes the segment out of the next snapshot.
        _index.Delete("article-1");
        Publish();
        kept.HeldBytes.ShouldBeGreaterThan(0);
        _time.Advance(TimeSpan.FromSeconds(20));

        kept.Count.ShouldBe(0);
        kept.HeldBytes.ShouldBe(0);
        IsOpen(snapshot).ShouldBeFalse();
    }

    [Fact]
    public void What_is_pinned_stays_whatever_the_limits_say()
    {
        using var kept = Keep(new SnapshotLimits { MaxSnapshots = 1, MaxIdleTime = TimeSpan.FromSeconds(60) });
        kept.Keep(Publish(), pin: true);
        _time.Advance(TimeSpan.FromHours(1));
        kept.Keep(Publish());
        kept.Keep(Publish());
        kept.Count.ShouldBe(1);

        kept.Unpin(1);
        kept.Acquire(1).ShouldNotBeNull().Snapshot.Dispose();
        _time.Advance(TimeSpan.FromHours(1));
        kept.Count.ShouldBe(0);
    }

    [Fact]
    public void Disposal_closes_all_and_what_is_kept_later_is_not()
    {
        var kept = Keep(new SnapshotLimits());
        var (first, second) = (Publish(), Publish());
        kept.Keep(first);
        kept.Dispose();
        kept.Keep(second);

        kept.Count.ShouldBe(0);
        IsOpen(first).ShouldBeFalse();
        kept.Acquire(2).ShouldBeNull();
    }

    [Fact]
    public void A_kept_snapshot_outlives_the_files_of_its_index()
    {
        using var kept = Keep(new SnapshotLimits());
        var snapshot = Publish();
        kept.Keep(snapshot);
        _newest!.Snapshot.Dispose();
        _newest = null;
        _index.Dispose();
        Directory.Delete(_folder["index"], recursive: true);

        var found = kept.Acquire(1).ShouldNotBeNull();
        var answer = found.Snapshot.Search(new SearchRequest { Query = "\"grain exports\"", Detail = HitDetail.WithBody }, CancellationToken.None);

        answer.Hits.ShouldHaveSingleItem().Article.Body.ShouldBe("Grain exports rose again.");
        answer.Hits[0].Highlights.ShouldNotBeEmpty();
        found.Snapshot.Dispose();
        kept.HeldBytes.ShouldBeGreaterThan(0);
    }

    private KeptSnapshots Keep(SnapshotLimits limits) => new(limits, () => _newest is not null && _newest.Snapshot.TryAcquire() ? _newest : null, _time);

    private PublishedSnapshot Publish()
    {
        _index.Put(new IndexedArticle(TestArchive.Article($"article-{++_articles}"), []));
        _newest?.Snapshot.Dispose();
        return _newest = new PublishedSnapshot(_index.TakeSnapshot(), _articles, _time.GetUtcNow(), Generation: 1, Number: _articles);
    }

    private static bool IsOpen(PublishedSnapshot published)
    {
        var isOpen = published.Snapshot.TryAcquire();
        if (isOpen)
        {
            published.Snapshot.Dispose();
        }

        return isOpen;
    }
}
