using System.Text;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class PlainTextFormatTests
{
    private static readonly PlainTextFormat Format = new();

    [Theory]
    [InlineData("Port reopens\n\nThe first ship left.\n\nMore follow.", "Port reopens", "The first ship left.\n\nMore follow.")]
    [InlineData("\n\nPort reopens \r\n \t\r\nThe first ship left.\r\n", "Port reopens", "The first ship left.")]
    [InlineData("Will the port reopen?\n\nNobody knows.", "Will the port reopen?", "Nobody knows.")]
    [InlineData("The first ship left.\n\nMore follow.", "", "The first ship left.\n\nMore follow.")]
    [InlineData("Port reopens\nThe first ship left.", "", "Port reopens\nThe first ship left.")]
    [InlineData("Port reopens", "", "Port reopens")]
    [InlineData("Port reopens\n\n", "", "Port reopens\n\n")]
    [InlineData("By our correspondent:\n\nThe first ship left.", "", "By our correspondent:\n\nThe first ship left.")]
    public async Task First_line_is_the_title_only_if_it_stands_like_one(string text, string title, string body)
    {
        var article = await Format.ReadOneAsync(text, "a.txt");
        article.Title.ShouldBe(title);
        article.Body.ShouldBe(body);
    }

    [Fact]
    public async Task Long_first_line_is_no_title() =>
        (await Format.ReadOneAsync(new string('x', 151) + "\n\nText")).Title.ShouldBeEmpty();

    [Theory]
    [InlineData("a/b c.txt", "a/b c.txt")]
    [InlineData("./a.txt", "a.txt")]
    [InlineData("../shared/a.txt", "shared/a.txt")]
    [InlineData("/srv/news/a.txt", "srv/news/a.txt")]
    [InlineData("C:/news/a.txt", "news/a.txt")]
    public async Task Id_is_the_path(string file, string id) => (await Format.ReadOneAsync("Text.", file)).Id.ShouldBe(id);

    [Fact]
    public async Task Text_from_standard_input_has_no_id()
    {
        var violation = await Format.ReadViolationAsync("Text.", "-");
        violation.Field.ShouldBe("id");
        violation.Description.ShouldContain("standard input");
    }

    [Fact]
    public async Task Encoding_is_told_by_the_byte_order_mark()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true) })
        {
            var item = (await Format.ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes("Київ – 😀")])).ShouldHaveSingleItem();
            item.Article.ShouldNotBeNull(encoding.WebName).Body.ShouldBe("Київ – 😀");
        }
    }

    [Fact]
    public async Task Invalid_UTF8_is_named_with_line_and_byte()
    {
        var item = (await Format.ReadAsync([.. "Line one\nLé"u8, 0x92, .. "s"u8], "a.txt")).ShouldHaveSingleItem();
        item.Article.ShouldBeNull();
        var violation = item.Violations.ShouldHaveSingleItem();
        violation.Field.ShouldBe("body");
        violation.Description.ShouldContain("0x92 at byte 4 of line 2");
    }

    [Fact]
    public async Task Invalid_UTF16_is_a_violation() =>
        (await Format.ReadAsync([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0])).ShouldHaveSingleItem().Violations.ShouldHaveSingleItem().Description.ShouldContain("UTF-16");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\n")]
    [InlineData("\uFEFF")]
    public async Task File_without_text_has_no_body(string text) => (await Format.ReadViolationAsync(text)).Field.ShouldBe("body");

    [Fact]
    public async Task Large_file_is_reported()
    {
        var item = (await new PlainTextFormat(maxFileBytes: 10).ReadAsync("12345678901")).ShouldHaveSingleItem();
        item.Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
        (await new PlainTextFormat(maxFileBytes: 10).ReadAsync("1234567890")).ShouldHaveSingleItem().Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task Seed_article_has_no_title_and_all_its_text()
    {
        var path = Corpus.Require("data/seed-article.txt");
        var item = (await ArticleSource.Open(path).ReadAsync(CancellationToken.None).ToListAsync()).ShouldHaveSingleItem();
        var article = ArticlePipeline.Prepare(item.Article.ShouldNotBeNull(), new ArticleLimits(), out var violations);

        violations.ShouldBeEmpty();
        article.Title.ShouldBeEmpty();
        article.Body.ShouldStartWith("Russia has refused to extradite former Syrian President Bashar Assad");
        article.Body.ShouldContain("Khmeimim");
        article.Id.ShouldEndWith("data/seed-article.txt");
    }
}
