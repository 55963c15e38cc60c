using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Highlighting;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Highlighting;

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
