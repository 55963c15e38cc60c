using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.FullText.Tests;

public sealed class MentionedDateRangeTests
{
    [Theory]
    [InlineData("2024-12-08", "2024-12-08", DatePrecision.Day)]
    [InlineData("2024-12-08", "2024-12-13", DatePrecision.Day)]
    [InlineData("2024-12-09", "2024-12-15", DatePrecision.Week)]
    [InlineData("2024-12-01", "2024-12-27", DatePrecision.Week)]
    [InlineData("2023-02-01", "2023-02-28", DatePrecision.Month)]
    [InlineData("2023-01-01", "2023-03-31", DatePrecision.Quarter)]
    [InlineData("2023-01-01", "2023-12-31", DatePrecision.Year)]
    [InlineData("1900-01-01", "1909-12-31", DatePrecision.Decade)]
    [InlineData("1901-01-01", "2000-12-31", DatePrecision.Century)]
    [InlineData("2024-12-08", null, DatePrecision.Century)]
    [InlineData(null, "2024-12-08", DatePrecision.Century)]
    public void Longest_unit_that_fits_counts_unless_another_is_named(string? first, string? last, DatePrecision expected)
    {
        var range = new MentionedDateRange(Day(first), Day(last));
        foreach (var precision in Enum.GetValues<DatePrecision>())
        {
            var day = Day(first ?? last)!.Value;
            range.Includes(new MentionedPeriod(day, day, precision)).ShouldBe(precision <= expected, $"{precision}");
            foreach (var least in Enum.GetValues<DatePrecision>())
            {
                (range with { LeastPrecision = least }).Includes(new MentionedPeriod(day, day, precision)).ShouldBe(precision <= least, $"{precision} {least}");
            }
        }
    }

    [Theory]
    [InlineData("2024-12-07", "2024-12-07", false)]
    [InlineData("2024-12-07", "2024-12-08", true)]
    [InlineData("2024-12-09", "2024-12-09", true)]
    [InlineData("2024-12-10", "2024-12-12", true)]
    [InlineData("2024-12-11", "2024-12-12", false)]
    [InlineData("2024-12-01", "2024-12-31", true)]
    public void One_day_in_common_is_enough(string first, string last, bool isIncluded) =>
        new MentionedDateRange(Day("2024-12-08"), Day("2024-12-10")).Includes(new MentionedPeriod(Day(first)!.Value, Day(last)!.Value, DatePrecision.Day)).ShouldBe(isIncluded);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
