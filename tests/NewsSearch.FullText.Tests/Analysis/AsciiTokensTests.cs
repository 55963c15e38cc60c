using System.Text;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using NewsSearch.FullText.Analysis;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Analysis;

/// <summary>Texts have the tokens of Lucene's standard tokenizer, also where they are cut without it.</summary>
public sealed class AsciiTokensTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", "  ", "\n", "\r\n", "\t", "\0", "\u007F", "a", "Z", "b", "0", "9", "12", "_", "__", ".", "'", ":", ",", ";", "\"", "-", "/", "$", "@", "#", "*",
        "é", "ß", "’", "ʼ", "\u0301", "\u00AD", "\u200D", "\u203F", "\u00B7", "שלום", "ア", "한", "中", "ก", "\u0660", "\uD83D", "\uDE00", "😀", "🇺", "\u20E3", "\uFE0F",
    ];

    [Fact]
    public void Random_texts_have_the_tokens_of_the_standard_tokenizer()
    {
        var random = TestSeed.Random(nameof(Random_texts_have_the_tokens_of_the_standard_tokenizer));
        for (var i = 0; i < TestSeed.Iterations(20_000); i++)
        {
            Check(RandomText(random));
        }
    }

    [Fact]
    public void Real_texts_have_the_tokens_of_the_standard_tokenizer()
    {
        foreach (var article in Corpus.Read("wikinews").Concat(Corpus.Read("reuters21578").Take(2_000)))
        {
            Check(article.Title);
            Check(article.Body);
        }
    }

    [Fact]
    public void Every_pair_of_ascii_characters_between_letters_and_digits_is_cut_alike()
    {
        foreach (var (first, second) in from one in Enumerable.Range(0, 128) from other in Enumerable.Range(0, 128) select ((char)one, (char)other))
        {
            Check($"{first}{second} a{first}{second}b a{first}{second}1 1{first}{second}a 1{first}{second}2 a{first}b{second}c 1{first}2{second}3");
        }
    }

    // Mostly ASCII, mostly of few kinds of characters, sometimes a long run of one.
    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        var kinds = random.Next(2) == 0 ? Pieces : [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(random.Next(2) == 0 ? 28 : Pieces.Length)])];
        for (var length = random.Next(40); length > 0; length--)
        {
            text.Insert(text.Length, kinds[random.Next(kinds.Length)], random.Next(60) == 0 ? random.Next(300) : 1);
        }

        return text.ToString();
    }

    private static void Check(string text)
    {
        using var tokens = ArticleAnalysis.Tokenize(text);
        var found = Enumerable.Range(0, tokens.Count)
            .Select(i => (tokens.Exact(i).ToString(), tokens.StartOffset(i), tokens.EndOffset(i), tokens.Position(i)));
        found.ShouldBe(Standard(text), $"{string.Join(' ', text.Select(letter => $"{(int)letter:X}"))}; {TestSeed.Replay}");
    }

    private static List<(string Exact, int Start, int End, int Position)> Standard(string text)
    {
        var reader = new ConnectorGuard();
        reader.Reset(text, 0, text.Length);
        using var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, reader) { MaxTokenLength = ArticleAnalysis.MaxTokenLength };
        var (term, offset) = (tokenizer.GetAttribute<ICharTermAttribute>(), tokenizer.GetAttribute<IOffsetAttribute>());
        var increment = tokenizer.GetAttribute<IPositionIncrementAttribute>();
        var tokens = new List<(string, int, int, int)>();
        tokenizer.Reset();
        for (var position = -1; tokenizer.IncrementToken();)
        {
            position += increment.PositionIncrement;
            char[] letters = [.. term.Buffer.AsSpan(0, term.Length)];
            var (start, length) = ExactForm.Normalize(letters);
            tokens.Add((new string(letters, start, length), offset.StartOffset, offset.EndOffset, position));
        }

        return tokens;
    }
}
