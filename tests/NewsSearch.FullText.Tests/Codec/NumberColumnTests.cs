using NewsSearch.FullText.Codec.Columns;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

public sealed class NumberColumnTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(65_535, 2)]
    [InlineData(65_536, 4)]
    [InlineData(5_000_000, 4)]
    public void Numbers_come_back_from_as_few_bytes_as_they_need(int greatest, int width)
    {
        var random = TestSeed.Random($"{nameof(Numbers_come_back_from_as_few_bytes_as_they_need)}{greatest}");
        int[] numbers = [greatest, .. Enumerable.Range(0, 500).Select(_ => random.Next(greatest + 1))];
        var column = NumberColumn.Of(numbers);
        column.Length.ShouldBe(numbers.Length);
        column.Bytes.ShouldBe(numbers.Length * width);
        column.ToArray().ShouldBe(numbers, TestSeed.Replay);
        Enumerable.Range(0, numbers.Length).Select(document => column[document]).ShouldBe(numbers, TestSeed.Replay);
        column.AreBelow(greatest + 1).ShouldBeTrue();
        column.AreBelow(greatest).ShouldBeFalse();

        int[] documents = [.. Enumerable.Range(0, numbers.Length).Where(_ => random.Next(3) > 0)];
        var read = new int[documents.Length];
        column.Read(documents, read);
        read.ShouldBe(documents.Select(document => numbers[document]), TestSeed.Replay);

        var counts = new int[greatest + 1];
        column.Count(documents, counts);
        column.Count(documents, counts);
        counts.Select((count, number) => (number, count)).Where(entry => entry.count > 0)
            .ShouldBe(read.GroupBy(number => number).OrderBy(group => group.Key).Select(group => (group.Key, group.Count() * 2)), TestSeed.Replay);
    }

    [Fact]
    public void A_number_beyond_the_room_for_counts_is_an_error()
    {
        Should.Throw<IndexOutOfRangeException>(() => NumberColumn.Of([3]).Count([0], new int[3]));
        Should.Throw<IndexOutOfRangeException>(() => NumberColumn.Of([3]).Count([1], new int[4]));
    }

    [Fact]
    public void Numbers_below_zero_are_below_no_bound() => new NumberColumn([5, -1]).AreBelow(6).ShouldBeFalse();
}
