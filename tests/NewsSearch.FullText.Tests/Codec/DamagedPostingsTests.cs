using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Matching.Intersections;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>Whatever bytes there are in the files of postings, reading them ends with postings or with an error of input and output.</summary>
public sealed class DamagedPostingsTests
{
    [Fact]
    public void Damage_to_any_byte_is_an_error_or_other_postings_and_never_anything_else()
    {
        var random = TestSeed.Random(nameof(Damage_to_any_byte_is_an_error_or_other_postings_and_never_anything_else));
        using var twins = new TwinIndex(random);
        twins.Add(6000);
        twins.Merge(1);
        twins.Commit();
        DamagedFile.ReadDamaged(twins.Directory, TestSeed.Iterations(60), [".pdoc", ".ppos", ".pblk"], random, damaged => Walk(damaged, random));
    }

    [Theory]
    [InlineData("pdoc")]
    [InlineData("ppos")]
    [InlineData("pblk")]
    public void The_checksum_of_each_file_finds_a_changed_bit(string extension)
    {
        using var twins = new TwinIndex(new Random(7));
        twins.Add(500);
        twins.Merge(1);
        twins.Commit();
        var file = twins.Directory.ListAll().Single(name => name.EndsWith(extension, StringComparison.Ordinal));
        DamagedFile.ChangeBit(twins.Directory, file);
        Should.Throw<IOException>(() =>
        {
            using var reader = DirectoryReader.Open(twins.Directory);
            reader.Leaves[0].AtomicReader.CheckIntegrity();
        });
    }

    private static void Walk(RAMDirectory directory, Random random)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var segment in reader.Leaves)
        {
            WalkPhrases(reader, segment, random);
            foreach (var field in TwinIndex.Fields.Keys)
            {
                var terms = segment.AtomicReader.GetTerms(field)?.GetEnumerator();
                while (terms?.MoveNext() == true)
                {
                    var documents = (BlockDocsEnum)terms.Docs(liveDocs: null, reuse: null);
                    var blocks = documents.Cursor.OpenBlocks();
                    for (var document = 0; blocks?.Seek(document) == true; document = blocks.End.LastDocument + 1)
                    {
                        blocks.Impacts.Length.ShouldBeGreaterThanOrEqualTo(0);
                    }

                    Walk(documents, segment.AtomicReader.MaxDoc, random);
                    if (terms.DocsAndPositions(liveDocs: null, reuse: null) is { } positions)
                    {
                        Walk(positions, segment.AtomicReader.MaxDoc, random);
                    }
                }
            }
        }
    }

    private static void WalkPhrases(DirectoryReader reader, AtomicReaderContext segment, Random random)
    {
        var (documents, scores) = (new int[300], new float[300]);
        for (var round = 0; round < 20; round++)
        {
            var phrase = new PhraseQuery { new Term("body", $"w{random.Next(1, 9)}"), new Term("body", $"w{random.Next(1, 90)}") };
            var walk = IntersectionPlan.Of(phrase, new IndexSearcher(reader), scored: false)?.In(segment, accepted: null, scored: false, new CursorPool(), CancellationToken.None);
            for (var last = -1; walk?.Next(documents, scores) is { } count and > 0; last = documents[count - 1])
            {
                documents.Take(count).Zip(documents.Take(count).Prepend(last)).All(pair => pair.First > pair.Second).ShouldBeTrue();
            }
        }
    }

    private static void Walk(DocsEnum documents, int maxDoc, Random random)
    {
        var document = documents.NextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            (document >= 0 && document < maxDoc).ShouldBeTrue();
            (documents.Freq > 0).ShouldBeTrue();
            for (var i = 0; documents is DocsAndPositionsEnum positions && i < Math.Min(documents.Freq, 3); i++)
            {
                (positions.NextPosition() >= 0).ShouldBeTrue();
            }

            document = random.Next(8) == 0 ? documents.Advance(document + random.Next(1, 3000)) : documents.NextDoc();
        }
    }
}
