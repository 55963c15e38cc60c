using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.FullText.Writing;
using NewsSearch.Testing;
using Directory = System.IO.Directory;

namespace NewsSearch.FullText.Tests.Writing;

/// <summary>What is found in a folder when an index is opened in it.</summary>
public sealed class IndexFolderTests : IDisposable
{
    private static readonly Guid Archive = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_opener_is_told_that_the_index_is_locked()
    {
        using (Open())
        {
            Should.Throw<IndexLockedException>(() => Open()).Path.ShouldBe(_folder.Path);
        }

        Open().Dispose();
    }

    [Fact]
    public void An_index_of_another_archive_is_refused_and_left_as_it_is()
    {
        Open().Dispose();
        Should.Throw<DamagedIndexException>(() => ArticleIndex.Open(_folder.Path, Guid.NewGuid(), new ArticleIndexOptions()))
            .Problem.ShouldContain("archive");
        Open().Dispose();
    }

    [Fact]
    public void An_index_of_another_schema_is_refused()
    {
        WriteForeignIndex(new CommitData(Archive, 999, 5, 0).ToUserData());
        Should.Throw<DamagedIndexException>(() => Open()).Problem.ShouldContain("schema 999");
    }

    [Fact]
    public void An_index_of_another_product_is_refused()
    {
        WriteForeignIndex(new Dictionary<string, string> { ["product"] = "Elsewhere" });
        Should.Throw<DamagedIndexException>(() => Open()).Problem.ShouldContain("not written by this product");
    }

    [Fact]
    public void Index_files_without_a_commit_are_damage()
    {
        CommitOneArticle();

        Directory.GetFiles(_folder.Path, "segments*").ToList().ForEach(File.Delete);
        Should.Throw<DamagedIndexException>(() => Open()).Problem.ShouldContain("no commit");
    }

    [Fact]
    public void Files_that_are_not_of_an_index_do_not_matter()
    {
        File.WriteAllText(_folder["notes.txt"], "mine");
        Open().Dispose();
        File.ReadAllText(_folder["notes.txt"]).ShouldBe("mine");
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.si")]
    [InlineData("*.fnm")]
    public void A_damaged_index_is_refused(string pattern)
    {
        CommitOneArticle();

        foreach (var file in Directory.GetFiles(_folder.Path, pattern))
        {
            using var stream = File.OpenWrite(file);
            stream.SetLength(stream.Length / 2);
        }

        Should.Throw<DamagedIndexException>(() =>
        {
            using var index = Open();
            index.TakeSnapshot().Dispose();
        }).Path.ShouldBe(_folder.Path);
    }

    [Fact]
    public void A_commit_that_was_cut_off_falls_back_to_the_one_before()
    {
        CommitOneArticle();

        var commit = Directory.GetFiles(_folder.Path, "segments_*").ShouldHaveSingleItem();
        commit.ShouldEndWith("segments_2");
        File.WriteAllBytes(_folder["segments_3"], File.ReadAllBytes(commit)[..20]);
        using var again = Open();
        again.CommittedSequence.ShouldBe(1);
        using var snapshot = again.TakeSnapshot();
        snapshot.Articles.ShouldBe(1);
    }

    private ArticleIndex Open() => ArticleIndex.Open(_folder.Path, Archive, new ArticleIndexOptions());

    private void CommitOneArticle()
    {
        using var index = Open();
        index.Put(new IndexedArticle(new Article { Id = "a", Body = "grain" }, []));
        index.Commit(1);
    }

    private void WriteForeignIndex(IDictionary<string, string> userData)
    {
        using var directory = FSDirectory.Open(_folder.Path);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        writer.SetCommitData(userData);
        writer.Commit();
    }
}
