using NewsSearch.Articles.Ingestion;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class ArticlePipelineTests
{
    private static readonly ArticleLimits Limits = new();

    private static readonly Article Clean = new()
    {
        Id = "a-1",
        Title = "Grain exports resume",
        Body = "The first ship left the port.\nMore will follow.",
        Url = "https://example.org/news/1",
        Source = "Harbour Desk",
        SourceCountry = "GB",
        Language = "en-GB",
        PublishedAt = new DateTimeOffset(2022, 8, 1, 9, 30, 0, 123, TimeSpan.FromHours(3)),
        Countries = ["UA", "TR", "SU"],
        Topics = ["grain", "trade"],
        Authors = ["A. Writer"],
    };

    [Fact]
    public void Clean_article_is_returned_itself()
    {
        ArticlePipeline.Prepare(Clean, Limits, out var violations).ShouldBeSameAs(Clean);
        violations.ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_is_cleaned_but_the_id()
    {
        var article = new Article
        {
            Id = " &amp; ",
            Title = "  Grain&nbsp;exports\nresume ",
            Body = "The first ship\r\nleft &amp; sailed. ",
            Url = " https://example.org/?a=1&amp;b=2 ",
            Source = " Harbour  Desk ",
            SourceCountry = " gb ",
            Language = "EN_gb",
            PublishedAt = Clean.PublishedAt!.Value.AddTicks(4567),
            Countries = ["ua", " UA", "", "tr"],
            Topics = ["grain ", "", "R&amp;D", "grain", "\u200B"],
            Authors = ["A.\u00A0Writer", "A. Writer"],
        };

        var prepared = ArticlePipeline.Prepare(article, Limits, out var violations);

        violations.ShouldBeEmpty();
        prepared.Id.ShouldBe(" &amp; ");
        prepared.Title.ShouldBe("Grain exports resume");
        prepared.Body.ShouldBe("The first ship\nleft & sailed.");
        prepared.Url.ShouldBe("https://example.org/?a=1&amp;b=2");
        prepared.Source.ShouldBe("Harbour Desk");
        prepared.SourceCountry.ShouldBe("GB");
        prepared.Language.ShouldBe("en-GB");
        prepared.PublishedAt.ShouldBe(Clean.PublishedAt);
        prepared.PublishedAt!.Value.Offset.ShouldBe(TimeSpan.FromHours(3));
        prepared.Countries.ShouldBe(["UA", "TR"]);
        prepared.Topics.ShouldBe(["grain", "R&D"]);
        prepared.Authors.ShouldBe(["A. Writer"]);
        ArticlePipeline.Prepare(prepared, Limits, out _).ShouldBeSameAs(prepared);
    }

    [Fact]
    public void Blank_optional_fields_become_unknown()
    {
        var prepared = ArticlePipeline.Prepare(
            Clean with { Url = " ", Source = "\t", SourceCountry = "", Language = " " }, Limits, out var violations);

        violations.ShouldBeEmpty();
        prepared.Url.ShouldBeNull();
        prepared.Source.ShouldBeNull();
        prepared.SourceCountry.ShouldBeNull();
        prepared.Language.ShouldBeNull();
    }

    public static TheoryData<string, Article, string, string> Violations => new()
    {
        { "missing id", Clean with { Id = "" }, "id", "missing" },
        { "long id", Clean with { Id = new string('é', 257) }, "id", "514 bytes" },
        { "control in id", Clean with { Id = "a\nb" }, "id", "U+000A at position 2" },
        { "half a surrogate in id", Clean with { Id = "ab" + (char)0xD83D }, "id", "position 3" },
        { "long title", Clean with { Title = new string('t', 4097) }, "title", "4,097" },
        { "relative URL", Clean with { Url = "/news/1" }, "url", "\"/news/1\"" },
        { "URL of another scheme", Clean with { Url = "ftp://example.org/1" }, "url", "http" },
        { "script", Clean with { Url = "javascript:alert(1)" }, "url", "http" },
        { "URL with a line break", Clean with { Url = "https://example.org/a\nb" }, "url", "http" },
        { "URL without host", Clean with { Url = "https://" }, "url", "http" },
        { "long URL", Clean with { Url = "https://example.org/" + new string('u', 2048) }, "url", "2,068" },
        { "long source", Clean with { Source = new string('s', 257) }, "source", "257" },
        { "unknown source country", Clean with { SourceCountry = "ZZ" }, "source_country", "\"ZZ\"" },
        { "name for a country", Clean with { Countries = ["UA", "Turkey"] }, "countries[1]", "\"TURKEY\"" },
        { "position before repeats were dropped", Clean with { Countries = ["UA", "UA", "", "xx"] }, "countries[3]", "\"XX\"" },
        { "malformed language", Clean with { Language = "english language" }, "language", "BCP 47" },
        { "many countries", Clean with { Countries = [.. Enumerable.Repeat("UA", 65)] }, "countries", "65" },
        { "many topics", Clean with { Topics = [.. Enumerable.Range(0, 257).Select(number => $"t{number}")] }, "topics", "257" },
        { "many authors", Clean with { Authors = [.. Enumerable.Range(0, 257).Select(number => $"t{number}")] }, "authors", "257" },
        { "long topic", Clean with { Topics = ["a", "", new string('t', 257)] }, "topics[2]", "257" },
        { "long author", Clean with { Authors = [new string('t', 257)] }, "authors[0]", "257" },
        { "too much text", Clean with { Body = new string('x', (4 * 1024 * 1024) + 1) }, "body", "4,194,304" },
    };

    [Theory]
    [MemberData(nameof(Violations), DisableDiscoveryEnumeration = true)]
    public void Violation_names_its_field(string name, Article article, string field, string description)
    {
        ArticlePipeline.Prepare(article, Limits, out var violations);

        var violation = violations.ShouldHaveSingleItem(name);
        violation.Field.ShouldBe(field, name);
        violation.Description.ShouldContain(description, Case.Sensitive, name);
    }

    [Fact]
    public void All_violations_are_collected()
    {
        var article = new Article
        {
            Id = "", Body = "", Url = "x", SourceCountry = "XX", Language = "?", Countries = ["AA", "UA", "ZZ"], Topics = [new string('t', 300)],
        };

        ArticlePipeline.Prepare(article, Limits, out var violations);

        violations.Select(violation => violation.Field)
            .ShouldBe(["id", "url", "source_country", "language", "countries[0]", "countries[2]", "topics[0]"]);
    }

    [Fact]
    public void Text_beyond_the_limit_is_rejected_without_being_cleaned()
    {
        var article = Clean with { Id = "", Body = new string('\0', 50_000_000), Countries = [.. Enumerable.Repeat("??", 1_000)] };

        var prepared = ArticlePipeline.Prepare(article, Limits, out var violations);

        prepared.ShouldBeSameAs(article);
        violations.Select(violation => violation.Field).ShouldBe(["countries", "id"]);
        ArticlePipeline.Prepare(article with { Countries = [] }, Limits, out violations);
        violations.Select(violation => violation.Field).ShouldBe(["body", "id"]);
    }

    [Fact]
    public void Text_that_grows_beyond_the_limit_by_cleaning_is_rejected()
    {
        var limits = new ArticleLimits { MaxArticleBytes = 200 };
        var article = new Article { Id = "a", Body = string.Concat(Enumerable.Repeat("\u0958", 60)) };

        ArticlePipeline.Prepare(article, limits, out var violations);

        violations.ShouldHaveSingleItem().Field.ShouldBe("body");
    }

    [Fact]
    public void Limits_are_those_that_are_set()
    {
        var limits = new ArticleLimits { MaxIdBytes = 2, MaxTitleLength = 3, MaxLabelLength = 2, MaxCountries = 1, MaxLabels = 1, MaxUrlLength = 10 };

        ArticlePipeline.Prepare(Clean, limits, out var violations);

        violations.Select(violation => violation.Field).ShouldBe(["countries", "topics", "id", "title", "url", "source", "authors[0]"]);
        ArticlePipeline.Prepare(Clean with { Id = new string('i', 513) }, new ArticleLimits { MaxIdBytes = 10_000 }, out violations);
        violations.ShouldHaveSingleItem().Description.ShouldContain("512");
    }
}
