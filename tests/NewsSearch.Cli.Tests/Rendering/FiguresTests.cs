using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using NewsSearch.Cli.Rendering;

namespace NewsSearch.Cli.Tests.Rendering;

public class FiguresTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1.00 kB")]
    [InlineData(27_912_345, "27.9 MB")]
    [InlineData(999_400_000, "999 MB")]
    [InlineData(12_345_678_901, "12.3 GB")]
    public void Sizes_have_three_digits(long bytes, string expected) => Figures.Bytes(bytes).ShouldBe(expected);

    [Theory]
    [InlineData(0.00085, "850 µs")]
    [InlineData(0.00324, "3.24 ms")]
    [InlineData(0.25, "250 ms")]
    [InlineData(12.5, "12.5 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(3720, "1 h 02 min")]
    public void Durations_are_in_the_unit_that_people_use(double seconds, string expected) =>
        Figures.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);

    [Theory]
    [InlineData(1, "1 article")]
    [InlineData(0, "0 articles")]
    [InlineData(21_578, "21,578 articles")]
    public void Counts_agree_with_their_noun(long count, string expected) => Figures.Count(count, "article").ShouldBe(expected);

    [Theory]
    [InlineData("2025-10-02T11:30:00Z", 180, "2025-10-02 14:30 +03:00")]
    [InlineData("2025-10-02T01:30:00Z", -210, "2025-10-01 22:00 -03:30")]
    [InlineData("2025-10-02T11:30:00Z", null, "2025-10-02 11:30 UTC")]
    [InlineData("2025-10-01T21:00:00Z", 180, "2025-10-02")]
    [InlineData("0001-01-01T00:00:00Z", -60, "0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z", 60, "9999-12-31 23:59 +01:00")]
    public void A_time_of_publication_is_on_its_own_clock(string utc, int? offset, string expected)
    {
        var time = Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture));

        Figures.Published(time, offset).ShouldBe(expected);
    }

    [Fact]
    public void An_article_without_a_time_is_undated() => Figures.Published(null, 60).ShouldBe("undated");

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Figures_are_the_same_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Figures.Count(1_234_567).ShouldBe("1,234,567");
            Figures.Bytes(1_234).ShouldBe("1.23 kB");
            Figures.Rate(12_345.6, " articles").ShouldBe("12,346 articles/s");
            Figures.Instant(new Timestamp { Seconds = 1_759_400_000 }).ShouldBe("2025-10-02 10:13:20 UTC");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
