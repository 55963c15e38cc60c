using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Facets;

public sealed class LocalDaysTests
{
    [Fact]
    public void Every_instant_lies_in_its_day_in_every_zone()
    {
        var random = TestSeed.Random(nameof(Every_instant_lies_in_its_day_in_every_zone));
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var days = new LocalDays(zone);
            for (var i = 0; i < TestSeed.Iterations(60); i++)
            {
                var time = NearTransition(zone, random);
                var day = LocalDays.DateOf(days.DayOf(time.ToUnixTimeMilliseconds()));
                var message = $"{time} in {id}: {day}; {TestSeed.Replay}";
                day.ShouldBe(PlainScan.LocalDay(time, zone), message);
                days.StartOf(day).ShouldBeLessThanOrEqualTo(time, message);
                days.StartOf(day.PlusDays(1)).ShouldBeGreaterThan(time, message);
            }
        }
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04T02:59:59.999Z", "2018-11-03")] // midnight was skipped
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    [InlineData("America/Sao_Paulo", "2018-02-18T02:30:00Z", "2018-02-17")] // 23:30 for the second time
    [InlineData("America/St_Johns", "2006-10-29T02:30:30Z", "2006-10-29")] // 00:00:30, before the clock went back to 23:01
    [InlineData("America/St_Johns", "2006-10-29T02:45:00Z", "2006-10-29")] // 23:15 again, on a day that had begun
    [InlineData("Pacific/Apia", "2011-12-30T09:59:00Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")] // there was no 30th
    [InlineData("Asia/Kathmandu", "2021-03-31T18:15:00Z", "2021-04-01")]
    [InlineData("America/New_York", "0001-01-01T00:00:00Z", "0000-12-31")]
    [InlineData("Pacific/Kiritimati", "9999-12-31T23:00:00Z", "9999-12-31")] // the calendar ends here
    public void Known_instants_have_their_day(string zone, string instant, string day)
    {
        var milliseconds = NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value.ToUnixTimeMilliseconds();
        LocalDays.DateOf(new LocalDays(Answers.Zone(zone)).DayOf(milliseconds)).ToString("uuuu'-'MM'-'dd", null).ShouldBe(day);
    }

    private static Instant NearTransition(DateTimeZone zone, Random random)
    {
        var time = Instant.FromUtc(1840 + random.Next(210), 1, 1, 0, 0) + Duration.FromMilliseconds(random.NextInt64(366L * 86_400_000));
        var interval = zone.GetZoneInterval(time);
        return interval.HasStart && random.Next(2) == 0
            ? Instant.FromUnixTimeMilliseconds((interval.Start + Duration.FromMilliseconds(random.NextInt64(-7_200_000, 7_200_000))).ToUnixTimeMilliseconds())
            : Instant.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
    }
}
