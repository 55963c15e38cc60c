using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Tests.Ranking;

public sealed class FieldLengthsTests
{
    [Fact]
    public void Short_lengths_are_exact()
    {
        for (var length = 0; length <= FieldLengths.LargestExact; length++)
        {
            FieldLengths.Decoded[FieldLengths.Encode(length)].ShouldBe(length);
        }
    }

    [Fact]
    public void Long_lengths_are_near_and_grow_with_their_codes()
    {
        var before = 0;
        for (var length = FieldLengths.LargestExact; length < 10_000_000; length += 1 + (length / 50))
        {
            var code = FieldLengths.Encode(length);
            ((double)FieldLengths.Decoded[code]).ShouldBeInRange(length * 0.92, length);
            ((int)code).ShouldBeGreaterThanOrEqualTo(before);
            before = code;
        }
    }

    [Fact]
    public void The_largest_length_has_a_code() => FieldLengths.Encode(int.MaxValue).ShouldBe(byte.MaxValue);
}
