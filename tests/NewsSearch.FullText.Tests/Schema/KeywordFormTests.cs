using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Tests.Schema;

public sealed class KeywordFormTests
{
    [Theory]
    [InlineData(" The Guardian ", "the guardian")]
    [InlineData("REUTERS", "reuters")]
    [InlineData("ДЗЕРКАЛО Тижня", "дзеркало тижня")]
    public void Labels_are_trimmed_and_lower_case(string label, string expected) => KeywordForm.Lower(label).ShouldBe(expected);

    [Fact]
    public void A_country_code_is_upper_case() => KeywordForm.Upper("ua").ShouldBe("UA");

    [Theory]
    [InlineData("en-us", "en")]
    [InlineData("zh-hant-tw", "zh")]
    [InlineData("de", "de")]
    [InlineData("-x", "-x")]
    public void The_primary_subtag_stands_before_the_first_hyphen(string tag, string expected) => KeywordForm.PrimarySubtag(tag).ShouldBe(expected);

    [Fact]
    public void Long_labels_are_cut_between_code_points()
    {
        KeywordForm.Lower(new string('x', 20_000)).Length.ShouldBe(KeywordForm.MaxLength);
        KeywordForm.Lower("x" + string.Concat(Enumerable.Repeat("😀", 10_000))).Length.ShouldBe(KeywordForm.MaxLength - 1);
    }
}
