using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class ArticleSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_is_walked_in_ordinal_order_without_hidden_and_foreign_files()
    {
        Write("b.jsonl", "b");
        Write("B.JSONL", "B");
        Write("a/z.jsonl", "a/z");
        Write("a/b/c.ndjson", "a/b/c");
        Write("a-b.jsonl", "a-b");
        Write(".hidden.jsonl", "hidden");
        Write(".git/x.jsonl", "hidden");
        Write("b.jsonl.rejected.jsonl", "rejected");
        File.WriteAllText(_folder["notes.doc"], "foreign");
        File.WriteAllText(_folder["empty.jsonl"], "");

        var source = ArticleSource.Open(_folder.Path);
        var items = await source.ReadAsync(CancellationToken.None).ToListAsync();

        items.Select(item => item.Article!.Id).ShouldBe(["B", "a-b", "a/b/c", "a/z", "b"]);
        items.Select(item => item.File).ShouldBe(["B.JSONL", "a-b.jsonl", "a/b/c.ndjson", "a/z.jsonl", "b.jsonl"]);
        source.BytesRead.ShouldBe(source.TotalBytes!.Value);
    }

    [Fact]
    public async Task Bytes_are_counted_while_they_are_read()
    {
        File.WriteAllText(_folder["a.jsonl"], string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{{\"id\":\"{number}\",\"body\":\"text\"}}\n")));
        var source = ArticleSource.Open(_folder["a.jsonl"]);
        var seen = new HashSet<long>();

        source.BytesRead.ShouldBe(0);
        await foreach (var item in source.ReadAsync(CancellationToken.None))
        {
            seen.Add(source.BytesRead);
        }

        seen.Count.ShouldBeGreaterThan(3);
        source.TotalBytes.ShouldBe(new FileInfo(_folder["a.jsonl"]).Length);
        source.BytesRead.ShouldBe(source.TotalBytes!.Value);
    }

    [Fact]
    public void Missing_path_is_named()
    {
        var exception = Should.Throw<UnreadableSourceException>(() => ArticleSource.Open(_folder["none.jsonl"]));
        exception.Path.ShouldBe(_folder["none.jsonl"]);
        exception.Message.ShouldContain("no such file");
    }

    [Fact]
    public async Task Unknown_ending_is_reported_only_for_the_file_that_the_user_names()
    {
        File.WriteAllText(_folder["a.doc"], "{\"id\":\"1\",\"body\":\"b\"}");

        var item = (await ReadAsync(_folder["a.doc"])).ShouldHaveSingleItem();
        item.Article.ShouldBeNull();
        item.Violations.ShouldHaveSingleItem().Description.ShouldContain(".jsonl.gz");
        (await ReadAsync(_folder.Path)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Format_that_the_user_names_is_taken_whatever_the_files_are_called()
    {
        File.WriteAllText(_folder["a.doc"], "{\"id\":\"1\",\"body\":\"b\"}");

        (await ReadAsync(_folder["a.doc"], ArticleFormats.JsonLines)).ShouldHaveSingleItem().Article.ShouldNotBeNull();
        (await ReadAsync(_folder.Path, ArticleFormats.JsonLines)).ShouldHaveSingleItem().Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task File_that_cannot_be_opened_is_one_item_and_the_next_follows()
    {
        Write("a.jsonl", "a");
        Write("b.jsonl", "b");
        Write("c.jsonl", "c");
        var source = ArticleSource.Open(_folder.Path);
        File.Delete(_folder["b.jsonl"]);

        var items = await source.ReadAsync(CancellationToken.None).ToListAsync();

        items.Select(item => item.Article?.Id).ShouldBe(["a", null, "c"]);
        items[1].File.ShouldBe("b.jsonl");
        items[1].Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Fact]
    public async Task Link_to_nowhere_is_one_item_and_links_to_folders_are_not_followed()
    {
        Write("sub/a.jsonl", "a");
        File.CreateSymbolicLink(_folder["lost.jsonl"], _folder["nowhere.jsonl"]);
        File.CreateSymbolicLink(_folder["linked.jsonl"], _folder["sub/a.jsonl"]);
        Directory.CreateSymbolicLink(_folder["sub/loop"], _folder.Path);

        var source = ArticleSource.Open(_folder.Path);
        var items = await source.ReadAsync(CancellationToken.None).ToListAsync();

        items.Select(item => item.File).ShouldBe(["linked.jsonl", "lost.jsonl", "sub/a.jsonl"]);
        items.Select(item => item.Article?.Id).ShouldBe(["a", null, "a"]);
    }

    [Fact]
    public async Task Stream_that_fails_gives_its_articles_and_then_the_reason()
    {
        await using var content = new FailingStream("{\"id\":\"1\",\"body\":\"b\"}\n{\"id\":\"2\""u8.ToArray());

        var items = await ArticleSource.OpenStream(content, "-", ArticleFormats.JsonLines).ReadAsync(CancellationToken.None).ToListAsync();

        items.Select(item => item.Article?.Id).ShouldBe(["1", null]);
        items[1].Violations.ShouldHaveSingleItem().Description.ShouldContain("the disk is gone");
    }

    [Fact]
    public void Size_of_a_stream_is_unknown() =>
        ArticleSource.OpenStream(Stream.Null, "-", ArticleFormats.JsonLines).TotalBytes.ShouldBeNull();

    [Theory]
    [InlineData("a.jsonl", "jsonl")]
    [InlineData("A.JSONL.GZ", "jsonl")]
    [InlineData("x.y.ndjson", "jsonl")]
    [InlineData("a.json", null)]
    [InlineData("jsonl", null)]
    public void Format_is_found_by_the_ending(string fileName, string? format) => ArticleFormats.For(fileName)?.Name.ShouldBe(format);

    [Fact]
    public void Formats_are_found_by_name_and_no_two_share_a_name_or_an_ending()
    {
        ArticleFormats.Named("JSONL").ShouldBe(ArticleFormats.JsonLines);
        ArticleFormats.Named("none").ShouldBeNull();
        ArticleFormats.All.Select(format => format.Name).ShouldBeUnique();
        ArticleFormats.All.SelectMany(format => format.FileEndings).ShouldBeUnique();
        ArticleFormats.All.ShouldAllBe(format => format.FileEndings.All(ending => ArticleFormats.For("file" + ending) == format));
    }

    private static async Task<List<ReadItem>> ReadAsync(string path, IArticleFormat? format = null) =>
        await ArticleSource.Open(path, format).ReadAsync(CancellationToken.None).ToListAsync();

    private void Write(string name, string id)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], $"{{\"id\":\"{id}\",\"body\":\"text\"}}\n");
    }

    private sealed class FailingStream(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var count and > 0 ? count : throw new IOException("the disk is gone");
    }
}
