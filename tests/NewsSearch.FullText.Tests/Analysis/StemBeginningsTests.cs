using NewsSearch.FullText.Analysis;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Analysis;

public sealed class StemBeginningsTests
{
    private static readonly string[] Endings =
    [
        "", "s", "es", "ies", "ed", "eed", "ing", "y", "ys", "ational", "ization", "iveness", "biliti", "ement", "ely", "ee", "ll", "sses", "'s", "at", "bl", "iz",
    ];

    [Fact]
    public void A_word_may_have_its_own_stem_whatever_the_word()
    {
        var random = TestSeed.Random(nameof(A_word_may_have_its_own_stem_whatever_the_word));
        for (var i = 0; i < TestSeed.Iterations(20_000); i++)
        {
            var letters = random.Next(3) == 0 ? "aeiouy" : random.Next(8) == 0 ? "aeéßæЖ京0'9.yŁ" : "abcdefghijklmnopqrstuvwxyz";
            AllowsItsOwn(new string(random.GetItems<char>(letters, random.Next(1, 6))) + Endings[random.Next(Endings.Length)]);
        }
    }

    [Theory]
    [InlineData("lgl")]
    [InlineData("gnad10k-test")]
    public void The_words_of_news_may_have_their_own_stems(string corpus)
    {
        foreach (var article in Corpus.Read(corpus))
        {
            AllowsItsOwn(article.Body);
        }
    }

    [Theory]
    [InlineData("govern", "oil")]
    [InlineData("govern", "gas")]
    [InlineData("sai", "said")]
    public void Words_that_begin_otherwise_are_told_apart(string stem, string word)
    {
        var beginnings = new StemBeginnings();
        beginnings.Add(stem);
        beginnings.MayBegin(word).ShouldBe(stem[0] == word[0] && stem[1] == word[1]);
        beginnings.MayBegin("émigré").ShouldBeTrue();
    }

    [Fact]
    public void Without_stems_only_words_beyond_ascii_are_let_through()
    {
        var beginnings = new StemBeginnings();
        beginnings.MayBegin("a").ShouldBeFalse();
        beginnings.MayBegin("oil").ShouldBeFalse();
        beginnings.MayBegin("ß").ShouldBeTrue();
    }

    [Fact]
    public void Tokens_that_are_left_out_have_none_of_the_stems_and_the_others_stay_as_they_are()
    {
        var random = TestSeed.Random(nameof(Tokens_that_are_left_out_have_none_of_the_stems_and_the_others_stay_as_they_are));
        var (news, leftOut) = (Corpus.Read("lgl").ToArray(), 0);
        for (var round = 0; round < TestSeed.Iterations(400); round++)
        {
            var text = random.Next(3) == 0 ? news[random.Next(news.Length)].Body : new string(random.GetItems<char>("aAbB1 .'_\u2019sé-京 ", random.Next(300)));
            using var all = ArticleAnalysis.Tokenize(text);
            var tokens = TokensOf(all);
            var stems = tokens.Length == 0 ? [] : random.GetItems(tokens, 2).Select(token => token.Stem).ToHashSet();
            var beginnings = new StemBeginnings();
            stems.ToList().ForEach(beginnings.Add);
            using var some = ArticleAnalysis.Tokenize(text, beginnings, CancellationToken.None);
            var kept = TokensOf(some);
            tokens.Except(kept).ShouldAllBe(token => !stems.Contains(token.Stem), TestSeed.Replay);
            kept.Except(tokens).ShouldBeEmpty(TestSeed.Replay);
            leftOut += tokens.Length - kept.Length;
        }

        leftOut.ShouldBeGreaterThan(0);
    }

    private static (string Exact, string Stem, int Start, int End, int Position)[] TokensOf(TokenList tokens) =>
    [
        .. Enumerable.Range(0, tokens.Count)
            .Select(i => (tokens.Exact(i).ToString(), tokens.Stem(i), tokens.StartOffset(i), tokens.EndOffset(i), tokens.Position(i))),
    ];

    private static void AllowsItsOwn(string text)
    {
        using var tokens = ArticleAnalysis.Tokenize(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var beginnings = new StemBeginnings();
            beginnings.Add(tokens.Stem(i));
            if (!beginnings.MayBegin(tokens.Exact(i)))
            {
                Assert.Fail($"{tokens.Exact(i)} has the stem {tokens.Stem(i)}; {TestSeed.Replay}");
            }
        }
    }
}
