using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests;

public sealed class IndexVerifierTests
{
    private static readonly Guid Archive = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_index_has_no_problem(bool structure)
    {
        using var folder = new TemporaryFolder();
        var files = Build(folder.Path);
        var report = IndexVerifier.Verify(folder.Path, structure, CancellationToken.None);
        report.Problems.ShouldBeEmpty();
        report.Files.ShouldBe(files.Count);
        report.Bytes.ShouldBe(files.Sum(file => new FileInfo(file).Length));
    }

    [Fact]
    public void A_flipped_bit_a_cut_and_a_missing_file_are_found_in_every_kind_of_file_and_named()
    {
        var random = TestSeed.Random(nameof(A_flipped_bit_a_cut_and_a_missing_file_are_found_in_every_kind_of_file_and_named));
        using var folder = new TemporaryFolder();
        var files = Build(folder.Path);
        files.Select(Kind).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            [".cfe", ".cfs", ".del", ".doc", ".dvd", ".dvm", ".fdt", ".fdx", ".fnm", ".nvd", ".nvm", ".pos", ".si", ".tim", ".tip", "segments"]);
        foreach (var file in files.DistinctBy(Kind))
        {
            var whole = File.ReadAllBytes(file);
            for (var i = 0; i < TestSeed.Iterations(25); i++)
            {
                var position = i == 0 ? 0 : i == 1 ? whole.Length - 1 : random.Next(whole.Length);
                var flipped = (byte[])whole.Clone();
                flipped[position] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, flipped);
                ShouldBeFound(folder.Path, file, $"byte {position} of {whole.Length} flipped");

                var length = random.Next(whole.Length);
                File.WriteAllBytes(file, whole[..length]);
                ShouldBeFound(folder.Path, file, $"cut to {length} of {whole.Length}");
            }

            File.WriteAllBytes(file, [.. whole, 0]);
            ShouldBeFound(folder.Path, file, "a byte too many");
            File.Delete(file);
            ShouldBeFound(folder.Path, file, "missing");
            File.WriteAllBytes(file, whole);
        }

        IndexVerifier.Verify(folder.Path, structure: true, CancellationToken.None).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_file_in_the_wrong_place_is_found_in_the_structure()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var files = Build(folder.Path);
        var stored = files.Single(file => file.EndsWith(".fdx", StringComparison.Ordinal));
        File.Copy(Build(other.Path, articles: 300, seed: 8).Single(file => file.EndsWith(".fdx", StringComparison.Ordinal)), stored, overwrite: true);
        IndexVerifier.Verify(folder.Path, structure: false, CancellationToken.None).Problems.ShouldBeEmpty();
        IndexVerifier.Verify(folder.Path, structure: true, CancellationToken.None).Problems
            .ShouldHaveSingleItem().ShouldStartWith(Path.GetFileNameWithoutExtension(stored) + ":");
    }

    [Fact]
    public void A_folder_without_an_index_has_a_problem()
    {
        using var folder = new TemporaryFolder();
        IndexVerifier.Verify(folder.Path, structure: false, CancellationToken.None).Problems.ShouldHaveSingleItem().ShouldContain("no commit");
        IndexVerifier.Verify(folder["missing"], structure: false, CancellationToken.None).Problems.ShouldHaveSingleItem().ShouldContain("no such folder");
    }

    [Fact]
    public void Cancellation_ends_the_work()
    {
        using var folder = new TemporaryFolder();
        Build(folder.Path);
        Should.Throw<OperationCanceledException>(() => IndexVerifier.Verify(folder.Path, structure: false, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task An_index_that_is_being_written_has_no_problem()
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Archive, new ArticleIndexOptions());
        var random = new RandomArticles(TestSeed.Random(nameof(An_index_that_is_being_written_has_no_problem)));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var sequence = 1; !stop.IsCancellationRequested; sequence++)
            {
                index.Put(random.Next());
                index.Commit(sequence);
            }
        });
        for (var i = 0; i < TestSeed.Iterations(30); i++)
        {
            IndexVerifier.Verify(folder.Path, structure: false, CancellationToken.None).Problems.ShouldBeEmpty();
        }

        await stop.CancelAsync();
        await writing;
    }

    private static void ShouldBeFound(string folder, string file, string damage) =>
        // A folder without its commit does not say which one is missing.
        IndexVerifier.Verify(folder, structure: false, CancellationToken.None).Problems
            .ShouldHaveSingleItem($"{file}: {damage}; {TestSeed.Replay}")
            .ShouldStartWith(File.Exists(file) || Kind(file) != "segments" ? Path.GetFileName(file) + ":" : "segments_N:");

    /// <summary>Builds an index with a segment in separate files, small ones in compound files and deletions; returns the files of its commit.</summary>
    private static List<string> Build(string folder, int articles = 400, int seed = 7)
    {
        var random = new RandomArticles(new Random(seed));
        using (var index = ArticleIndex.Open(folder, Archive, new ArticleIndexOptions()))
        {
            for (var i = 0; i < articles; i++)
            {
                index.Put(random.Next($"article-{i}"));
            }

            index.Commit(articles);
        }

        MergeIntoSeparateFiles(folder);
        using (var index = ArticleIndex.Open(folder, Archive, new ArticleIndexOptions()))
        {
            index.Delete("article-1");
            index.Put(random.Next("late"));
            index.Put(random.Next("later"));
            index.Commit(articles + 3);
            index.Delete("later");
            index.Commit(articles + 4);
        }

        return [.. System.IO.Directory.GetFiles(folder).Where(file => Path.GetFileName(file) is not ("write.lock" or "segments.gen")).Order(StringComparer.Ordinal)];
    }

    private static void MergeIntoSeparateFiles(string folder)
    {
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()) { MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 } };
        using var writer = new IndexWriter(FSDirectory.Open(folder), configuration);
        writer.AddDocument([new StringField("id", "to have two segments", Field.Store.NO)]);
        writer.Commit();
        writer.ForceMerge(1);
    }

    private static string Kind(string file) =>
        Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal) ? "segments" : Path.GetExtension(file);
}
