using System.Diagnostics;
using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Highlighting;
using NewsSearch.FullText.Querying;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>Texts that would bring a careless highlighter to its knees.</summary>
public sealed class HighlighterSpeedTests
{
    private const int Attempts = 3;

    /// <summary>A machine with other things to do may take longer than a second, but not so much longer than for reading the words.</summary>
    private const int FactorOfBusyMachines = 10;

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("war filler ", "war filler peace")]
    [InlineData("war ", "\"war war war war\" OR war")]
    [InlineData("war of the ", "\"of the war\" OR \"war of the war of the war\" OR wa*")]
    [InlineData("war. ", "war")]
    [InlineData("War of the worlds. ", "worlds OR \"the worlds\"")]
    [InlineData("北", "北")]
    [InlineData("war\u0301\u0301", "war*")]
    [InlineData("war\n", "war")]
    [InlineData("nothing ", "war")]
    [InlineData("____________", "war")]
    public void A_megabyte_in_one_piece_takes_less_than_a_second(string piece, string query) =>
        ShouldTakeLessThanASecond(query, string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

    [Fact]
    public void A_query_with_all_words_allowed_takes_less_than_a_second() =>
        ShouldTakeLessThanASecond(
            string.Join(" OR ", Enumerable.Range(0, 340).Select(i => $"wor{i}* OR \"war {i}\"")),
            string.Concat(Enumerable.Range(0, 75_000).Select(i => $"wor{i % 300} war {i % 400} ")));

    private static void ShouldTakeLessThanASecond(string query, string body)
    {
        var highlighter = new Highlighter(QueryParser.Parse(query, new QueryLimits()), new HighlightRequest { MaxPassages = 20 });
        var times = new List<string>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var tokenizing = TimeOf(() => ArticleAnalysis.Tokenize(body).Dispose());
            var highlighting = TimeOf(() => highlighter.Highlight("", body, TestContext.Current.CancellationToken).ShouldNotBeEmpty());
            if (highlighting < OneSecond || highlighting < tokenizing * FactorOfBusyMachines)
            {
                return;
            }

            times.Add($"{highlighting} where tokenizing took {tokenizing}");
        }

        Assert.Fail(string.Join('\n', times));
    }

    private static TimeSpan TimeOf(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
