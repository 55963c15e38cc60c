using System.Text;
using Google.Protobuf.WellKnownTypes;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class MentionedDateTests(MentionedDateTests.Archive archive) : IClassFixture<MentionedDateTests.Archive>
{
    [Fact]
    public async Task Seed_article_is_about_the_eighth_of_December_and_January()
    {
        var article = new Article { Id = "seed", Body = File.ReadAllText(Corpus.Require("data/seed-article.txt")), SourceCountry = "US", PublishTime = At("2025-04-25T10:00:00Z") };
        await using var service = await RunningService.Start();
        await service.Client.Import([article]);
        await service.Client.UntilEverythingIsFound();

        var dates = (await service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "seed" })).Article.MentionedDates;
        dates.ShouldContain(date => date.Period == "2024-12-08" && date.Precision == DatePrecision.Day);
        dates.ShouldContain(date => date.Period == "2025-01" && date.Precision == DatePrecision.Month);
        foreach (var (from, to, found) in ((string, string, bool)[])[("2024-12-08", "2024-12-08", true), ("2025-01", "2025-01", true), ("2025-01-15", "2025-01-15", false), ("2025-02", "", false)])
        {
            var filter = new SearchFilter { MentionedDates = new MentionedDateFilter { From = from, To = to } };
            (await service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "*", Filter = filter })).TotalArticles.ShouldBe(found ? 1 : 0, $"{from} {to}");
        }
    }

    [Fact]
    public async Task Get_tells_what_is_named_where_and_why_in_the_unit_asked_for()
    {
        foreach (var (unit, cut) in ((OffsetUnit, Func<string, int, int, string>)[])
        [
            (OffsetUnit.Unspecified, (text, start, length) => text.Substring(start, length)),
            (OffsetUnit.Utf16Units, (text, start, length) => text.Substring(start, length)),
            (OffsetUnit.Utf8Bytes, (text, start, length) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text), start, length)),
            (OffsetUnit.CodePoints, (text, start, length) => string.Concat(text.EnumerateRunes().Skip(start).Take(length))),
        ])
        {
            var article = (await archive.Service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "fall", OffsetUnit = unit })).Article;
            article.MentionedDates.Select(date => (date.Period, date.FirstDay, date.LastDay, date.Precision)).ShouldBe(
            [
                ("2000/2009", "2000-01-01", "2009-12-31", DatePrecision.Decade),
                ("2024-12-08", "2024-12-08", "2024-12-08", DatePrecision.Day),
                ("2025-01", "2025-01-01", "2025-01-31", DatePrecision.Month),
                ("2025-01-28", "2025-01-28", "2025-01-28", DatePrecision.Day),
            ]);
            article.MentionedDates[1].Evidence.Select(evidence => (evidence.Field, evidence.Surface, evidence.Rule)).ShouldBe(
                [("title", "Dec. 8", DateRule.YearLeftOut), ("body", "December 8, 2024", DateRule.Absolute), ("body", "8/12/24", DateRule.Numeric)]);
            foreach (var evidence in article.MentionedDates.SelectMany(date => date.Evidence))
            {
                cut(evidence.Field == "title" ? article.Title : article.Body, evidence.Start, evidence.Length).ShouldBe(evidence.Surface);
            }
        }
    }

    [Fact]
    public async Task Search_tells_them_only_where_asked_and_does_not_send_the_text_for_it()
    {
        var request = new SearchArticlesRequest { Query = "fell" };
        (await Search(request)).Results.ShouldHaveSingleItem().Article.MentionedDates.ShouldBeEmpty();

        request.ReadMask = FieldMask.FromString("mentioned_dates");
        request.OffsetUnit = OffsetUnit.Utf8Bytes;
        var hit = (await Search(request)).Results.ShouldHaveSingleItem().Article;
        hit.HasBody.ShouldBeFalse();
        hit.MentionedDates.ShouldBe((await archive.Service.Client.Search.GetArticleAsync(new GetArticleRequest { Id = "fall", OffsetUnit = OffsetUnit.Utf8Bytes })).Article.MentionedDates);
    }

    [Theory]
    [InlineData("", "", DatePrecision.Unspecified, "fall long-ago vague")]
    [InlineData("2024-12-08", "2024-12-08", DatePrecision.Unspecified, "fall")]
    [InlineData("2024-12-08", "2024-12-08", DatePrecision.Year, "fall vague")]
    [InlineData("2024", "2024", DatePrecision.Unspecified, "fall vague")]
    [InlineData("2024", "2024", DatePrecision.Month, "fall")]
    [InlineData("", "1969", DatePrecision.Unspecified, "long-ago")]
    [InlineData("1066", "1066", DatePrecision.Unspecified, "")]
    [InlineData("2039", "", DatePrecision.Unspecified, "long-ago")]
    [InlineData("2005", "2005", DatePrecision.Unspecified, "")]
    [InlineData("2005", "2005", DatePrecision.Century, "fall")]
    public async Task Filter_finds_what_is_named_in_its_range_precisely_enough(string from, string to, DatePrecision least, string expected)
    {
        var filter = new SearchFilter { MentionedDates = new MentionedDateFilter { From = from, To = to, MinPrecision = least } };
        var answer = await Search(new SearchArticlesRequest { Query = "*", Filter = filter });
        string.Join(' ', answer.Results.Select(result => result.Article.Id).Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("mentioned_date:2024-12-08", "fall")]
    [InlineData("mentioned_date:2024", "fall vague")]
    [InlineData("mentioned_date:[1914 TO 1945]", "long-ago")]
    [InlineData("mentioned_date:>2030 OR fell", "fall long-ago")]
    [InlineData("* -exists:mentioned_date", "silent")]
    public async Task Query_language_asks_for_them_too(string query, string expected)
    {
        var answer = await Search(new SearchArticlesRequest { Query = query, QueryOptions = new QueryOptions { Mode = QueryMode.Strict } });
        string.Join(' ', answer.Results.Select(result => result.Article.Id).Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Fact]
    public async Task Facet_counts_what_is_precise_enough_and_tells_of_the_rest()
    {
        var answer = await Search(new SearchArticlesRequest
        {
            Query = "*",
            Facets =
            {
                new Facet { MentionedDates = new DateFacet { Unit = CalendarUnit.Day } },
                new Facet { Name = "by year", MentionedDates = new DateFacet { Unit = CalendarUnit.Year, Limit = 2 } },
                new Facet { Name = "by month", MentionedDates = new DateFacet { WithEmptyBuckets = true, Limit = 2 } },
            },
            Filter = new SearchFilter { MentionedDates = new MentionedDateFilter { From = "1800", To = "2050-03", MinPrecision = DatePrecision.Century } },
            Selections = { new FacetSelection { Field = FacetField.MentionedDate, Values = { "2024" } } },
        });

        answer.Results.Select(result => result.Article.Id).Order(StringComparer.Ordinal).ShouldBe(["fall", "vague"]);
        var days = answer.Facets[0].MentionedDates;
        answer.Facets[0].Name.ShouldBe("mentioned_date");
        days.Counts.Select(count => (count.Label, count.Articles)).ShouldBe([("1944-06-06", 1), ("2024-12-08", 1), ("2025-01-28", 1)]);
        days.Counts[1].StartTime.ShouldBe(At("2024-12-08T00:00:00Z"));
        (days.CoarserArticles, days.CoarserStories, days.UndatedArticles).ShouldBe((1, 1, 0));
        var years = answer.Facets[1].MentionedDates;
        years.Counts.Select(count => (count.Label, count.Articles, count.Selected)).ShouldBe([("2024", 2, true), ("2025", 1, false), ("2045", 1, false)]);
        years.OmittedArticles.ShouldBe(1);
        answer.Facets[2].MentionedDates.Counts.Select(count => (count.Label, count.Articles)).ShouldBe([("2050-02", 0), ("2050-03", 0)]);
    }

    [Fact]
    public async Task Articles_that_name_no_date_are_counted_apart()
    {
        var answer = await Search(new SearchArticlesRequest { Query = "*", Facets = { new Facet { MentionedDates = new DateFacet() } } });
        answer.Facets[0].MentionedDates.UndatedArticles.ShouldBe(1);
        answer.Facets[0].MentionedDates.UndatedStories.ShouldBe(1);
    }

    private async Task<SearchArticlesResponse> Search(SearchArticlesRequest request) =>
        await archive.Service.Client.Search.SearchArticlesAsync(request);

    private static Timestamp At(string time) => Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(time));

    public sealed class Archive : IAsyncLifetime
    {
        public RunningService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Service = await RunningService.Start();
            await Service.Client.Import(
            [
                new Article
                {
                    Id = "fall",
                    Title = "Сирія 🕊: the city fell on Dec. 8",
                    Body = "Дамаск 🏛 fell on December 8, 2024 (8/12/24), after the quiet 2000s. A president was named in January 2025, and spoke last Tuesday.",
                    SourceCountry = "GB",
                    PublishTime = At("2025-01-31T23:30:00Z"),
                    PublishUtcOffsetMinutes = 60,
                },
                new Article { Id = "long-ago", Body = "It began on June 6, 1944, and will end by 2045." },
                new Article { Id = "vague", Body = "It happened in 2024, they say." },
                new Article { Id = "silent", Body = "Nobody said when, last Tuesday." },
            ]);
            await Service.Client.UntilEverythingIsFound();
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
