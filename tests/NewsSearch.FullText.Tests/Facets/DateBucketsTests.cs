using NewsSearch.FullText.Facets;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Facets;

public sealed class DateBucketsTests
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Kyiv", "America/New_York", "America/Sao_Paulo", "America/St_Johns", "Pacific/Apia", "Pacific/Kwajalein", "Asia/Manila",
        "Pacific/Kiritimati", "Africa/Monrovia", "Europe/Amsterdam",
    ];

    [Fact]
    public void Every_time_is_in_the_bucket_that_the_calendar_says()
    {
        var random = TestSeed.Random(nameof(Every_time_is_in_the_bucket_that_the_calendar_says));
        for (var round = 0; round < TestSeed.Iterations(30); round++)
        {
            var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
            foreach (var unit in Enum.GetValues<CalendarUnit>())
            {
                ShouldAgree(unit, zone, random);
            }
        }
    }

    private static void ShouldAgree(CalendarUnit unit, DateTimeZone zone, Random random)
    {
        var buckets = new DateBuckets(unit, zone);
        var counts = new BucketCounts(shared: null);
        var days = new LocalDays(zone);
        var expected = new Dictionary<LocalDate, long>();
        var undated = 0L;
        for (var segment = 0; segment < 3; segment++)
        {
            var times = Times(zone, random);
            buckets.Cover(new PublishedTimes(times));
            buckets.Count([.. Enumerable.Range(0, times.Length)], times, counts);
            foreach (var time in times)
            {
                if (time == SegmentColumns.Undated)
                {
                    undated++;
                    buckets.Of(time).ShouldBe(0);
                    continue;
                }

                var start = unit.Start(LocalDays.DateOf(days.DayOf(time)));
                expected[start] = expected.GetValueOrDefault(start) + 1;
                buckets.StartingAt(start)
                    .ShouldBe(buckets.Of(time), $"{Instant.FromUnixTimeMilliseconds(time)} in {zone.Id} by {unit}; {TestSeed.Replay}");
            }
        }

        counts[0].Articles.ShouldBe(undated, TestSeed.Replay);
        buckets.Starts.Select((start, index) => (start, counts[index + 1].Articles)).Where(bucket => bucket.Articles > 0).OrderBy(bucket => bucket.start)
            .ShouldBe(expected.OrderBy(day => day.Key).Select(day => (day.Key, day.Value)), $"{zone.Id} by {unit}; {TestSeed.Replay}");
    }

    /// <summary>Times of some years, many of them near a change of clocks, and now and then one of any year.</summary>
    private static long[] Times(DateTimeZone zone, Random random)
    {
        var begin = Instant.FromUtc(random.Next(1840, 2030), 1, 1, 0, 0);
        var transitions = zone.GetZoneIntervals(begin, begin + Duration.FromDays(3_000)).Where(interval => interval.HasStart).Select(interval => interval.Start).ToArray();
        var times = new long[random.Next(200)];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = random.Next(12) switch
            {
                0 => SegmentColumns.Undated,
                1 => Instant.FromUtc(random.Next(1, 10_000), random.Next(1, 13), random.Next(1, 29), random.Next(24), 0).ToUnixTimeMilliseconds(),
                < 7 when transitions.Length > 0 => transitions[random.Next(transitions.Length)].ToUnixTimeMilliseconds() + random.NextInt64(-90_000_000, 90_000_000),
                _ => begin.ToUnixTimeMilliseconds() + random.NextInt64(3_000L * 86_400_000),
            };
        }

        return times;
    }
}
