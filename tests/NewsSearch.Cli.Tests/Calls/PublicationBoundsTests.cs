using System.Globalization;
using NewsSearch.Cli.Calls;
using NodaTime;

namespace NewsSearch.Cli.Tests.Calls;

public class PublicationBoundsTests
{
    [Theory]
    [InlineData("2021", "UTC", "2021-01-01T00:00:00", "2022-01-01T00:00:00")]
    [InlineData("2021-03", "UTC", "2021-03-01T00:00:00", "2021-04-01T00:00:00")]
    [InlineData("2020-02-29", "UTC", "2020-02-29T00:00:00", "2020-03-01T00:00:00")]
    [InlineData("2021-12-31", "UTC", "2021-12-31T00:00:00", "2022-01-01T00:00:00")]
    [InlineData("2021-03-28", "Europe/Kyiv", "2021-03-27T22:00:00", "2021-03-28T21:00:00")]
    [InlineData("0001", "Asia/Tokyo", "0001-01-01T00:00:00", "0001-12-31T14:41:01")]
    [InlineData("9999", "UTC", "9999-01-01T00:00:00", "9999-12-31T23:59:59.999")]
    public void A_period_reaches_from_its_beginning_to_its_end_in_the_zone(string text, string zone, string from, string to)
    {
        var calendar = PublicationBounds.ParseZone(zone);

        PublicationBounds.ParseFrom(text, calendar).ToDateTime().ShouldBe(Utc(from));
        PublicationBounds.ParseTo(text, calendar).ToDateTime().ShouldBe(Utc(to));
    }

    [Theory]
    [InlineData("2021-03-05T14:30", "Europe/Kyiv", "2021-03-05T12:30:00")]
    [InlineData("2021-03-05T14:30:15", "UTC", "2021-03-05T14:30:15")]
    [InlineData("2021-03-05T14:30:15.250", "UTC", "2021-03-05T14:30:15.250")]
    [InlineData("2021-03-05T14:30Z", "Europe/Kyiv", "2021-03-05T14:30:00")]
    [InlineData("2021-03-05T14:30+02:00", "America/New_York", "2021-03-05T12:30:00")]
    [InlineData("2021-03-05T14:30:00-05:00", "UTC", "2021-03-05T19:30:00")]
    public void A_point_in_time_is_the_same_for_both_bounds(string text, string zone, string expected)
    {
        var calendar = PublicationBounds.ParseZone(zone);

        PublicationBounds.ParseFrom(text, calendar).ToDateTime().ShouldBe(Utc(expected));
        PublicationBounds.ParseTo(text, calendar).ToDateTime().ShouldBe(Utc(expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0000")]
    [InlineData("2021-02-30")]
    [InlineData("2021-13")]
    [InlineData("2021-3-5")]
    [InlineData("05.03.2021")]
    [InlineData("-0044-03-15")]
    [InlineData("2021-03-05T25:00")]
    public void What_is_no_date_is_refused_with_an_example(string text)
    {
        Should.Throw<FormatException>(() => PublicationBounds.ParseFrom(text, DateTimeZone.Utc)).Message.ShouldContain($"'{text}' is not a date, such as 2021");
        Should.Throw<FormatException>(() => PublicationBounds.ParseTo(text, DateTimeZone.Utc));
    }

    [Fact]
    public void An_unknown_zone_is_refused_by_name() =>
        Should.Throw<FormatException>(() => PublicationBounds.ParseZone("Mars/Olympus")).Message.ShouldContain("'Mars/Olympus'");

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
