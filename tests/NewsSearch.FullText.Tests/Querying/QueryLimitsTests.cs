using System.Diagnostics;
using NewsSearch.FullText.Querying;

namespace NewsSearch.FullText.Tests.Querying;

public sealed class QueryLimitsTests
{
    private static readonly QueryLimits Wide = new() { MaxQueryLength = 10_000_000 };

    [Fact]
    public void A_query_of_100_KB_is_refused_for_its_length() =>
        Limit(new string('a', 100 * 1024), new QueryLimits()).ShouldBe(("MaxQueryLength", 16_384));

    [Fact]
    public void A_query_as_long_as_allowed_is_read() =>
        QueryParser.Parse(new string('a', 255).PadRight(16_384), new QueryLimits()).ToString().Length.ShouldBe(255);

    [Theory]
    [InlineData("word ")]
    [InlineData("word OR ")]
    [InlineData("title:word ")]
    [InlineData("country:UA ")]
    [InlineData("pre* ")]
    [InlineData("NOT word ")]
    [InlineData("* ")]
    public void Five_thousand_words_are_refused(string word) =>
        Limit(string.Concat(Enumerable.Repeat(word, 5_000)) + "word", Wide).ShouldBe(("MaxQueryWords", 1_024));

    [Theory]
    [InlineData("\"{0}\"", " ")]
    [InlineData("{0}", "-")]
    [InlineData("\"{0}\"", "\n")]
    public void The_words_of_a_phrase_count_one_by_one(string frame, string joint) =>
        Limit(string.Format(frame, string.Join(joint, Enumerable.Repeat("word", 1_025))), Wide).ShouldBe(("MaxQueryWords", 1_024));

    [Fact]
    public void As_many_words_as_allowed_are_read() =>
        QueryParser.Parse(string.Join(" OR ", Enumerable.Range(0, 1_024).Select(i => $"w{i}")), new QueryLimits()).ShouldNotBeNull();

    [Theory]
    [InlineData("(")]
    [InlineData("-(")]
    [InlineData("NOT (")]
    [InlineData("a OR (")]
    public void Ten_thousand_nested_parentheses_are_refused(string opener) =>
        Limit(string.Concat(Enumerable.Repeat(opener, 10_000)) + "a" + new string(')', 10_000), Wide with { MaxQueryWords = 1_000_000 })
            .ShouldBe(("MaxQueryDepth", 64));

    [Fact]
    public void Parentheses_as_deep_as_allowed_are_read() =>
        QueryParser.Parse(new string('(', 64) + "a" + new string(')', 64), new QueryLimits()).ToString().ShouldBe("a");

    [Fact]
    public void Many_parentheses_beside_each_other_are_not_deep() =>
        QueryParser.Parse(string.Concat(Enumerable.Repeat("(a OR b) ", 500)), new QueryLimits()).ShouldNotBeNull();

    [Fact]
    public void Thousands_of_negations_in_a_row_are_read() =>
        QueryParser.Parse(string.Concat(Enumerable.Repeat("NOT ", 3_001)) + "a", new QueryLimits()).ToString().ShouldBe("NOT a");

    [Theory]
    [InlineData("\\a")]
    [InlineData("& ")]
    [InlineData("& OR ")]
    [InlineData("- ")]
    [InlineData("_")]
    [InlineData("a:1")]
    [InlineData("é")]
    [InlineData("👩‍👩‍👧")]
    public void Reading_takes_time_in_proportion_to_the_length(string piece)
    {
        var query = "a " + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + " a";
        var start = Stopwatch.GetTimestamp();

        _ = Record.Exception(() => QueryParser.Parse(query, Wide));

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static (string Limit, long Allowed) Limit(string query, QueryLimits limits)
    {
        var error = Should.Throw<QueryTooExpensiveException>(() => QueryParser.Parse(query, limits));
        error.Message.ShouldContain(error.Allowed.ToString());
        return (error.Limit, error.Allowed);
    }
}
