using NewsSearch.Articles.Ingestion.Html;

namespace NewsSearch.Articles.Tests.Ingestion.Html;

public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"H"}""")]
    [InlineData("""{"@type":["Thing","ReportageNewsArticle"],"headline":"H"}""")]
    [InlineData("""{"@type":"http://schema.org/Article","name":"H"}""")]
    [InlineData("""[{"@type":"WebSite","headline":"W"},{"@type":"BlogPosting","headline":"H"}]""")]
    [InlineData("""{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"O"},[{"@type":"Article","headline":"H"}]]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"H"}}""")]
    [InlineData("""{"@type":"NewsArticle","headline":["H","I"]}""")]
    [InlineData("""{"@type":"NewsArticle","headline":{"@value":"H","@language":"en"},}""")]
    [InlineData("<!-- {\"@type\":\"NewsArticle\",\"headline\":\"H\"} -->")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"H\"}\n//]]>")]
    [InlineData("/*<![CDATA[*/ {\"@type\":\"NewsArticle\",\"headline\":\"H\"}; /*]]>*/")]
    public void Article_is_found(string script) => LinkedData.Find(script).ShouldNotBeNull().Headline.ShouldBe("H");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{\"@type\":\"NewsArticle\"")]
    [InlineData("""{"@type":"Organization","headline":"H"}""")]
    [InlineData("""{"@type":5}""")]
    [InlineData("""{"headline":"H"}""")]
    public void Nothing_is_found_in_other_scripts(string script) => LinkedData.Find(script).ShouldBeNull();

    [Fact]
    public void Properties_are_read_in_their_many_forms()
    {
        var article = LinkedData.Find(
            """
            {"@graph":[
              {"@type":"NewsArticle","headline":"H","articleBody":"One.
            Two.","datePublished":"2021-03-01","mainEntityOfPage":{"@id":"https://example.org/1"},"publisher":{"@id":"#org"},
               "author":[{"@type":"Person","name":"A. Writer"},"B. Writer",{"@id":"#c"},{"@id":"#unknown"},null,5],
               "articleSection":"World","keywords":"grain, ports ,","inLanguage":{"@type":"Language","name":"English","alternateName":"en"}},
              {"@type":"Organization","@id":"#org","name":"Harbour News"},
              {"@type":"Person","@id":"#c","name":"C. Writer"}]}
            """).ShouldNotBeNull();

        article.Body.ShouldBe("One. Two.");
        article.Published.ShouldBe("2021-03-01");
        article.Url.ShouldBe("https://example.org/1");
        article.Publisher.ShouldBe("Harbour News");
        article.Authors.ShouldBe(["A. Writer", "B. Writer", "C. Writer"]);
        article.Topics.ShouldBe(["World", "grain", "ports"]);
    }

    [Fact]
    public void References_in_a_circle_end() =>
        LinkedData.Find("""{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"}}]}""")
            .ShouldNotBeNull().Authors.ShouldBeEmpty();
}
