using NewsSearch.Articles.Dates;

namespace NewsSearch.Articles.Tests.Dates;

public sealed class InferredPublishTimeTests
{
    [Theory]
    [InlineData("https://news.example/2024/12/08/damascus", "2024-12-08")]
    [InlineData("https://news.example/world/2024/12/08", "2024-12-08")]
    [InlineData("https://news.example/2024/12/8/", "2024-12-08")]
    [InlineData("https://news.example/world/2024/dec/08/damascus", "2024-12-08")]
    [InlineData("https://news.example/2024/12/08.html", "2024-12-08")]
    [InlineData("https://news.example/1914/06/29/archives/heir", "1914-06-29")]
    [InlineData("https://news.example/damascus-2024-12-08", "2024-12-08")]
    [InlineData("https://news.example/2024-12-08/damascus.html", "2024-12-08")]
    [InlineData("https://news.example/damascus_2024_12_08.html", "2024-12-08")]
    [InlineData("https://news.example/world/20241208-damascus", "2024-12-08")]
    [InlineData("https://news.example/2024-02-29/leap", "2024-02-29")]
    [InlineData("https://news.example/2024/12/08/what-happened-on-2001-09-11", "2024-12-08")]
    [InlineData("https://news.example/20241208/2024-12-08", "2024-12-08")]
    [InlineData("https://news.example/2024/12/damascus", null)]
    [InlineData("https://news.example/2024/12/10-best-books", null)]
    [InlineData("https://news.example/2024/12/08th", null)]
    [InlineData("https://news.example/2024/13/08/", null)]
    [InlineData("https://news.example/2023/02/29/", null)]
    [InlineData("https://news.example/2024/00/08/", null)]
    [InlineData("https://news.example/2024/xyz/08/", null)]
    [InlineData("https://news.example/0024/12/08/", null)]
    [InlineData("https://news.example/from-2024-12-08-to-2024-12-09", null)]
    [InlineData("https://news.example/article/120241208", null)]
    [InlineData("https://news.example/article/20241208123", null)]
    [InlineData("https://news.example/article/a20241208", null)]
    [InlineData("https://news.example/article/19871231", null)]
    [InlineData("https://news.example/article/20241308", null)]
    [InlineData("https://news.example/article/2024-12-081", null)]
    [InlineData("https://news.example/article/2024-12_08", null)]
    [InlineData("https://news.example/article/2024-12-", null)]
    [InlineData("https://news.example/article?date=2024-12-08", null)]
    [InlineData("https://2024-12-08.example/article", null)]
    [InlineData("https://news.example/", null)]
    [InlineData("no address 2024-12-08", null)]
    [InlineData(null, null)]
    public void Day_comes_from_the_path_of_the_address(string? url, string? day) =>
        Expect(new Article { Id = "a", Body = "Text.", Url = url }, day, PublishTimeOrigin.Url);

    [Theory]
    [InlineData("KYIV, Dec. 8, 2024 - The city woke.", "2024-12-08")]
    [InlineData("LONDON, 8 December 2024 (Reuters) — The city woke.", "2024-12-08")]
    [InlineData("KYIV, Dec. 8 - The city woke in 2024.", null)]
    [InlineData("KYIV, December 2024 - The city woke.", null)]
    [InlineData("KYIV, 8/12/2024 - The city woke.", null)]
    [InlineData("KYIV, Dec. 8, 2024 to Dec. 9, 2024 - The city woke.", null)]
    [InlineData("KYIV (Reuters) - On December 8, 2024 the city woke.", null)]
    [InlineData("On December 8, 2024 - a Sunday - the city woke.", null)]
    public void Day_comes_from_a_dateline_that_names_the_year(string body, string? day) =>
        Expect(new Article { Id = "a", Body = body }, day, PublishTimeOrigin.Dateline);

    [Fact]
    public void Address_goes_before_the_dateline() =>
        Expect(new Article { Id = "a", Body = "KYIV, Dec. 8, 2024 - Text.", Url = "https://news.example/2024/12/09/a" }, "2024-12-09", PublishTimeOrigin.Url);

    [Fact]
    public void Nothing_is_inferred_where_the_source_says_it() =>
        InferredPublishTime.Of(new Article { Id = "a", Body = "KYIV, Dec. 8, 2024 - Text.", PublishedAt = DateTimeOffset.UnixEpoch }).ShouldBeNull();

    private static void Expect(Article article, string? day, PublishTimeOrigin origin) => InferredPublishTime.Of(article)
        .ShouldBe(day is null ? null : new InferredPublishTime(new DateTimeOffset(DateOnly.Parse(day), TimeOnly.MinValue, TimeSpan.Zero), origin));
}
