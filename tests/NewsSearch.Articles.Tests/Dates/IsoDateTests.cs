using System.Globalization;
using NewsSearch.Articles.Dates;

namespace NewsSearch.Articles.Tests.Dates;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2021-03-01", "2021-03-01T00:00:00.0000000+00:00")]
    [InlineData("20210301", "2021-03-01T00:00:00.0000000+00:00")]
    [InlineData("2021-03-01T12:30", "2021-03-01T12:30:00.0000000+00:00")]
    [InlineData("2021-03-01 12:30:15", "2021-03-01T12:30:15.0000000+00:00")]
    [InlineData("2021-03-01T12:30:15Z", "2021-03-01T12:30:15.0000000+00:00")]
    [InlineData("2021-03-01t12:30:15z", "2021-03-01T12:30:15.0000000+00:00")]
    [InlineData("1987-02-26T15:01:01.790", "1987-02-26T15:01:01.7900000+00:00")]
    [InlineData("2021-03-01T12:30:15,123456789+02:00", "2021-03-01T12:30:15.1234567+02:00")]
    [InlineData("2021-03-01T12:30:15-0500", "2021-03-01T12:30:15.0000000-05:00")]
    [InlineData("2021-03-01 12:30:15 +05:30", "2021-03-01T12:30:15.0000000+05:30")]
    [InlineData("2021-03-01T12:30+02", "2021-03-01T12:30:00.0000000+02:00")]
    [InlineData("20210301T123015Z", "2021-03-01T12:30:15.0000000+00:00")]
    [InlineData("  2021-03-01  ", "2021-03-01T00:00:00.0000000+00:00")]
    [InlineData("2020-02-29", "2020-02-29T00:00:00.0000000+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2021-03-01T24:00:00", "2021-03-02T00:00:00.0000000+00:00")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.9990000+00:00")]
    public void Date_is_read(string text, string expected)
    {
        IsoDate.TryParse(text, out var moment).ShouldBeTrue();
        moment.ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2021-02-30")]
    [InlineData("2021-02-29")]
    [InlineData("2021-13-01")]
    [InlineData("2021-00-10")]
    [InlineData("2021-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2021-3-1")]
    [InlineData("2021-0301")]
    [InlineData("2021")]
    [InlineData("2021-03")]
    [InlineData("2021-03-01T")]
    [InlineData("2021-03-01T25:00")]
    [InlineData("2021-03-01T24:01")]
    [InlineData("2021-03-01T12:60")]
    [InlineData("2021-03-01T12:30:61")]
    [InlineData("2021-03-01T12:30:15.")]
    [InlineData("2021-03-01T12:30:15+15:00")]
    [InlineData("2021-03-01T12:30:15+02:60")]
    [InlineData("2021-03-01T12:30:15+2")]
    [InlineData("2021-03-01T12:30:15Zulu")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("9999-12-31T23:00:00-02:00")]
    [InlineData("٢٠٢١-٠٣-٠١")]
    public void Impossible_date_is_refused(string text) => IsoDate.TryParse(text, out _).ShouldBeFalse();
}
