using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Packing;

/// <summary>Blocks of bits hold the documents that were written, and find them as a list of them does.</summary>
public sealed class DenseBlockTests
{
    private const int MaxBytes = 1 + (DenseBlock.MaxWords * sizeof(ulong));

    [Fact]
    public void Documents_read_back_and_are_found_where_they_stand()
    {
        var random = TestSeed.Random(nameof(Documents_read_back_and_are_found_where_they_stand));
        var block = new DenseBlock();
        for (var round = 0; round < TestSeed.Iterations(500); round++)
        {
            var (previous, documents) = RandomDocuments(random, 6);
            var bytes = new byte[MaxBytes];
            var length = DenseBlock.Write(documents, previous, bytes);
            block.Read(bytes.AsSpan(0, length), previous).ShouldBe(length, TestSeed.Replay);
            block.Last.ShouldBe(documents[^1], TestSeed.Replay);
            var read = new int[BlockPacking.Size];
            block.Expand(read);
            read.ShouldBe(documents, TestSeed.Replay);

            int[] wanted = [.. Enumerable.Range(0, 100).Select(_ => random.Next(Math.Max(0, documents[0] - 100), documents[^1] + 1)).Distinct().Order()];
            int[] expected = [.. wanted.Select(document => Math.Max(-1, Array.IndexOf(documents, document)))];
            var places = new int[wanted.Length];
            block.Find(wanted, places).ShouldBe(expected.Count(place => place >= 0), TestSeed.Replay);
            places.ShouldBe(expected, TestSeed.Replay);
            wanted.Select(block.PlaceFrom).ShouldBe(wanted.Select(document => documents.Count(other => other < document)), TestSeed.Replay);
        }
    }

    [Fact]
    public void Documents_that_need_more_words_are_not_written()
    {
        int[] documents = [.. Enumerable.Range(0, BlockPacking.Size - 1), DenseBlock.MaxWords * 64];
        var bytes = new byte[MaxBytes];
        DenseBlock.Write(documents, -1, bytes).ShouldBe(0);
        documents[^1]--;
        DenseBlock.Write(documents, -1, bytes).ShouldBe(MaxBytes);
        DenseBlock.Write([.. documents.Select(document => document + 1)], 0, bytes).ShouldBe(0);
    }

    [Fact]
    public void Other_bytes_are_refused()
    {
        var random = TestSeed.Random(nameof(Other_bytes_are_refused));
        var (previous, documents) = RandomDocuments(random, 3);
        var bytes = new byte[MaxBytes];
        var length = DenseBlock.Write(documents, previous, bytes);
        Should.Throw<CorruptIndexException>(() => new DenseBlock().Read([], previous), TestSeed.Replay);
        Should.Throw<CorruptIndexException>(() => new DenseBlock().Read(new byte[MaxBytes], previous), TestSeed.Replay);
        Should.Throw<CorruptIndexException>(() => new DenseBlock().Read(bytes.AsSpan(0, length - 1), previous), TestSeed.Replay);
        bytes[random.Next(1, length)] ^= (byte)(1 << random.Next(8));
        Should.Throw<CorruptIndexException>(() => new DenseBlock().Read(bytes.AsSpan(0, length), previous), TestSeed.Replay);
    }

    [Fact]
    public void Documents_before_the_last_of_the_block_before_are_refused()
    {
        var bytes = new byte[MaxBytes];
        var length = DenseBlock.Write([.. Enumerable.Range(70, BlockPacking.Size)], 69, bytes);
        new DenseBlock().Read(bytes.AsSpan(0, length), 69).ShouldBe(length);
        Should.Throw<CorruptIndexException>(() => new DenseBlock().Read(bytes.AsSpan(0, length), 70));
    }

    private static (int Previous, int[] Documents) RandomDocuments(Random random, int mostGap)
    {
        var last = random.Next(-1, 100_000);
        var previous = last;
        return (previous, [.. Enumerable.Range(0, BlockPacking.Size).Select(_ => last += random.Next(1, mostGap + 1))]);
    }
}
