using NewsSearch.FullText.Codec.Packing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Packing;

public sealed class SetBitsTests
{
    [Fact]
    public void Bits_are_written_out_eight_at_a_time_as_one_by_one()
    {
        var random = TestSeed.Random(nameof(Bits_are_written_out_eight_at_a_time_as_one_by_one));
        for (var round = 0; round < TestSeed.Iterations(1_000); round++)
        {
            var bits = round == 0 ? 0 : ulong.MaxValue;
            for (var halvings = random.Next(8); round > 1 && halvings > 0; halvings--)
            {
                bits &= (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            }

            var first = random.Next(0, int.MaxValue / 64) * 64;
            var expected = Enumerable.Range(0, 64).Where(bit => ((bits >> bit) & 1) != 0).Select(bit => first + bit).ToArray();
            var scalar = new int[expected.Length];
            SetBits.ExpandScalar(bits, first, scalar).ShouldBe(expected.Length, TestSeed.Replay);
            scalar.ShouldBe(expected, TestSeed.Replay);
            var wide = new int[SetBits.Room];
            wide[..SetBits.Expand256(bits, first, wide)].ShouldBe(expected, TestSeed.Replay);
            Array.Fill(wide, -1);
            wide[..SetBits.Expand(bits, first, wide)].ShouldBe(expected, TestSeed.Replay);
        }
    }

    [Fact]
    public void Less_room_than_for_all_bits_is_refused() =>
        Should.Throw<ArgumentException>(() => SetBits.Expand(1, 0, new int[SetBits.Room - 1]));
}
