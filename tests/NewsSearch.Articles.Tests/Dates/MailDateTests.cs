using System.Globalization;
using NewsSearch.Articles.Dates;

namespace NewsSearch.Articles.Tests.Dates;

public sealed class MailDateTests
{
    [Theory]
    [InlineData("Mon, 01 Mar 2021 12:30:15 GMT", "2021-03-01T12:30:15+00:00")]
    [InlineData("Mon, 1 Mar 2021 12:30:15 +0000", "2021-03-01T12:30:15+00:00")]
    [InlineData("01 Mar 2021 12:30:15 -0500", "2021-03-01T12:30:15-05:00")]
    [InlineData("Mon, 01 Mar 2021 12:30 EST", "2021-03-01T12:30:00-05:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 EDT", "2021-03-01T12:30:15-04:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 pst", "2021-03-01T12:30:15-08:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 +02:00", "2021-03-01T12:30:15+02:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 CEST", "2021-03-01T12:30:15+02:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 IST", "2021-03-01T12:30:15+05:30")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 GMT+0200", "2021-03-01T12:30:15+02:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 EST-0500", "2021-03-01T12:30:15-05:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 Z", "2021-03-01T12:30:15+00:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 A", "2021-03-01T12:30:15+00:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15 -0800 (PST)", "2021-03-01T12:30:15-08:00")]
    [InlineData("Mon, 01 Mar 2021 12:30:15", "2021-03-01T12:30:15+00:00")]
    [InlineData("Mon, 01 Mar 2021", "2021-03-01T00:00:00+00:00")]
    [InlineData("Sun, 01 Mar 2021 12:30:15 GMT", "2021-03-01T12:30:15+00:00")]
    [InlineData("Monday, 1 March 2021 9:05:00 GMT", "2021-03-01T09:05:00+00:00")]
    [InlineData("Mon., 1 Sept. 2021 9:05:00 GMT", "2021-09-01T09:05:00+00:00")]
    [InlineData("March 1, 2021 9:05", "2021-03-01T09:05:00+00:00")]
    [InlineData("Mon, 01 Mar 21 12:30:15 GMT", "2021-03-01T12:30:15+00:00")]
    [InlineData("Mon, 01 Mar 87 12:30:15 GMT", "1987-03-01T12:30:15+00:00")]
    [InlineData("  Mon,  01  Mar  2021  12:30:15.250  GMT  ", "2021-03-01T12:30:15+00:00")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00+00:00")]
    public void Date_is_read(string text, string expected)
    {
        MailDate.TryParse(text, out var moment).ShouldBeTrue();
        moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mon")]
    [InlineData("yesterday")]
    [InlineData("30 Feb 2021 12:00:00 GMT")]
    [InlineData("01 Foo 2021 12:00:00 GMT")]
    [InlineData("01 Mar 12:00:00 GMT")]
    [InlineData("01 Mar 2021 25:00:00 GMT")]
    [InlineData("01 Mar 2021 12:00:00 +9900")]
    [InlineData("01 Mar 2021 5:30 PM")]
    [InlineData("01 Mar 2021 12:00:00 GMT and more")]
    [InlineData("01 Mar 121 12:00:00 GMT")]
    [InlineData("2021-03-01")]
    public void Impossible_date_is_refused(string text) => MailDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void First_date_of_several_texts_counts()
    {
        PublishedDate.FirstOf([null, "", "soon", "Mon, 01 Mar 2021 12:00:00 GMT", "2022-01-01"])!.Value.Year.ShouldBe(2021);
        PublishedDate.FirstOf(["2021-02-30", null]).ShouldBeNull();
    }
}
