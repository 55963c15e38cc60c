using System.Text;
using CsCheck;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class CsvFormatTests
{
    private static readonly CsvFormat Format = CsvFormat.Commas();

    [Fact]
    public async Task Every_column_is_read_whatever_its_letter_case_and_place()
    {
        var article = await Format.ReadOneAsync(
            "Countries,ID,Title,BODY,Url,Source,Source_Country,language,published_at,topics,authors,other\n"
            + "UA; TR;,1,\"Grain, again\",\"One.\nTwo \"\"quoted\"\".\",https://example.org/1,Desk,GB,en,2022-08-01T09:30:00+03:00,grain;trade,A. Writer,x\n");

        article.Id.ShouldBe("1");
        article.Title.ShouldBe("Grain, again");
        article.Body.ShouldBe("One.\nTwo \"quoted\".");
        article.Url.ShouldBe("https://example.org/1");
        article.Source.ShouldBe("Desk");
        article.SourceCountry.ShouldBe("GB");
        article.Language.ShouldBe("en");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2022, 8, 1, 9, 30, 0, TimeSpan.FromHours(3)));
        article.Countries.ShouldBe(["UA", "TR"]);
        article.Topics.ShouldBe(["grain", "trade"]);
        article.Authors.ShouldBe(["A. Writer"]);
    }

    [Theory]
    [InlineData("id,body\n1,Text\n")]
    [InlineData("\uFEFFid,body\r\n1,Text\r\n")]
    [InlineData("id;body\n1;Text\n")]
    [InlineData("id\tbody\n1\tText")]
    [InlineData("id,text\n1,Text")]
    [InlineData(" id , content \n1,Text")]
    [InlineData("id,body,text\n1,Text,Other")]
    [InlineData("id,body,body\n1,Text,Other")]
    public async Task Table_may_look_like_this(string content)
    {
        var article = await Format.ReadOneAsync(content);
        article.Id.ShouldBe("1");
        article.Body.ShouldBe("Text");
    }

    [Fact]
    public async Task Tabs_separate_cells_of_tsv()
    {
        var article = await CsvFormat.Tabs().ReadOneAsync("id\ttitle\tbody\n1\tOne, two; \"three\"\tText\n");
        article.Title.ShouldBe("One, two; \"three\"");
    }

    [Theory]
    [InlineData("url,body\nhttps://example.org/a,Text\n", "https://example.org/a")]
    [InlineData("url,body\n,Text\n", "news/table.csv#2")]
    [InlineData("url,body\n/relative,Text\n", "news/table.csv#2")]
    [InlineData("title,body\n\nTitle,Text\n", "news/table.csv#3")]
    public async Task Without_a_column_for_it_the_id_is_the_URL_or_the_line(string content, string id) =>
        (await Format.ReadOneAsync(content, "news/table.csv")).Id.ShouldBe(id);

    [Theory]
    [InlineData("1", "article", "The row has 1 cells; the header has 4.")]
    [InlineData("1,t,b,2021-01-01,x", "article", "The row has 5 cells; the header has 4.")]
    [InlineData(",t,b,", "id", "missing")]
    [InlineData("1,,,", "body", "missing")]
    [InlineData("1,t,b,2021-02-30", "publish_time", "2021-02-30")]
    [InlineData("1,t,\"b\" c,", "article", "closing quotation mark")]
    public async Task Bad_row_has_a_violation_with_its_line_and_reading_goes_on(string row, string field, string description)
    {
        var items = await Format.ReadAsync($"id,title,body,published_at\n0,t,\"b\nb\",\n{row}\n2,t,b,\n", "a.csv");

        items.Select(item => item.Line).ShouldBe([2, 4, 5]);
        items.Select(item => item.Article?.Id).ShouldBe(["0", null, "2"]);
        var violation = items[1].Violations.ShouldHaveSingleItem();
        violation.Field.ShouldBe(field);
        violation.Description.ShouldContain(description);
    }

    [Fact]
    public async Task Quotation_marks_within_a_cell_without_them_are_text() =>
        (await Format.ReadOneAsync("id,body\n1,He said \"no\" twice\n")).Body.ShouldBe("He said \"no\" twice");

    [Fact]
    public async Task Invalid_UTF8_is_named_with_column_and_line()
    {
        var items = await Format.ReadAsync([.. "id,body\n1,b\n2,x"u8, 0xE9, .. "\n3,b\n"u8]);

        items.Select(item => item.Article?.Id).ShouldBe(["1", null, "3"]);
        items[1].Line.ShouldBe(3);
        items[1].Violations.ShouldHaveSingleItem().ShouldBe(new FieldViolation("body", "The cell is not valid UTF-8: the byte 0xE9 at byte 2 is out of place."));
    }

    [Fact]
    public async Task Unclosed_quotation_mark_is_named_with_its_line()
    {
        var items = await Format.ReadAsync("id,body\n1,b\n2,\"b\n3,b\n4,b\n");
        items.Select(item => (item.Line, item.Article?.Id)).ShouldBe([(2, "1"), (3, null)]);
        items[1].Violations.ShouldHaveSingleItem().Description.ShouldContain("never closed");
    }

    [Fact]
    public async Task Unclosed_quotation_mark_of_a_large_file_does_not_take_it_into_memory()
    {
        var rest = string.Concat(Enumerable.Repeat("3,some text\n", 100_000));
        var items = await CsvFormat.Commas(maxRowBytes: 100_000).ReadAsync("id,body\n1,b\n2,\"b\n" + rest);
        items.Select(item => item.Article?.Id).ShouldBe(["1", null]);
        items[1].Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("id,body")]
    [InlineData("id,body\n\n")]
    public async Task Table_without_rows_has_no_items(string content) => (await Format.ReadAsync(content)).ShouldBeEmpty();

    [Theory]
    [InlineData("id,title\n1,t\n2,t\n")]
    [InlineData("id,title\n")]
    public async Task Table_without_a_column_for_the_body_is_one_violation(string content)
    {
        var violation = await Format.ReadViolationAsync(content);
        violation.Field.ShouldBe("body");
        violation.Description.ShouldContain("\"id\", \"title\"");
    }

    [Fact]
    public async Task Table_in_UTF16_is_read()
    {
        byte[] content = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id\tbody\n1\tКиїв 😀\n")];
        (await Format.ReadAsync(content)).ShouldHaveSingleItem().Article!.Body.ShouldBe("Київ 😀");
    }

    [Fact]
    public async Task Compressed_table_cut_short_gives_the_good_rows_and_then_says_so()
    {
        var random = new Random(3);
        var compressed = Reading.Gzip(Encoding.UTF8.GetBytes("id,body\n" + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"{number},{random.NextInt64()}\n"))));

        (await Format.ReadAsync(compressed)).Count.ShouldBe(5_000);
        var items = await Format.ReadAsync(compressed[..(compressed.Length / 2)]);

        items.Count.ShouldBeGreaterThan(1_000);
        items.SkipLast(1).Select(item => item.Article!.Id).ShouldBe(Enumerable.Range(0, items.Count - 1).Select(number => number.ToString()));
        items[^1].Violations.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    [Fact]
    public void Any_bytes_are_read_without_exception() =>
        Gen.OneOf<string>(",", "\"", "\n", "\r", ";", "\t", "id", "body", "1", "\u00e9", "\0", "2021-01-01", "\uFEFF").Array[0, 40].Sample(
            pieces => Format.ReadAsync("id,body\n" + string.Concat(pieces)).GetAwaiter().GetResult().TrueForAll(item => item.Article is null == item.Violations.Count > 0),
            iter: TestSeed.Iterations(2_000),
            seed: CsCheckSeed.Next(11));
}
