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
            ((double)FieldLengths.Decoded[code]).ShouldBeInRange(length * 0.875, length);
            ((int)code).ShouldBeGreaterThanOrEqualTo(before);
            before = code;
        }
    }

    // By SmallFloat.intToByte4 and byte4ToInt of Apache Lucene 9.12.
    [Theory]
    [InlineData(40, 40, 40)]
    [InlineData(41, 40, 40)]
    [InlineData(42, 41, 42)]
    [InlineData(56, 48, 56)]
    [InlineData(100, 57, 96)]
    [InlineData(1_000, 87, 984)]
    [InlineData(123_456, 143, 122_904)]
    [InlineData(int.MaxValue, 255, 2_013_265_944)]
    public void Lengths_are_those_of_modern_Lucene(int length, byte code, int decoded)
    {
        FieldLengths.Encode(length).ShouldBe(code);
        FieldLengths.Decoded[code].ShouldBe(decoded);
    }

    [Fact]
    public void The_largest_length_has_a_code() => FieldLengths.Encode(int.MaxValue).ShouldBe(byte.MaxValue);
}
