using System.Text;
using NewsSearch.Articles.Ingestion;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class JsonLinesFormatTests
{
    private const string Good = """{"id":"1","body":"Text"}""";

    private static readonly JsonLinesFormat Format = new();

    [Fact]
    public async Task Every_property_is_read()
    {
        var article = await Format.ReadOneAsync(
            """
            {"id":"n/1","title":"Grain \u2013 again","body":"One.\nTwo.","url":"https://example.org/1","source":"Desk","source_country":"GB","language":"en-GB","published_at":"2022-08-01T09:30:00+03:00","countries":["UA","TR"],"topics":["grain"],"authors":["A. Writer","B. Writer"],"unknown":{"deep":[1,{"x":null}]}}
            """);

        article.Id.ShouldBe("n/1");
        article.Title.ShouldBe("Grain – again");
        article.Body.ShouldBe("One.\nTwo.");
        article.Url.ShouldBe("https://example.org/1");
        article.Source.ShouldBe("Desk");
        article.SourceCountry.ShouldBe("GB");
        article.Language.ShouldBe("en-GB");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2022, 8, 1, 9, 30, 0, TimeSpan.FromHours(3)));
        article.PublishedAt!.Value.Offset.ShouldBe(TimeSpan.FromHours(3));
        article.Countries.ShouldBe(["UA", "TR"]);
        article.Topics.ShouldBe(["grain"]);
        article.Authors.ShouldBe(["A. Writer", "B. Writer"]);
    }

    [Theory]
    [InlineData("""{"id":"1","text":"Text"}""", "Text")]
    [InlineData("""{"id":"1","content":"Content"}""", "Content")]
    [InlineData("""{"id":"1","content":"Content","text":"Text"}""", "Text")]
    [InlineData("""{"content":"Content","text":"Text","body":"Body","id":"1"}""", "Body")]
    [InlineData("""{"id":"1","body":null,"text":"Text"}""", "Text")]
    [InlineData("""{"id":"1","body":"Body","content":{"rendered":"x"},"text":5}""", "Body")]
    [InlineData("""{"id":"1","body":"","title":"Flash: port reopens"}""", "")]
    [InlineData("""{"id":"1","body":"","title":""}""", "")]
    [InlineData("""{"id":"1","body":"First","body":"Last"}""", "Last")]
    public async Task Body_comes_from_the_first_of_its_names_that_has_one(string line, string expected) =>
        (await Format.ReadOneAsync(line)).Body.ShouldBe(expected);

    [Fact]
    public async Task Half_an_escaped_surrogate_pair_does_not_spoil_the_text() =>
        (await Format.ReadOneAsync("""{"id":"1","body":"Half \ud83d of a \"pair\"\n\u00e9 \/\\"}""")).Body
            .ShouldBe("Half " + (char)0xD83D + " of a \"pair\"\né /\\");

    [Theory]
    [InlineData("""{"id":"1","body":"b","author":"By One, Agency"}""", "By One, Agency")]
    [InlineData("""{"id":"1","body":"b","author":["One"]}""", "One")]
    [InlineData("""{"id":"1","body":"b","author":"One","authors":["Two"]}""", "Two")]
    public async Task Author_is_read_as_well(string line, string expected) => (await Format.ReadOneAsync(line)).Authors.ShouldBe([expected]);

    [Theory]
    [InlineData("""{"id":"1","body":"b","published_at":"2021-03-01"}""")]
    [InlineData("""{"id":"1","body":"b","publish_time":"2021-03-01T00:00:00Z"}""")]
    [InlineData("""{"id":"1","body":"b","published_at":null,"publish_time":"2021-03-01T00:00:00"}""")]
    public async Task Date_without_offset_is_in_UTC(string line) =>
        (await Format.ReadOneAsync(line)).PublishedAt.ShouldBe(new DateTimeOffset(2021, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Null_is_absent()
    {
        var article = await Format.ReadOneAsync(
            """{"id":"1","body":"b","title":null,"url":null,"source":null,"source_country":null,"language":null,"published_at":null,"countries":null,"topics":null,"authors":null}""");

        article.ShouldBe(new Article { Id = "1", Body = "b", Countries = article.Countries, Topics = article.Topics, Authors = article.Authors });
        article.Countries.Concat(article.Topics).Concat(article.Authors).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"1","body":"b" """, "article", "not valid JSON: at byte")]
    [InlineData("""{"id":"1","body":"b"} {"id":"2"}""", "article", "not valid JSON: at byte 23")]
    [InlineData("""{"id":"1",}""", "article", "not valid JSON")]
    [InlineData("""["id"]""", "article", "an array; a JSON object was expected")]
    [InlineData("5", "article", "a number; a JSON object was expected")]
    [InlineData("id,body", "article", "not valid JSON")]
    [InlineData("""{"body":"b"}""", "id", "missing")]
    [InlineData("""{"id":"","body":"b"}""", "id", "missing")]
    [InlineData("""{"id":null,"body":"b"}""", "id", "missing")]
    [InlineData("""{"id":1,"body":"b"}""", "id", "a number; a string was expected")]
    [InlineData("""{"id":"1","title":"t"}""", "body", "missing")]
    [InlineData("""{"id":"1","body":null,"title":"t"}""", "body", "missing")]
    [InlineData("""{"id":"1","body":["b"]}""", "body", "an array")]
    [InlineData("""{"id":"1","body":"b","title":true}""", "title", "a truth value")]
    [InlineData("""{"id":"1","body":"b","countries":"UA"}""", "countries", "an array of strings was expected")]
    [InlineData("""{"id":"1","body":"b","countries":["UA",null]}""", "countries[1]", "null; a string was expected")]
    [InlineData("""{"id":"1","body":"b","topics":["a",{"b":["c"]}]}""", "topics[1]", "an object")]
    [InlineData("""{"id":"1","body":"b","published_at":"2021-02-30"}""", "publish_time", "\"2021-02-30\"")]
    [InlineData("""{"id":"1","body":"b","published_at":1614556800}""", "publish_time", "a number")]
    [InlineData("""{"id":"1","body":"b","publish_time":"soon"}""", "publish_time", "\"soon\"")]
    public async Task Bad_line_has_a_violation_and_reading_goes_on(string line, string field, string description)
    {
        var items = await Format.ReadAsync($"{Good}\n{line}\n{Good}\n", "a.jsonl");

        items.Select(item => item.Line).ShouldBe([1, 2, 3]);
        items.ShouldAllBe(item => item.File == "a.jsonl");
        items[0].Article.ShouldNotBeNull();
        items[1].Article.ShouldBeNull();
        items[2].Article.ShouldNotBeNull();
        var violation = items[1].Violations.ShouldHaveSingleItem();
        violation.Field.ShouldBe(field);
        violation.Description.ShouldContain(description);
    }

    [Fact]
    public async Task All_violations_of_a_line_are_collected()
    {
        var item = (await Format.ReadAsync("""{"title":7,"published_at":"2021-02-30","topics":{}}""")).ShouldHaveSingleItem();
        item.Violations.Select(violation => violation.Field).ShouldBe(["title", "topics", "id", "body", "publish_time"], ignoreOrder: true);
    }

    [Fact]
    public async Task Deeply_nested_line_is_refused()
    {
        var violation = await Format.ReadViolationAsync("{\"id\":\"1\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}");
        violation.Field.ShouldBe("article");
    }

    [Fact]
    public async Task Invalid_UTF8_is_named_with_line_and_byte()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Good + "\n{\"é\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}\n" + Good)];

        var items = await Format.ReadAsync(content);

        items.Count.ShouldBe(3);
        items[1].Line.ShouldBe(2);
        items[1].Violations.ShouldHaveSingleItem().Description.ShouldContain("0xFF at byte 8 of the line");
        items[2].Article.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n  \t\r\n\n")]
    [InlineData("\uFEFF")]
    public async Task File_without_articles_has_no_items(string content) => (await Format.ReadAsync(content)).ShouldBeEmpty();

    [Fact]
    public async Task Blank_lines_count_but_are_skipped_and_line_ends_may_be_of_both_kinds()
    {
        var items = await Format.ReadAsync($"\uFEFF{Good}\r\n\r\n   \n{Good}");
        items.Select(item => item.Line).ShouldBe([1, 4]);
        items.ShouldAllBe(item => item.Article != null);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public async Task Overlong_line_is_skipped(int length)
    {
        var items = await new JsonLinesFormat(maxLineBytes: 100).ReadAsync($"{Good}\n{new string('x', length)}\n{Good}\n{new string('y', length)}");

        items.Select(item => item.Article is null).ShouldBe([false, true, false, true]);
        items.Select(item => item.Line).ShouldBe([1, 2, 3, 4]);
        items[1].Violations.ShouldHaveSingleItem().Description.ShouldContain("longer than 100 bytes");
    }

    [Fact]
    public async Task Line_as_long_as_the_limit_is_read()
    {
        (await new JsonLinesFormat(Good.Length).ReadAsync($"{Good}\n{Good}\n")).ShouldAllBe(item => item.Article != null);
        (await new JsonLinesFormat(Good.Length - 1).ReadAsync($"{Good}\n{Good}")).ShouldAllBe(item => item.Article == null);
    }

    [Fact]
    public async Task Article_of_50_MB_is_read_and_then_rejected_for_its_size()
    {
        var items = await Format.ReadAsync($"{Good}\n{{\"id\":\"big\",\"body\":\"{new string('x', 50_000_000)}\"}}\n{Good}\n");

        items.Count.ShouldBe(3);
        items[1].Article!.Body.Length.ShouldBe(50_000_000);
        ArticlePipeline.Prepare(items[1].Article!, new ArticleLimits(), out var violations);
        violations.ShouldHaveSingleItem().Field.ShouldBe("body");
    }

    [Fact]
    public async Task Lines_are_the_same_however_the_stream_delivers_its_bytes()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 300).Select(number => $"{{\"id\":\"{number}\",\"body\":\"{new string('é', number * 7)}\"}}\n")));

        foreach (var chunk in new[] { 1, 7, 4096 })
        {
            using var stream = new ChunkedStream(content, chunk);
            var items = await Format.ReadAsync(stream, "a.jsonl", CancellationToken.None).ToListAsync();
            items.Select(item => item.Article!.Id).ShouldBe(Enumerable.Range(1, 300).Select(number => number.ToString()));
            items.Select(item => item.Article!.Body.Length).ShouldBe(Enumerable.Range(1, 300).Select(number => number * 7));
        }
    }

    [Fact]
    public async Task Gzip_is_recognised_by_its_bytes()
    {
        var member = Reading.Gzip(Encoding.UTF8.GetBytes(Good + "\n"));
        var items = await Format.ReadAsync([.. member, .. member], "no-ending");
        items.Count.ShouldBe(2);
        items.ShouldAllBe(item => item.Article != null);
    }

    [Fact]
    public async Task Plain_text_in_a_file_called_gz_is_read() => (await Format.ReadAsync(Good, "a.jsonl.gz")).ShouldHaveSingleItem().Article.ShouldNotBeNull();

    [Fact]
    public async Task Gzip_cut_short_gives_the_good_articles_and_then_says_so()
    {
        var random = new Random(5);
        var lines = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"{{\"id\":\"{number}\",\"body\":\"{random.NextInt64()}\"}}\n"));
        var compressed = Reading.Gzip(Encoding.UTF8.GetBytes(lines));

        for (var length = 20; length < compressed.Length; length += length < compressed.Length - 12 ? Math.Min(997, compressed.Length - 12 - length) : 1)
        {
            var items = await Format.ReadAsync(compressed[..length], "cut.jsonl.gz");

            var last = items[^1];
            last.Article.ShouldBeNull($"cut to {length} bytes");
            last.Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
            last.Violations[0].Description.ShouldContain("ends early");
            last.Line.ShouldBe(items.Count);
            items.SkipLast(1).Select(item => item.Article!.Id).ShouldBe(Enumerable.Range(0, items.Count - 1).Select(number => number.ToString()));
        }
    }

    [Fact]
    public async Task Damaged_gzip_says_so()
    {
        var compressed = Reading.Gzip(Encoding.UTF8.GetBytes(Good + "\n"));
        compressed[^5] ^= 1;

        (await Format.ReadAsync(compressed))[^1].Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Fact]
    public async Task Cancellation_ends_the_reading()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new ChunkedStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 100))), 10);
        var count = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Format.ReadAsync(stream, "a", cancellation.Token))
            {
                if (++count == 3)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        count.ShouldBe(3);
    }
}
