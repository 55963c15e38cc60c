using CsCheck;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Dates.Mentions;

public sealed class DateFinderTests
{
    private static readonly DateContext Context = new(new DateOnly(2025, 2, 14), IsMonthFirst: true);

    private static readonly string[] Pieces =
    [
        "December", "Dec", "May", "8", "08", "2024", "1999", "31", "th", "of", "the", "last", "next", "this", "week", "Tuesday", "ago", "two", "a",
        "Q3", "first", "quarter", "summer", "'", "'90s", "1990s", "19th", "century", "-", "/", ".", ",", "(", ")", "\n", " ", "9999", "0", "éß", "😀", "日本", "8/12/24", "in", "will",
    ];

    [Fact]
    public void Any_text_is_read_without_an_error_and_its_mentions_stand_in_order_inside_it()
    {
        var random = TestSeed.Random(nameof(Any_text_is_read_without_an_error_and_its_mentions_stand_in_order_inside_it));
        for (var i = 0; i < TestSeed.Iterations(3_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? "" : " ")));
            var context = new DateContext(random.Next(4) == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)), random.Next(2) == 0);
            ShouldBeSound(text, context);
        }
    }

    [Fact]
    public void Random_characters_are_read_without_an_error() =>
        Gen.String.Sample(text => ShouldBeSound(text, Context), iter: TestSeed.Iterations(2_000));

    [Fact]
    public void Dates_are_found_wherever_they_stand_in_a_long_text()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{new string('x', i % 7)} on December {(i % 31) + 1}, 2024, "));
        var mentions = Find(text, Context);
        mentions.Count.ShouldBe(5_000);
        mentions.Select(mention => mention.First.Day).ShouldBe(Enumerable.Range(0, 5_000).Select(i => (i % 31) + 1));
    }

    [Fact]
    public void Without_a_publication_only_dates_that_name_their_year_are_found()
    {
        var mentions = Find("On Tuesday, two weeks ago and on May 3 nothing was known; on May 4, 1987 and in 1990 it was.", new DateContext(null, IsMonthFirst: true));
        mentions.Select(mention => mention.First).ShouldBe([new DateOnly(1987, 5, 4), new DateOnly(1990, 1, 1)]);
    }

    [Fact]
    public void Seed_article_names_the_fall_and_the_new_president()
    {
        var text = File.ReadAllText(Corpus.Require("data/seed-article.txt"));
        var mentions = Find(text, new DateContext(new DateOnly(2025, 4, 25), IsMonthFirst: true));
        mentions.ShouldContain(mention => mention.First == new DateOnly(2024, 12, 8) && mention.Precision == DatePrecision.Day);
        mentions.ShouldContain(mention => mention.First == new DateOnly(2025, 1, 1) && mention.Precision == DatePrecision.Month);
        mentions.ShouldContain(mention => mention.First == new DateOnly(2017, 1, 1) && mention.Precision == DatePrecision.Year);
        mentions.Count.ShouldBe(4); // January 2025 twice; "24 years" is no date
    }

    [Theory]
    [InlineData("US", null, true)]
    [InlineData("GB", null, false)]
    [InlineData(null, "en", true)]
    [InlineData(null, "en-GB", false)]
    [InlineData(null, "de", false)]
    [InlineData(null, null, true)]
    [InlineData("ph", "en-GB", true)]
    public void Habit_follows_the_country_then_the_language(string? country, string? language, bool isMonthFirst) =>
        DateContext.Of(new Article { Id = "a", Body = "", SourceCountry = country, Language = language }).IsMonthFirst.ShouldBe(isMonthFirst);

    private static void ShouldBeSound(string text, DateContext context)
    {
        var mentions = Find(text, context);
        mentions.ShouldBe(Find(text, context));
        var end = 0;
        foreach (var mention in mentions)
        {
            mention.Start.ShouldBeGreaterThanOrEqualTo(end, TestSeed.Replay);
            mention.Length.ShouldBeGreaterThan(0, TestSeed.Replay);
            mention.First.ShouldBeLessThanOrEqualTo(mention.Last, TestSeed.Replay);
            end = mention.Start + mention.Length;
            end.ShouldBeLessThanOrEqualTo(text.Length, TestSeed.Replay);
            IsInsideCharacter(text, mention.Start).ShouldBeFalse(TestSeed.Replay);
            IsInsideCharacter(text, end).ShouldBeFalse(TestSeed.Replay);
        }
    }

    private static bool IsInsideCharacter(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);

    private static List<DateMention> Find(string text, DateContext context)
    {
        var mentions = new List<DateMention>();
        DateFinder.Find(text, context, mentions);
        return mentions;
    }
}
