using NewsSearch.FullText.Facets;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Facets;

public sealed class CalendarColumnsTests
{
    private static readonly string[] Zones = ["UTC", "Europe/Kyiv", "America/New_York", "Asia/Tokyo", "Pacific/Apia", "America/Sao_Paulo"];

    [Fact]
    public void Each_article_is_in_the_bucket_that_the_calendar_says()
    {
        var random = TestSeed.Random(nameof(Each_article_is_in_the_bucket_that_the_calendar_says));
        for (var round = 0; round < TestSeed.Iterations(20); round++)
        {
            var (unit, zone) = (Enum.GetValues<CalendarUnit>()[random.Next(5)], Zone(random.Next(Zones.Length)));
            var times = Times(random, 300);
            var column = new CalendarColumn(times, unit, zone);
            var days = new LocalDays(zone);
            column.Numbers.Length.ShouldBe(times.Times.Length);
            for (var document = 0; document < times.Times.Length; document++)
            {
                var (time, number) = (times.Times[document], column.Numbers[document]);
                if (time == SegmentColumns.Undated)
                {
                    number.ShouldBe(CalendarColumn.Undated);
                    continue;
                }

                var start = unit.Start(LocalDays.DateOf(days.DayOf(time)));
                var next = unit.Next(start);
                column.SpanOf(number).ShouldBe(
                    new CalendarSpan(start, days.StartOf(start), next is null ? Instant.MaxValue : days.StartOf(next.Value), unit.Label(start)),
                    $"{time} by {unit} in {zone.Id}; {TestSeed.Replay}");
            }
        }
    }

    [Fact]
    public void Few_columns_are_kept_and_one_that_nobody_uses_makes_room_for_one_that_is_asked_for_again_and_again()
    {
        var times = Times(TestSeed.Random(nameof(CalendarColumnsTests)), 100);
        var columns = new CalendarColumns();
        CalendarColumn? Ask(int zone) => columns.Of(times, CalendarUnit.Day, Zone(zone));

        var kept = Enumerable.Range(0, CalendarColumns.Most).Select(zone => Ask(zone).ShouldNotBeNull()).ToArray();
        var bytes = columns.Bytes;
        bytes.ShouldBe(kept.Sum(column => column.Bytes));
        AskInVain(CalendarColumns.Most);

        // All have been used by now; the oldest leaves.
        Ask(CalendarColumns.Most).ShouldNotBeNull();
        Ask(1).ShouldBeSameAs(kept[1]);
        Ask(3).ShouldBeSameAs(kept[3]);
        Ask(CalendarColumns.Most).ShouldNotBeNull();
        AskInVain(CalendarColumns.Most + 1);

        // Of those that were there, only the third has not been used meanwhile.
        Ask(CalendarColumns.Most + 1).ShouldNotBeNull();
        Ask(1).ShouldBeSameAs(kept[1]);
        Ask(3).ShouldBeSameAs(kept[3]);
        Ask(2).ShouldBeNull();
        columns.Bytes.ShouldBeLessThan(bytes * 2);

        void AskInVain(int zone)
        {
            for (var search = 1; search < CalendarColumns.MissesBeforeReplacing; search++)
            {
                Ask(zone).ShouldBeNull();
            }
        }
    }

    [Fact]
    public void Units_of_one_zone_are_different_columns()
    {
        var times = Times(TestSeed.Random(nameof(Units_of_one_zone_are_different_columns)), 100);
        var columns = new CalendarColumns();
        var days = columns.Of(times, CalendarUnit.Day, DateTimeZone.Utc);
        columns.Of(times, CalendarUnit.Year, DateTimeZone.Utc).ShouldNotBeSameAs(days);
        columns.Of(times, CalendarUnit.Day, DateTimeZone.Utc).ShouldBeSameAs(days);
    }

    private static DateTimeZone Zone(int index) => DateTimeZoneProviders.Tzdb[Zones[index]];

    private static PublishedTimes Times(Random random, int articles) => new([.. Enumerable.Range(0, articles).Select(_ => random.Next(8) switch
    {
        0 => SegmentColumns.Undated,
        1 => Instant.FromUtc(random.Next(1, 10_000), random.Next(1, 13), random.Next(1, 29), random.Next(24), 0).ToUnixTimeMilliseconds(),
        _ => Instant.FromUtc(2024, 1, 1, 0, 0).ToUnixTimeMilliseconds() + random.NextInt64(1_000L * 86_400_000),
    })]);
}
