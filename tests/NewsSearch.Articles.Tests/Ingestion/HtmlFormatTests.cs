using System.Text;
using CsCheck;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class HtmlFormatTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en-gb">
        <head>
          <meta charset="utf-8">
          <title>Port reopens - Harbour News</title>
          <link rel="canonical" href="https://example.org/news/1">
          <meta property="og:title" content="Port reopens">
          <meta property="og:site_name" content="Harbour News">
          <meta property="article:published_time" content="2021-03-01T12:30:15+02:00">
          <meta property="article:section" content="World">
          <meta property="article:tag" content="grain">
          <meta property="article:tag" content="ports">
          <meta name="author" content="A. Writer">
          <style>p { color: red }</style>
        </head>
        <body>
          <nav><ul><li><a href="/">Home</a></li></ul></nav>
          <main>
            <article>
              <h1>Port reopens</h1>
              <p>The first ship <a href="/ship">left the port</a> on Monday.</p>
              <figure><img src="x.jpg"><figcaption>A ship.</figcaption></figure>
              <aside><p>Read also: more about ships.</p></aside>
              <p>More will<br>follow.</p>
              <form><input><button>Subscribe</button></form>
              <script>document.write("no")</script>
            </article>
            <article><p>Teaser.</p></article>
          </main>
          <footer><p>Imprint</p></footer>
        </body>
        </html>
        """;

    private static readonly HtmlFormat Format = new();

    [Fact]
    public async Task Page_with_metadata_is_read()
    {
        var article = await Format.ReadOneAsync(Page, "a.html");

        article.Id.ShouldBe("https://example.org/news/1");
        article.Url.ShouldBe("https://example.org/news/1");
        article.Title.ShouldBe("Port reopens");
        article.Body.ShouldBe("The first ship left the port on Monday.\nMore will\nfollow.");
        article.Source.ShouldBe("Harbour News");
        article.Language.ShouldBe("en-GB");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2021, 3, 1, 12, 30, 15, TimeSpan.FromHours(2)));
        article.Topics.ShouldBe(["World", "grain", "ports"]);
        article.Authors.ShouldBe(["A. Writer"]);
    }

    [Fact]
    public async Task Linked_data_goes_before_metadata()
    {
        var article = await Format.ReadOneAsync(Page.Replace(
            "<style>",
            """
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour open","articleBody":"<p>From</p><p>data.</p>","datePublished":"2021-03-02",
            "author":{"name":"B. Writer"},"publisher":{"name":"Data News"},"inLanguage":"fr","url":"https://example.org/other","keywords":["k"]}</script>
            <style>
            """,
            StringComparison.Ordinal));

        article.Id.ShouldBe("https://example.org/news/1");
        article.Title.ShouldBe("Harbour open");
        article.Body.ShouldBe("From\ndata.");
        article.Source.ShouldBe("Data News");
        article.Language.ShouldBe("fr");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2021, 3, 2, 0, 0, 0, TimeSpan.Zero));
        article.Topics.ShouldBe(["k"]);
        article.Authors.ShouldBe(["B. Writer"]);
    }

    [Theory]
    [InlineData("<title>T</title><h1>Heading</h1><p>Text.</p>", "Heading", "Text.")]
    [InlineData("<title>T</title><p>Text.</p>", "T", "Text.")]
    [InlineData("<p>Text.</p>", "", "Text.")]
    [InlineData("just text", "", "just text")]
    [InlineData("<title>T</title><div>No<br>paragraphs</div>", "T", "No\nparagraphs")]
    [InlineData("<article><p>Short teaser</p></article><main><p>A main part that is longer than the teaser by far.</p></main>", "", "A main part that is longer than the teaser by far.")]
    [InlineData("<article><p>Outer text.</p><article><p>A comment within.</p></article></article>", "", "Outer text.\nA comment within.")]
    [InlineData("<h1>Heading</h1><article><h1>Heading</h1><p>Text.</p></article>", "Heading", "Text.")]
    [InlineData("<aside><div><p>What stands beside the text and is longer than it.</p></div></aside><div><p>The text.</p></div>", "", "The text.")]
    [InlineData("<article><p>Other</p></article><div itemprop='articleBody'><p>Marked.</p></div>", "", "Marked.")]
    [InlineData("<form><div><p>A page of old that is one large form.</p></div></form>", "", "A page of old that is one large form.")]
    [InlineData("<div><p><a href=x>A list of links that is longer than the text</a></p></div><div><p>The text, in two</p><p>paragraphs.</p></div>", "", "The text, in two\nparagraphs.")]
    public async Task Text_is_found_in_pages_that_say_little(string html, string title, string body)
    {
        var article = await Format.ReadOneAsync(html, "folder/a.html");
        article.Title.ShouldBe(title);
        article.Body.ShouldBe(body);
        article.Id.ShouldBe("folder/a.html");
    }

    [Theory]
    [InlineData("<link rel=canonical href='/relative'><meta property=og:url content='https://example.org/og'>", "https://example.org/og")]
    [InlineData("<link rel=canonical href='javascript:x'>", null)]
    [InlineData("<meta property=og:url content='https://example.org/og'>", "https://example.org/og")]
    public async Task URL_is_the_first_that_is_one(string head, string? url)
    {
        var article = await Format.ReadOneAsync($"<head>{head}</head><p>Text.</p>", "a.html");
        article.Url.ShouldBe(url);
        article.Id.ShouldBe(url ?? "a.html");
    }

    [Fact]
    public async Task Metadata_that_cannot_be_read_counts_as_absent()
    {
        var article = await Format.ReadOneAsync(
            "<html lang='english language'><meta property=article:published_time content=soon><meta name=date content=2021-03-01><meta property=article:author content='https://example.org/me'><p>Text.</p>");
        article.Language.ShouldBeNull();
        article.PublishedAt!.Value.Day.ShouldBe(1);
        article.Authors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<title>T</title>")]
    [InlineData("<script>x</script><nav>n</nav>")]
    public async Task Page_without_text_has_no_body(string html) => (await Format.ReadViolationAsync(html)).Field.ShouldBe("body");

    [Fact]
    public async Task Page_in_an_old_encoding_is_read()
    {
        _ = Format.Name;
        var content = Encoding.GetEncoding(1251).GetBytes("<html><head><meta charset=windows-1251></head><body><p>Київ</p></body></html>");
        (await Format.ReadAsync(content)).ShouldHaveSingleItem().Article!.Body.ShouldBe("Київ");
    }

    [Fact]
    public async Task Deeply_nested_page_is_refused() =>
        (await Format.ReadViolationAsync(string.Concat(Enumerable.Repeat("<div>", 200_000)))).Description.ShouldContain("too deep");

    [Fact]
    public async Task Large_page_is_reported() =>
        (await new HtmlFormat(maxFileBytes: 10).ReadAsync(Page)).ShouldHaveSingleItem().Violations.ShouldHaveSingleItem().Field.ShouldBe("file");

    [Fact]
    public void Any_damage_is_survived() =>
        Gen.Select(Gen.Int[0, Page.Length - 1], Gen.Int[0, 60], Gen.OneOf("", "<", ">", "&", "<!--", "<script>", "<table>", "</article>", "\0", "<svg>", "<template>")).Sample(
            (at, length, inserted) =>
            {
                var damaged = Page.Remove(at, Math.Min(length, Page.Length - at)).Insert(at, inserted);
                return Format.ReadAsync(damaged).GetAwaiter().GetResult() is [var item] && item.Article is null == item.Violations.Count > 0;
            },
            iter: TestSeed.Iterations(500),
            seed: CsCheckSeed.Next(31));
}
