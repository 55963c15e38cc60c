using System.Text;
using CsCheck;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class FeedFormatTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <atom:link href="https://example.org/feed" rel="self"/>
            <title>Harbour News</title>
            <link>https://example.org/</link>
            <language>en-us</language>
            <image><title>Logo</title><url>https://example.org/logo.png</url></image>
            <item>
              <media:title>A picture</media:title>
              <title>Port &amp;amp; city reopen</title>
              <link>https://example.org/news/1</link>
              <guid isPermaLink="false">harbour-1</guid>
              <pubDate>Mon, 01 Mar 2021 12:30:15 EST</pubDate>
              <dc:creator><![CDATA[A. Writer]]></dc:creator>
              <category>trade</category>
              <category><![CDATA[ports]]></category>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>The first ship <b>left</b>.</p><script>x()</script><p>More&nbsp;follow &lt;soon&gt;.</p>]]></content:encoded>
            </item>
            <item>
              <link>/news/2</link>
              <description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>
              <author>desk@example.org (News Desk)</author>
              <source url="https://other.example/feed">Other News</source>
            </item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.org/">
          <title type="html">Hafen &amp;amp; Meer</title>
          <author><name>Redaktion</name></author>
          <entry>
            <id>tag:example.org,2021:1</id>
            <title type="html">Der &lt;b&gt;Hafen&lt;/b&gt; öffnet</title>
            <link rel="enclosure" href="https://example.org/a.mp3"/>
            <link href="nachrichten/1"/>
            <published>2021-03-01T12:30:15+01:00</published>
            <updated>2021-03-02T00:00:00Z</updated>
            <category term="trade" label="Handel"/>
            <summary>Kurz.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins &lt; zwei.</p><p>Drei.</p></div></content>
          </entry>
          <entry xml:lang="en">
            <id>tag:example.org,2021:2</id>
            <title>A &lt;b&gt; c</title>
            <author><name>One</name></author><author><name>Two</name></author>
            <updated>2021-03-02T00:00:00Z</updated>
            <content>Plain
        text.</content>
          </entry>
        </feed>
        """;

    private static readonly FeedFormat Format = new();

    [Fact]
    public async Task Items_of_RSS_are_read()
    {
        var items = await Format.ReadAsync(Rss, "a.rss");
        items.Select(item => item.Line).ShouldBe([9, 21]);

        var first = items[0].Article.ShouldNotBeNull();
        first.Id.ShouldBe("harbour-1");
        first.Title.ShouldBe("Port &amp; city reopen");
        first.Body.ShouldBe("The first ship left.\nMore\u00A0follow <soon>.");
        first.Url.ShouldBe("https://example.org/news/1");
        first.Source.ShouldBe("Harbour News");
        first.Language.ShouldBe("en-US");
        first.PublishedAt.ShouldBe(new DateTimeOffset(2021, 3, 1, 12, 30, 15, TimeSpan.FromHours(-5)));
        first.Topics.ShouldBe(["trade", "ports"]);
        first.Authors.ShouldBe(["A. Writer"]);

        var second = items[1].Article.ShouldNotBeNull();
        second.Id.ShouldBe("https://example.org/news/2");
        second.Title.ShouldBeEmpty();
        second.Body.ShouldBe("One.\nTwo.");
        second.Url.ShouldBe("https://example.org/news/2");
        second.Source.ShouldBe("Other News");
        second.PublishedAt.ShouldBeNull();
        second.Authors.ShouldBe(["News Desk"]);
    }

    [Fact]
    public async Task Entries_of_Atom_are_read()
    {
        var items = await Format.ReadAsync(Atom, "a.atom");

        var first = items[0].Article.ShouldNotBeNull();
        first.Id.ShouldBe("tag:example.org,2021:1");
        first.Title.ShouldBe("Der Hafen öffnet");
        first.Body.ShouldBe("Eins < zwei.\nDrei.");
        first.Url.ShouldBe("https://example.org/nachrichten/1");
        first.Source.ShouldBe("Hafen & Meer");
        first.Language.ShouldBe("de");
        first.PublishedAt.ShouldBe(new DateTimeOffset(2021, 3, 1, 12, 30, 15, TimeSpan.FromHours(1)));
        first.Topics.ShouldBe(["Handel"]);
        first.Authors.ShouldBe(["Redaktion"]);

        var second = items[1].Article.ShouldNotBeNull();
        second.Body.ShouldContain("Plain");
        second.Language.ShouldBe("en");
        second.PublishedAt.ShouldBe(new DateTimeOffset(2021, 3, 2, 0, 0, 0, TimeSpan.Zero));
        second.Authors.ShouldBe(["One", "Two"]);
    }

    [Fact]
    public async Task Items_of_RSS_1_are_read()
    {
        var article = await Format.ReadOneAsync(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/"><title>Old News</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
              <item rdf:about="https://example.org/1"><title>T</title><link>https://example.org/1</link><description>D</description><dc:date>2003-01-01T00:00:00Z</dc:date><dc:subject>s</dc:subject></item>
            </rdf:RDF>
            """);
        article.Id.ShouldBe("https://example.org/1");
        article.Source.ShouldBe("Old News");
        article.PublishedAt!.Value.Year.ShouldBe(2003);
        article.Topics.ShouldBe(["s"]);
    }

    [Theory]
    [InlineData("<item><guid>1</guid><title>Only a headline</title></item>", "1", "")]
    [InlineData("<item><guid>https://example.org/1</guid><description>d</description></item>", "https://example.org/1", "d")]
    [InlineData("<item><guid> 1 </guid><description>a &lt; b</description></item>", "1", "a < b")]
    [InlineData("<item><guid>1</guid><description>&lt;p&gt;&lt;/p&gt;</description><title>t</title></item>", "1", "")]
    [InlineData("<item><guid>1</guid><description>a&#31;b</description></item>", "1", "a\u001Fb")]
    public async Task Item_may_look_like_this(string item, string id, string body)
    {
        var article = await Format.ReadOneAsync($"<rss><channel>{item}</channel></rss>");
        article.Id.ShouldBe(id);
        article.Body.ShouldBe(body);
    }

    [Theory]
    [InlineData("<item><description>d</description></item>", "id", "missing")]
    [InlineData("<item><guid>1</guid></item>", "body", "missing")]
    [InlineData("<item><guid>1</guid><description>d</description><pubDate>Mon, 30 Feb 2021 12:00:00 GMT</pubDate></item>", "publish_time", "30 Feb 2021")]
    public async Task Bad_item_has_a_violation_and_reading_goes_on(string item, string field, string description)
    {
        var items = await Format.ReadAsync($"<rss><channel>\n{item}\n<item><guid>2</guid><description>d</description></item></channel></rss>");

        items.Select(read => read.Line).ShouldBe([2, 3]);
        items[0].Violations.ShouldHaveSingleItem().Field.ShouldBe(field);
        items[0].Violations[0].Description.ShouldContain(description);
        items[1].Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task Feed_cut_short_gives_the_good_items_and_then_says_so()
    {
        var items = await Format.ReadAsync(Rss[..Rss.IndexOf("<source", StringComparison.Ordinal)]);
        items.Select(item => item.Article is null).ShouldBe([false, true]);
        items[1].Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<html><body/></html>")]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><guid>1</guid><description>&x;</description></item></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><guid>1</guid><description>&b;</description></item></channel></rss>")]
    public async Task What_is_no_feed_or_wants_entities_resolved_is_refused(string content) =>
        (await Format.ReadViolationAsync(content)).Field.ShouldBe("file");

    [Theory]
    [InlineData("\r\n\n  <?xml version=\"1.0\"?><rss><channel><item><guid>1</guid><description>d</description></item></channel></rss>")]
    [InlineData("\uFEFF<rss><channel><item><guid>1</guid><description>d</description></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss><channel><item><guid>1</guid><description>d</description></item></channel></rss>")]
    public async Task Blanks_before_and_document_types_do_no_harm(string content) => (await Format.ReadOneAsync(content)).Id.ShouldBe("1");

    [Fact]
    public async Task Feed_in_an_old_encoding_is_read()
    {
        _ = Format.Name;
        var content = Encoding.GetEncoding(1251).GetBytes(
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><guid>1</guid><description>Київ</description></item></channel></rss>");
        (await Format.ReadAsync(content)).ShouldHaveSingleItem().Article!.Body.ShouldBe("Київ");
    }

    [Fact]
    public async Task Feed_without_items_has_none() => (await Format.ReadAsync("<rss><channel><title>t</title></channel></rss>")).ShouldBeEmpty();

    [Fact]
    public async Task Deeply_nested_item_is_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("<b>", 100_000)) + "deep" + string.Concat(Enumerable.Repeat("</b>", 100_000));
        var items = await Format.ReadAsync($"<rss><channel><item><guid>1</guid><description type=\"xhtml\">{nested}</description></item></channel></rss>");
        items.ShouldHaveSingleItem().Violations.ShouldHaveSingleItem().Description.ShouldContain("too deep");
    }

    [Fact]
    public async Task Long_feed_ends_at_the_limit()
    {
        var items = await new FeedFormat(maxCharacters: 200_000).ReadAsync(
            "<rss><channel>" + string.Concat(Enumerable.Repeat("<item><guid>1</guid><description>d</description></item>", 20_000)) + "</channel></rss>");
        items.Count.ShouldBeInRange(500, 8_000);
        items[^1].Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Fact]
    public void Any_damage_is_survived() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 1_500], Gen.Int[0, 40], Gen.OneOf("", "<", ">", "&", "]]>", "<![CDATA[", "<item>", "</item>", "\0", "\"")).Sample(
            (isRss, at, length, inserted) =>
            {
                var feed = isRss ? Rss : Atom;
                var start = Math.Min(at, feed.Length);
                var damaged = feed.Remove(start, Math.Min(length, feed.Length - start)).Insert(start, inserted);
                return Format.ReadAsync(damaged).GetAwaiter().GetResult().TrueForAll(item => item.Article is null == item.Violations.Count > 0);
            },
            iter: TestSeed.Iterations(1_000),
            seed: CsCheckSeed.Next(21));
}
