using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Tests.Analysis;

public sealed class ArticleAnalysisTests
{
    [Theory]
    [InlineData("The Runner's dogs were RUNNING", "the runner dogs were running", "the runner dog were run")]
    [InlineData("don't don’t donʼt don＇t", "don't don't don't don't", "don't don't don't don't")]
    [InlineData("workers’ workersʼ ʼtis 'quoted'", "workers workers tis quoted", "worker worker ti quot")]
    [InlineData("Assad’s ASSADʼS", "assad assad", "assad assad")]
    [InlineData("Café naïve Straße", "café naïve straße", "cafe naiv strass")]
    [InlineData("п'ять Київ", "п'ять київ", "п'ять київ")]
    [InlineData("U.S. 3,000.50 a_b", "u.s 3,000.50 a_b", "u. 3,000.50 a_b")]
    [InlineData("𐐀𐐁 ok", "𐐨𐐩 ok", "𐐨𐐩 ok")]
    [InlineData("👍🏽 fine 😀", "fine", "fine")]
    [InlineData("東京 abc", "東 京 abc", "東 京 abc")]
    [InlineData("", "", "")]
    [InlineData(" \t\r\n ", "", "")]
    [InlineData("ʼ", "'", "'")]
    public void Text_becomes_exact_forms_and_stems(string text, string exact, string stems)
    {
        using var tokens = ArticleAnalysis.Tokenize(text);
        string.Join(' ', Indexes(tokens).Select(i => tokens.Exact(i).ToString())).ShouldBe(exact);
        string.Join(' ', Indexes(tokens).Select(tokens.Stem)).ShouldBe(stems);
    }

    [Fact]
    public void Offsets_point_into_the_text_and_positions_count_up()
    {
        const string Text = "A😀 Putin’s — “visit”";
        using var tokens = ArticleAnalysis.Tokenize(Text);
        Indexes(tokens).Select(i => Text[tokens.StartOffset(i)..tokens.EndOffset(i)]).ShouldBe(["A", "Putin’s", "visit"]);
        Indexes(tokens).Select(tokens.Position).ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData(255, 3, 2)]
    [InlineData(256, 2, 2)]
    [InlineData(100_000, 2, 2)]
    public void A_token_that_is_too_long_leaves_a_gap(int length, int count, int lastPosition)
    {
        using var tokens = ArticleAnalysis.Tokenize($"before {new string('x', length)} after");
        tokens.Count.ShouldBe(count);
        tokens.Position(count - 1).ShouldBe(lastPosition);
    }

    [Theory]
    [InlineData("_")]
    [InlineData("\u203F")]
    [InlineData("_\u0301")]
    [InlineData("_\u200D")]
    [InlineData("a'")]
    [InlineData("1,")]
    [InlineData("a:")]
    [InlineData("\u0301")]
    [InlineData("\uD83D")]
    [InlineData("\u05D0\"")]
    [InlineData("\u0E01")]
    [InlineData("\uAC00")]
    [InlineData("\u30A2_")]
    [InlineData("a\u00AD")]
    public void Hostile_runs_take_linear_time(string unit)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var tokens = ArticleAnalysis.Tokenize(string.Concat(Enumerable.Repeat(unit, 500_000)) + " end");
        tokens.Exact(tokens.Count - 1).ToString().ShouldBe("end");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_list_is_used_again_without_traces_of_the_last_text()
    {
        for (var i = 0; i < 3; i++)
        {
            using var many = ArticleAnalysis.Tokenize(string.Join(' ', Enumerable.Range(0, 5_000)));
            many.Count.ShouldBe(5_000);
        }

        using var one = ArticleAnalysis.Tokenize("one");
        one.Count.ShouldBe(1);
        one.Position(0).ShouldBe(0);
    }

    [Fact]
    public void Random_texts_have_ordered_offsets_within_the_text_and_stems_that_depend_on_the_exact_form_alone()
    {
        var random = Testing.TestSeed.Random(nameof(Random_texts_have_ordered_offsets_within_the_text_and_stems_that_depend_on_the_exact_form_alone));
        var stems = new Dictionary<string, string>();
        for (var round = 0; round < Testing.TestSeed.Iterations(300); round++)
        {
            var text = RandomText(random);
            using var tokens = ArticleAnalysis.Tokenize(text);
            for (var i = 0; i < tokens.Count; i++)
            {
                var exact = tokens.Exact(i).ToString();
                exact.ShouldNotBeEmpty(Testing.TestSeed.Replay);
                tokens.StartOffset(i).ShouldBeGreaterThanOrEqualTo(i == 0 ? 0 : tokens.EndOffset(i - 1), Testing.TestSeed.Replay);
                tokens.EndOffset(i).ShouldBeInRange(tokens.StartOffset(i) + 1, text.Length, Testing.TestSeed.Replay);
                if (!stems.TryAdd(exact, tokens.Stem(i)))
                {
                    tokens.Stem(i).ShouldBe(stems[exact], Testing.TestSeed.Replay);
                }
            }
        }
    }

    private static string RandomText(Random random)
    {
        const string Letters = "aabbeeiinnss''’ʼ＇__..,,::  \n\té\u0301ßЖж東\uD83D\uDE00\uD801\uDC00\u200D\"א0159-ــİı";
        return string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Letters[random.Next(Letters.Length)]));
    }

    private static IEnumerable<int> Indexes(TokenList tokens) => Enumerable.Range(0, tokens.Count);
}
