namespace NewsSearch.Benchmarks.Archives;

/// <summary>When articles appear: over ten years, less at weekends and at night, more while something happens.</summary>
internal sealed class NewsCalendar
{
    private const int Events = 60;
    private const double WeekendShare = 0.45;
    private static readonly DateTimeOffset FirstDay = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly int Days = (int)(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) - FirstDay).TotalDays;

    // Articles by hour of the day: few at night, most in the morning and the late afternoon.
    private static readonly int[] HourWeights = [1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 9, 8, 8, 9, 10, 11, 11, 10, 8, 6, 5, 4, 3, 2];

    private readonly double[] _untilDay = new double[Days + 1];
    private readonly (int Day, double Height, double Length)[] _events;

    /// <summary>Makes the calendar of a seed.</summary>
    public NewsCalendar(int seed)
    {
        var random = new Random(seed);
        _events = [.. Enumerable.Range(0, Events).Select(_ => (random.Next(Days), 0.2 + (2.5 * random.NextDouble() * random.NextDouble()), 2 + (random.NextDouble() * 12)))];
        for (var day = 0; day < Days; day++)
        {
            var isWeekend = FirstDay.AddDays(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var weight = (isWeekend ? WeekendShare : 1) * (0.8 + (0.4 * day / Days)) * (1 + _events.Sum(happened => Strength(happened, day)));
            _untilDay[day + 1] = _untilDay[day] + weight;
        }
    }

    /// <summary>When an article appears.</summary>
    /// <param name="place">Its place among all, from 0 to below 1.</param>
    /// <param name="random">Decides the time of day.</param>
    public DateTimeOffset TimeOf(double place, Random random)
    {
        var sought = place * _untilDay[^1];
        var index = Array.BinarySearch(_untilDay, sought);
        var day = Math.Clamp(index >= 0 ? index : ~index - 1, 0, Days - 1);
        var hour = random.Next(HourWeights.Sum());
        var clock = 0;
        for (; hour >= HourWeights[clock]; clock++)
        {
            hour -= HourWeights[clock];
        }

        return FirstDay.AddDays(day).AddHours(clock).AddSeconds(random.Next(3600));
    }

    /// <summary>The event that an article of a time is about; null for none.</summary>
    public int? EventAt(DateTimeOffset time, Random random)
    {
        var day = (int)(time - FirstDay).TotalDays;
        var chosen = random.NextDouble() * (1 + _events.Sum(happened => Strength(happened, day)));
        for (var i = 0; i < _events.Length; i++)
        {
            chosen -= Strength(_events[i], day);
            if (chosen < 0)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>How much more there is because of an event: all at once, then less day by day.</summary>
    private static double Strength((int Day, double Height, double Length) happened, int day) =>
        day < happened.Day ? 0 : happened.Height * Math.Exp(-(day - happened.Day) / happened.Length);
}
