using NewsSearch.Articles.Stories;

namespace NewsSearch.Articles.Tests.Stories;

public sealed class WordHashesTests
{
    [Theory]
    [InlineData("The company's profit", "the COMPANYS profit")]
    [InlineData("rose 1,200 tonnes", "rose: 1200 tonnes!")]
    [InlineData("don’t stop", "don't stop")]
    [InlineData("(Reuters) - Grain/oats", "reuters grain OATS")]
    [InlineData("北京", "北 京")]
    public void Texts_with_the_same_words_are_equal(string one, string other) => Words(one).ShouldBe(Words(other));

    [Theory]
    [InlineData("1.2", "12")]
    [InlineData("rate 1.2", "rate 1 2")]
    [InlineData("café", "cafe")]
    [InlineData("ab", "ba")]
    public void Texts_with_other_words_are_not(string one, string other) => Words(one).ShouldNotBe(Words(other));

    [Fact]
    public void Names_and_numbers_are_details_but_the_first_word_of_a_sentence_is_none()
    {
        var details = new List<bool>();
        var words = new WordHashes("Ships left Odesa at 5.30. They carry Q4 oats.");
        while (words.MoveNext())
        {
            details.Add(words.IsDetail);
        }

        details.ShouldBe([false, false, true, false, true, false, false, true, false]);
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00'")]
    [InlineData("1.")]
    [InlineData("x'\uD83D")]
    public void Broken_text_ends(string text) => Words(text).Count.ShouldBeInRange(0, 2);

    private static List<ulong> Words(string text)
    {
        var hashes = new List<ulong>();
        var words = new WordHashes(text);
        while (words.MoveNext())
        {
            hashes.Add(words.Hash);
        }

        return hashes;
    }
}
