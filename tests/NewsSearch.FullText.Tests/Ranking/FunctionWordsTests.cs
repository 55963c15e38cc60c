using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Tests.Ranking;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("The", "the", true)]
    [InlineData("what", "what", true)]
    [InlineData("grain", "grain", false)]
    [InlineData("who", "who", true)]
    [InlineData("WHO", "who", false)]
    [InlineData("us", "us", true)]
    [InlineData("US", "us", false)]
    [InlineData("May", "may", false)]
    public void Names_and_acronyms_are_told_by_their_letters(string text, string exact, bool expected) =>
        FunctionWords.Contains(text, exact).ShouldBe(expected);

    [Fact]
    public void Every_stop_word_is_one() => StopWords.All.ShouldAllBe(word => FunctionWords.Contains(word, word));
}
