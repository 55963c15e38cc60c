using System.Text.Json;
using NewsSearch.Articles.Storage;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Storage;

/// <summary>What every article store must do, run for each of them on an archive of its own per test.</summary>
public abstract partial class ArticleStoreContract
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
