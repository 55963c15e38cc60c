using Google.Protobuf.WellKnownTypes;
using NewsSearch.Cli.Rendering;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Rendering;

public sealed class PublishedTextTests
{
    private static readonly Timestamp Day = Timestamp.FromDateTime(new DateTime(2024, 12, 8, 0, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData(PublishTimeOrigin.Unspecified, "2024-12-08")]
    [InlineData(PublishTimeOrigin.Given, "2024-12-08")]
    [InlineData(PublishTimeOrigin.Metadata, "2024-12-08, from metadata")]
    [InlineData(PublishTimeOrigin.File, "2024-12-08, from the file")]
    [InlineData(PublishTimeOrigin.Url, "2024-12-08, from the URL")]
    [InlineData(PublishTimeOrigin.Dateline, "2024-12-08, from the dateline")]
    public void Origin_stands_behind_the_time_unless_it_is_given(PublishTimeOrigin origin, string expected) =>
        PublishedText.Of(new Article { PublishTime = Day, PublishTimeOrigin = origin }).ShouldBe(expected);

    [Fact]
    public void Inferred_time_stands_for_a_missing_one() =>
        PublishedText.Of(new Article { InferredPublishTime = new InferredPublishTime { Time = Day, Origin = PublishTimeOrigin.Url } }).ShouldBe("2024-12-08, from the URL");

    [Fact]
    public void Article_without_either_is_undated() => PublishedText.Of(new Article()).ShouldBe("undated");

    [Fact]
    public void Exported_line_keeps_the_origin()
    {
        using var stream = new MemoryStream();
        ArticleLine.Write(stream, new Article { Id = "a", Body = "T", PublishTime = Day, PublishTimeOrigin = PublishTimeOrigin.Metadata });
        System.Text.Encoding.UTF8.GetString(stream.ToArray()).ShouldContain("\"publish_time_origin\":\"metadata\"");
    }
}
