using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>Small random articles that meet often: few ids, few words, few countries, times around changes of clocks.</summary>
internal sealed class RandomArticles(Random random)
{
    public static readonly string[] Words = ["budget", "election", "flood", "Putin", "trade", "talks", "the", "minister", "café"];
    public static readonly string[] Countries = ["UA", "RU", "SY", "US", "BR", "MA", "NP", "AU", "CA"];
    public static readonly string[] Sources = ["Reuters", "The Guardian", "Дзеркало тижня"];
    public static readonly string[] Languages = ["en", "en-US", "en-GB", "uk", "pt-BR"];
    public static readonly string[] Ids =
        [.. Enumerable.Range(0, 60).Select(i => $"id-{i}"), "😀", "\uFF21", "\uE000", "é", "Z", "a", "aa"];

    public string Id() => Pick(Ids);

    public string Word() => Pick(Words);

    public IndexedArticle Next() => Next(Id());

    public IndexedArticle Next(string id)
    {
        var given = Several(Countries, 3);
        var article = new Article
        {
            Id = id,
            Title = Text(4),
            Body = Text(30),
            Url = Maybe("https://example.org/" + random.Next(100)),
            Source = Maybe(Pick(Sources)),
            SourceCountry = Maybe(Pick(Countries)),
            Language = Maybe(Pick(Languages)),
            PublishedAt = random.Next(7) == 0 ? null : Time(),
            Countries = given,
            Topics = Several(["Politics", "Grain", "grain"], 2),
            Authors = Several(["A. Writer", "B. Reporter", "a. WRITER"], 2),
        };
        return new IndexedArticle(article, Found(Countries, 4)) { MentionedDates = Periods() };
    }

    /// <summary>A bound on salience, mostly none.</summary>
    public double Salience() => random.Next(6) switch { 0 => random.NextDouble(), 1 => random.Next(1, 1_001) / 1_000.0, _ => 0 };

    /// <summary>Countries as if found in a text: the most salient first, the first ones what it is about.</summary>
    public FoundCountry[] Found(string[] codes, int most)
    {
        double[] saliences = [.. Enumerable.Range(0, most).Select(_ => random.Next(2) == 0 ? Math.Max(1e-9, random.NextDouble()) : random.Next(1, 1_000) / 1_000.0).OrderDescending()];
        var about = random.Next(most + 1);
        return [.. Several(codes, most).Select((code, rank) => new FoundCountry(code, saliences[rank], rank < about))];
    }

    public MentionedPeriod[] Periods() => [.. Enumerable.Range(0, random.Next(3) == 0 ? 0 : random.Next(1, 5)).Select(_ => Period()).Distinct()];

    public DateOnly Day() => random.Next(12) switch
    {
        0 => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)),
        1 => DateOnly.MinValue,
        2 => DateOnly.MaxValue,
        _ => new DateOnly(2024, 12, 1).AddDays(random.Next(60)),
    };

    public DateTimeOffset Time()
    {
        var day = random.Next(12) switch
        {
            0 => new DateTime(1 + random.Next(9999), 1, 1).AddDays(random.Next(365)),
            1 => new DateTime(9999, 12, 31),
            2 => new DateTime(1, 1, 2),
            3 => new DateTime(1969, 9, 30).AddDays(random.Next(3)),
            4 => new DateTime(2011, 12, 29).AddDays(random.Next(3)),
            5 => new DateTime(2006, 10, 28).AddDays(random.Next(3)),
            6 => new DateTime(2018, 2, 17).AddDays(random.Next(3)),
            _ => new DateTime(2021, random.Next(2) == 0 ? 3 : 10, 24).AddDays(random.Next(10)),
        };
        var time = new DateTimeOffset(day, TimeSpan.Zero).AddMilliseconds(random.Next(3) == 0 ? random.Next(24) * 3_600_000 : random.Next(86_400_000));
        var offset = TimeSpan.FromMinutes(15 * random.Next(-48, 56));
        return day.Year is 1 or 9999 ? time : time.ToOffset(offset);
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public string[] Several(string[] items, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Pick(items)).Distinct()];

    private MentionedPeriod Period()
    {
        var (day, precision) = (Day(), Pick(Enum.GetValues<DatePrecision>()));
        var (first, days) = precision switch
        {
            DatePrecision.Day => (day, random.Next(1, 4)),
            DatePrecision.Week => (day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), 7),
            DatePrecision.Month => (new DateOnly(day.Year, day.Month, 1), DateTime.DaysInMonth(day.Year, day.Month)),
            DatePrecision.Quarter => (new DateOnly(day.Year, day.Month, 1), random.Next(89, 185)),
            DatePrecision.Year => (new DateOnly(day.Year, 1, 1), random.Next(365, 1_200)),
            DatePrecision.Decade => (new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1), 3_652),
            _ => (new DateOnly(((day.Year - 1) / 100 * 100) + 1, 1, 1), 36_524),
        };
        return new MentionedPeriod(first, DateOnly.FromDayNumber(Math.Min(first.DayNumber + days - 1, DateOnly.MaxValue.DayNumber)), precision);
    }

    private string? Maybe(string value) => random.Next(4) == 0 ? null : value;

    private string Text(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => Pick(Words)));
}
