using NewsSearch.FullText.Codec.Packing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Packing;

public sealed class GapSearchTests
{
    [Fact]
    public void Numbers_are_found_eight_gaps_at_a_time_as_one_by_one()
    {
        var random = TestSeed.Random(nameof(Numbers_are_found_eight_gaps_at_a_time_as_one_by_one));
        for (var round = 0; round < TestSeed.Iterations(1_000); round++)
        {
            var count = random.Next(0, 40);
            int[] gaps = [.. Enumerable.Range(0, GapSearch.RoomFor(count)).Select(_ => random.Next(4))];
            int[] numbers = [.. Enumerable.Range(1, count).Select(taken => gaps[..taken].Sum())];
            for (var wanted = -2; wanted <= gaps.Sum() + 1; wanted++)
            {
                var expected = numbers.Contains(wanted);
                GapSearch.IsAmongScalar(gaps, count, wanted).ShouldBe(expected, TestSeed.Replay);
                GapSearch.IsAmong256(gaps, count, wanted).ShouldBe(expected, TestSeed.Replay);
                GapSearch.IsAmong(gaps, count, wanted).ShouldBe(expected, TestSeed.Replay);
            }
        }
    }
}
