using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.FullText.Writing;
using NewsSearch.FullText.Writing.Batches;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing.Batches;

/// <summary>An index that is written in batches is the same as one that Lucene's writer inverts document by document.</summary>
public sealed class BatchWriterTests
{
    // Short and long words, stems, apostrophes, other scripts, halves of surrogate pairs, tokens that are too long and leave a gap.
    private static readonly string[] Pieces =
        [" ", " ", " ", "a", "the", "running", "run", "Don't", "’s", "’", "é", "Straße", "北京", "\uD83D", "\uDE00", "😀", "_", ".", "3.14", "U.S.", "\n", new('x', 300)];

    [Fact]
    public void Random_histories_leave_the_same_index_as_by_lucenes_own_inverter()
    {
        var random = TestSeed.Random(nameof(Random_histories_leave_the_same_index_as_by_lucenes_own_inverter));
        ArticleCodec.Newest.Register();
        for (var history = 0; history < TestSeed.Iterations(4); history++)
        {
            using RAMDirectory directory = new(), other = new();
            using IndexWriter writer = Open(directory), otherWriter = Open(other);
            var batches = new BatchWriter(writer, random.Next(1, 400_000), FieldLengths.Encode);
            Write(random, batches, otherWriter);
            using DirectoryReader reader = OpenOne(writer, batches), expected = OpenOne(otherWriter, batches: null);
            SegmentText.Of(reader.Leaves.Single().AtomicReader).ShouldBe(SegmentText.Of(expected.Leaves.Single().AtomicReader), TestSeed.Replay);
            batches.WithAll(writer.Commit);
            new CheckIndex(directory) { InfoStream = TextWriter.Null }.DoCheckIndex().Clean.ShouldBeTrue(TestSeed.Replay);
        }
    }

    [Fact]
    public void A_document_with_a_term_that_is_too_long_is_left_out_and_the_next_ones_are_not()
    {
        using var directory = new RAMDirectory();
        using var writer = Open(directory);
        var batches = new BatchWriter(writer, 1_000_000, FieldLengths.Encode);
        var random = new RandomArticles(new Random(1));
        var (good, bad) = (random.Next("good"), random.Next("bad"));
        bad = bad with { Article = bad.Article with { Id = new string('ß', 20_000) } };
        batches.Put("bad", new ArticleDocument().Fill(random.Next("bad"), new StoryPlace(0, false, "bad", default)));
        Should.Throw<ArgumentException>(() => batches.Put("bad", new ArticleDocument().Fill(bad, new StoryPlace(0, false, "bad", default))));
        batches.Put("good", new ArticleDocument().Fill(good, new StoryPlace(0, false, "good", default)));
        using var reader = batches.WithAll(() => DirectoryReader.Open(writer, applyAllDeletes: true));
        reader.NumDocs.ShouldBe(1);
        reader.DocFreq(new Term(FieldNames.Id, "good")).ShouldBe(1);
    }

    private static void Write(Random random, BatchWriter batches, IndexWriter other)
    {
        var articles = new RandomArticles(random);
        var document = new ArticleDocument();
        for (var step = random.Next(1, 300); step > 0; step--)
        {
            var id = articles.Id();
            switch (random.Next(20))
            {
                case 0:
                    batches.WithAll(() => true);
                    break;
                case < 4:
                    batches.Delete(id);
                    other.DeleteDocuments(new Term(FieldNames.Id, id));
                    break;
                default:
                    var article = articles.Next(id);
                    article = article with { Article = article.Article with { Title = Text(random), Body = Text(random) } };
                    var sketch = Enumerable.Range(0, random.Next(5)).Select(_ => (ulong)random.NextInt64()).Distinct().ToArray();
                    var place = new StoryPlace(random.Next(1000), random.Next(2) == 0, articles.Id(), sketch);
                    batches.Put(id, document.Fill(article, place));
                    other.UpdateDocument(new Term(FieldNames.Id, id), document.Fill(article, place));
                    document.Clear();
                    break;
            }
        }

        // A segment without any document cannot be compared.
        var last = articles.Next("last");
        batches.Put("last", document.Fill(last, new StoryPlace(0, false, "last", default)));
        other.UpdateDocument(new Term(FieldNames.Id, "last"), document.Fill(last, new StoryPlace(0, false, "last", default)));
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static DirectoryReader OpenOne(IndexWriter writer, BatchWriter? batches)
    {
        batches?.WithAll(() => true);
        writer.ForceMerge(1);
        return DirectoryReader.Open(writer, applyAllDeletes: true);
    }

    // Only neighbours are merged, so that documents keep their order.
    private static IndexWriter Open(RAMDirectory directory) => new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        Codec = ArticleCodec.Newest,
        Similarity = ArticleRanking.Norms,
        MergePolicy = new LogDocMergePolicy { MergeFactor = 4 },
        MergeScheduler = new SerialMergeScheduler(),
    });
}
