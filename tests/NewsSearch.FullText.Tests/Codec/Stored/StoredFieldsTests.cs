using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Stored;
using NewsSearch.FullText.Writing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Stored;

/// <summary>What was stored comes back, through flushes, deletions, merges of all kinds of segments, and beside the standard codec.</summary>
public sealed class StoredFieldsTests
{
    [Fact]
    public void Documents_of_random_histories_come_back_as_they_were_stored()
    {
        var random = TestSeed.Random(nameof(Documents_of_random_histories_come_back_as_they_were_stored));
        for (var history = 0; history < TestSeed.Iterations(6); history++)
        {
            using var stored = new StoredHistory(random);
            for (var step = 0; step < 5; step++)
            {
                stored.Write(random.Next(700), standardCodec: random.Next(4) == 0);
                stored.Compare();
            }
        }
    }

    [Fact]
    public void Merges_leave_no_small_chunks_but_the_last()
    {
        var random = new Random(5);
        using var stored = new StoredHistory(random) { LongestText = 300, Deletes = false };
        for (var step = 0; step < 12; step++)
        {
            stored.Write(200, standardCodec: false, merge: step % 3 == 2);
        }

        stored.Write(0, standardCodec: false, merge: true);
        stored.Compare();
        using var reader = DirectoryReader.Open(stored.Directory);
        var segment = (SegmentReader)reader.Leaves.ShouldHaveSingleItem().Reader;
        var chunks = ((ChunkedFieldsReader)segment.FieldsReader).Chunks;
        chunks.Count.ShouldBeGreaterThan(20);
        for (var chunk = 0; chunk + 1 < chunks.Count; chunk++)
        {
            var bytes = ((ChunkedFieldsReader)segment.FieldsReader).RentChunk(chunk);
            var size = new OpenChunk(bytes.AsSpan(0, chunks.Length(chunk))).PartsOf(chunks.Documents(chunk) - 1);
            (size.ShortEnd + size.LongEnd).ShouldBeInRange(StoredFile.ChunkBytes / 2, 3 * StoredFile.ChunkBytes);
        }
    }

    [Fact]
    public void A_visitor_gets_no_more_than_it_wants()
    {
        using var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()) { Codec = ArticleCodec.Newest });
        writer.AddDocument([new StoredField("id", "1"), new StoredField("body", "long"), new StoredField("title", "t"), new StoredField("url", "u")]);
        using var reader = writer.GetReader(applyAllDeletes: true);
        var wanted = new Wish();
        reader.Document(0, wanted);
        wanted.Seen.ShouldBe(["id=1", "title=t"]);
    }

    private sealed class Wish : StoredFieldVisitor
    {
        public List<string> Seen { get; } = [];

        public override Status NeedsField(FieldInfo fieldInfo) => fieldInfo.Name switch
        {
            "body" => Status.NO,
            "url" => Status.STOP,
            _ => Status.YES,
        };

        public override void StringField(FieldInfo fieldInfo, string value) => Seen.Add($"{fieldInfo.Name}={value}");
    }
}
