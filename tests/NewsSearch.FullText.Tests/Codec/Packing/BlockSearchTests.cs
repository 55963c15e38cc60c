using NewsSearch.FullText.Codec.Packing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Packing;

public sealed class BlockSearchTests
{
    [Fact]
    public void Documents_are_found_where_they_stand_eight_at_a_time_as_one_by_one()
    {
        var random = TestSeed.Random(nameof(Documents_are_found_where_they_stand_eight_at_a_time_as_one_by_one));
        for (var round = 0; round < TestSeed.Iterations(300); round++)
        {
            var block = Ascending(random, BlockPacking.Size, random.Next(1, 9));
            var end = random.Next(4) == 0 ? random.Next(BlockPacking.Size) : BlockPacking.Size;
            block.AsSpan(end).Fill(int.MaxValue);
            var wanted = Ascending(random, random.Next(1, BlockPacking.Size + 1), random.Next(1, 20)).Where(document => document <= block[^1]).ToArray();
            var expected = Array.ConvertAll(wanted, document => Array.IndexOf(block, document));
            var places = new int[wanted.Length];
            BlockSearch.FindScalar(block, wanted, places).ShouldBe(expected.Count(place => place >= 0), TestSeed.Replay);
            places.ShouldBe(expected, TestSeed.Replay);
            Array.Fill(places, -7);
            BlockSearch.Find256(block, wanted, places).ShouldBe(expected.Count(place => place >= 0), TestSeed.Replay);
            places.ShouldBe(expected, TestSeed.Replay);
            BlockSearch.Find(block, wanted, places);
            places.ShouldBe(expected, TestSeed.Replay);
        }
    }

    [Fact]
    public void A_block_of_another_size_is_refused() =>
        Should.Throw<ArgumentException>(() => BlockSearch.Find(new int[BlockPacking.Size - 1], [1], new int[1]));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 1)]
    [InlineData(8, 2)]
    [InlineData(9, 2)]
    [InlineData(12, 3)]
    [InlineData(int.MaxValue, 3)]
    public void Documents_up_to_a_last_one_are_counted(int last, int count) => BlockSearch.CountUpTo([4, 8, 12], last).ShouldBe(count);

    private static int[] Ascending(Random random, int count, int gap)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (i == 0 ? -1 : numbers[i - 1]) + random.Next(1, gap + 1);
        }

        return numbers;
    }
}
