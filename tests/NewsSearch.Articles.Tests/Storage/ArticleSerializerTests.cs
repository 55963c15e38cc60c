using System.Text;
using NewsSearch.Articles.Storage;

namespace NewsSearch.Articles.Tests.Storage;

public sealed class ArticleSerializerTests
{
    private static readonly Article Dated = new() { Id = "a", Body = "Text.", PublishedAt = DateTimeOffset.UnixEpoch };

    [Theory]
    [InlineData(PublishTimeOrigin.Given)]
    [InlineData(PublishTimeOrigin.Metadata)]
    [InlineData(PublishTimeOrigin.File)]
    [InlineData(PublishTimeOrigin.Url)]
    [InlineData(PublishTimeOrigin.Dateline)]
    public void Origin_of_the_time_is_kept(PublishTimeOrigin origin) =>
        ArticleSerializer.Deserialize("a", ArticleSerializer.Serialize(Dated with { PublishTimeOrigin = origin })).PublishTimeOrigin.ShouldBe(origin);

    [Fact]
    public void Form_of_an_article_with_a_given_time_is_that_of_older_stores() =>
        Encoding.UTF8.GetString(ArticleSerializer.Serialize(Dated)).ShouldBe("""{"publishedAt":"1970-01-01T00:00:00+00:00","body":"Text."}""");

    [Fact]
    public void Another_origin_is_a_change() =>
        ArticleSerializer.Serialize(Dated with { PublishTimeOrigin = PublishTimeOrigin.Metadata }).ShouldNotBe(ArticleSerializer.Serialize(Dated));
}
