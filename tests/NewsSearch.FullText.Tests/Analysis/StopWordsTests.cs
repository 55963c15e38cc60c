using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Tests.Analysis;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("the", true)]
    [InlineData("of", true)]
    [InlineData("who", false)]
    [InlineData("us", false)]
    [InlineData("The", false)]
    [InlineData("", false)]
    public void Stop_words_are_exact_forms(string word, bool expected) => StopWords.Contains(word).ShouldBe(expected);
}
