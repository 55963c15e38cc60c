using NewsSearch.Articles.Ingestion.Cleaning;

namespace NewsSearch.Articles.Tests.Ingestion.Cleaning;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("en-us", "en-US")]
    [InlineData("en_US", "en-US")]
    [InlineData(" pt-br ", "pt-BR")]
    [InlineData("ZH-HANT-tw", "zh-Hant-TW")]
    [InlineData("ES-419", "es-419")]
    [InlineData("sl-ROZAJ-biske-1994", "sl-rozaj-biske-1994")]
    [InlineData("de-ch-1901", "de-CH-1901")]
    [InlineData("zh-YUE-hk", "zh-yue-HK")]
    [InlineData("en-us-U-CA-BUDDHIST", "en-US-u-ca-buddhist")]
    [InlineData("X-Whatever", "x-whatever")]
    [InlineData("de-X-AA-bbbb", "de-x-aa-bbbb")]
    [InlineData("pcm", "pcm")]
    public void Well_formed_tags_get_their_usual_case(string tag, string expected)
    {
        var normal = LanguageTag.Normalize(tag);
        normal.ShouldBe(expected);
        LanguageTag.IsWellFormed(normal).ShouldBeTrue();
        LanguageTag.Normalize(normal).ShouldBeSameAs(normal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("english language")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("123")]
    [InlineData("en-US-")]
    [InlineData("en-u")]
    [InlineData("en-u-x")]
    [InlineData("en-USA-x")]
    [InlineData("абв")]
    [InlineData("en-toolongsubtag")]
    [InlineData("en-variant1-variant2-variant3-variant4-variant5")]
    public void What_is_no_tag_is_left_alone(string tag)
    {
        LanguageTag.IsWellFormed(tag).ShouldBeFalse();
        LanguageTag.Normalize(tag).ShouldBeSameAs(tag);
    }
}
