using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class SampleTests
{
    [Fact]
    public void Mean_and_median_are_of_all_numbers_in_any_order()
    {
        new Sample([9, 1, 2]).Mean.ShouldBe(4);
        new Sample([9, 1, 2]).Median.ShouldBe(2);
        new Sample([9, 1, 2, 3]).Median.ShouldBe(2.5);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(0.991, 100)]
    [InlineData(1, 100)]
    public void A_share_of_all_is_not_above_its_percentile(double share, double expected) =>
        new Sample(Enumerable.Range(1, 100).Reverse().Select(number => (double)number)).Percentile(share).ShouldBe(expected);
}
