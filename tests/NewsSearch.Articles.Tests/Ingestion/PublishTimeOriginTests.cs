using NewsSearch.Articles.Ingestion;
using NewsSearch.Articles.Ingestion.Cleaning;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class PublishTimeOriginTests
{
    [Fact]
    public async Task Page_has_its_time_from_metadata() =>
        (await new HtmlFormat().ReadOneAsync("<html><head><meta property='article:published_time' content='2024-12-08'></head><body><p>Text.</p></body></html>"))
            .ShouldSatisfyAllConditions(
                article => article.PublishedAt.ShouldNotBeNull(),
                article => article.PublishTimeOrigin.ShouldBe(PublishTimeOrigin.Metadata));

    [Fact]
    public async Task Feed_has_its_times_from_metadata() =>
        (await new FeedFormat().ReadOneAsync("<rss><channel><item><guid>a</guid><title>T</title><pubDate>Sun, 08 Dec 2024 10:00:00 GMT</pubDate></item></channel></rss>"))
            .ShouldSatisfyAllConditions(
                article => article.PublishedAt.ShouldNotBeNull(),
                article => article.PublishTimeOrigin.ShouldBe(PublishTimeOrigin.Metadata));

    [Theory]
    [InlineData("2024-12-08 storm.txt", "2024-12-08")]
    [InlineData("/srv/news/2024/12/08/storm.txt", "2024-12-08")]
    [InlineData("storm-20241208.txt", "2024-12-08")]
    [InlineData("storm.txt", null)]
    public async Task Plain_text_has_its_day_from_the_path(string file, string? day)
    {
        var article = await new PlainTextFormat().ReadOneAsync("Text.", file);
        article.PublishedAt.ShouldBe(day is null ? null : new DateTimeOffset(DateOnly.Parse(day), TimeOnly.MinValue, TimeSpan.Zero));
        article.PublishTimeOrigin.ShouldBe(day is null ? PublishTimeOrigin.Given : PublishTimeOrigin.File);
    }

    [Theory]
    [InlineData("", PublishTimeOrigin.Given)]
    [InlineData(""", "publish_time_origin": "given" """, PublishTimeOrigin.Given)]
    [InlineData(""", "publish_time_origin": "Metadata" """, PublishTimeOrigin.Metadata)]
    [InlineData(""", "publish_time_origin": "file" """, PublishTimeOrigin.File)]
    [InlineData(""", "publish_time_origin": "url" """, PublishTimeOrigin.Url)]
    [InlineData(""", "publish_time_origin": "dateline" """, PublishTimeOrigin.Dateline)]
    public async Task Json_line_may_say_it(string field, PublishTimeOrigin origin) =>
        (await new JsonLinesFormat().ReadOneAsync($$"""{"id": "a", "body": "Text.", "published_at": "2024-12-08"{{field}}}""")).PublishTimeOrigin.ShouldBe(origin);

    [Fact]
    public async Task Table_may_say_it() =>
        (await CsvFormat.Commas().ReadOneAsync("id,body,published_at,publish_time_origin\na,Text.,2024-12-08,url\n")).PublishTimeOrigin.ShouldBe(PublishTimeOrigin.Url);

    [Theory]
    [InlineData("""{"id": "a", "body": "Text.", "publish_time_origin": "url"}""")]
    [InlineData("""{"id": "a", "body": "Text.", "published_at": "2024-12-08", "publish_time_origin": "rumour"}""")]
    public async Task What_is_no_origin_is_rejected(string line)
    {
        var item = (await new JsonLinesFormat().ReadAsync(line)).ShouldHaveSingleItem();
        item.Article.ShouldBeNull();
        item.Violations.ShouldHaveSingleItem().Field.ShouldBe("publish_time_origin");
    }

    [Fact]
    public void Without_a_time_there_is_no_origin() =>
        ArticleCleaner.Clean(new Article { Id = "a", Body = "Text.", PublishTimeOrigin = PublishTimeOrigin.Url }).PublishTimeOrigin.ShouldBe(PublishTimeOrigin.Given);
}
