using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.FullText.Writing;
using NewsSearch.FullText.Writing.Files;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>Columns that are loaded whole are the same as those that are read from Lucene's doc values, and no damage does worse than an error.</summary>
public sealed class ColumnsTests : IDisposable
{
    private static readonly FacetField[] Labels =
        [FacetField.Country, FacetField.MentionedCountry, FacetField.SourceCountry, FacetField.Source, FacetField.Language, FacetField.Topic, FacetField.Author];

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("columns");

    [Fact]
    public void Loaded_columns_equal_the_doc_values_across_merges()
    {
        var random = TestSeed.Random(nameof(Loaded_columns_equal_the_doc_values_across_merges));
        for (var round = 0; round < TestSeed.Iterations(3); round++)
        {
            var path = Path.Combine(_folder.FullName, $"{round}");
            Build(path, random, isMerged: random.Next(2) == 0);
            using var directory = new SegmentDirectory(path);
            using var reader = DirectoryReader.Open(directory);
            foreach (var segment in reader.Leaves.Select(leaf => leaf.AtomicReader))
            {
                ColumnsFormat.ColumnsOf(segment, "id").ShouldNotBeNull();
                Flat(segment).ShouldBe(Flat(new WithoutColumns(segment)), TestSeed.Replay);
            }
        }
    }

    [Fact]
    public void Damage_to_any_byte_is_an_error_or_other_values_and_never_anything_else()
    {
        var random = TestSeed.Random(nameof(Damage_to_any_byte_is_an_error_or_other_values_and_never_anything_else));
        var path = Path.Combine(_folder.FullName, "damaged");
        Build(path, random, isMerged: true);
        using var intact = new SegmentDirectory(path);
        DamagedFile.ReadDamaged(intact, TestSeed.Iterations(60), [".col"], random, damaged =>
        {
            using var reader = DirectoryReader.Open(damaged);
            foreach (var segment in reader.Leaves)
            {
                Flat(segment.AtomicReader).ShouldNotBeEmpty();
            }
        });
    }

    [Fact]
    public void The_checksum_finds_a_changed_bit()
    {
        var path = Path.Combine(_folder.FullName, "changed");
        Build(path, new Random(7), isMerged: true);
        using var intact = new SegmentDirectory(path);
        using var changed = new RAMDirectory(intact, IOContext.DEFAULT);
        DamagedFile.ChangeBit(changed, changed.ListAll().First(name => name.EndsWith(".col", StringComparison.Ordinal)));

        Should.Throw<IOException>(() =>
        {
            using var reader = DirectoryReader.Open(changed);
            foreach (var segment in reader.Leaves)
            {
                segment.AtomicReader.CheckIntegrity();
            }
        });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Build(string path, Random random, bool isMerged)
    {
        var articles = new RandomArticles(random);
        using var index = ArticleIndex.Open(path, Guid.NewGuid(), new ArticleIndexOptions { WriteBufferMegabytes = 0.05 + random.NextDouble() });
        for (var i = 0; i < 400; i++)
        {
            index.Put(articles.Next($"article-{random.Next(300)}"));
        }

        index.Commit(1);
        index.Dispose();
        if (isMerged)
        {
            // One segment has files of its own, and not one file of all.
            using var directory = new SegmentDirectory(path);
            var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()) { Codec = ArticleCodec.Newest, Similarity = ArticleRanking.Norms };
            using var writer = new IndexWriter(directory, configuration);
            writer.ForceMerge(1);
        }
    }

    /// <summary>All columns, document by document.</summary>
    private static string Flat(AtomicReader segment)
    {
        var columns = SegmentColumns.Of(segment);
        return string.Join('\n', Enumerable.Range(0, segment.MaxDoc).Select(document => string.Join(' ', (object[])
        [
            columns.Published[document],
            columns.WordCounts[document],
            columns.Stories[document],
            .. Labels.Select(field => string.Join(',', columns.Terms(field).Values.Of(document).ToArray().Select(ordinal => columns.Terms(field).Keys[ordinal]))),
            string.Join(',', columns.Countries.Of(document).ToArray()),
            string.Join(',', columns.MentionedDates.Sets.Of(document).ToArray().Select(ordinal => columns.MentionedDates.Periods[ordinal])),
        ]))) + string.Join(' ', columns.JoinedStories.Order());
    }

    private sealed class WithoutColumns(AtomicReader segment) : FilterAtomicReader(segment)
    {
        public override BinaryDocValues GetBinaryDocValues(string field) => base.GetBinaryDocValues(field) is { } values ? new Plain(values) : null!;

        private sealed class Plain(BinaryDocValues values) : BinaryDocValues
        {
            public override void Get(int docID, BytesRef result) => values.Get(docID, result);
        }
    }
}
