using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class YardstickQueryTests
{
    [Theory]
    [InlineData("term\tElections", "body:(\"Elections\")", "elect")]
    [InlineData("and\tthe president's", "body:(\"the\" \"president's\")", "the presid")]
    [InlineData("or\tyou or", "body:(\"you\" OR \"or\")", "you or")]
    [InlineData("phrase\tyou or", "body:\"you or\"", "you or")]
    public void Words_are_quoted_for_one_and_analysed_for_the_others(string line, string text, string terms)
    {
        var query = YardstickQuery.Parse(line);
        query.Text.ShouldBe(text);
        query.Terms.ShouldBe(terms.Split(' '));
    }

    [Theory]
    [InlineData("")]
    [InlineData("near\tone two")]
    [InlineData("term")]
    public void Other_lines_are_refused(string line) => Should.Throw<FormatException>(() => YardstickQuery.Parse(line));
}
