using NewsSearch.FullText.Suggesting;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Suggesting;

public sealed class NearbyWordsTests
{
    [Fact]
    public void Words_found_are_those_of_an_obvious_comparison_with_every_word()
    {
        var random = TestSeed.Random(nameof(NearbyWordsTests));
        for (var round = 0; round < TestSeed.Iterations(60); round++)
        {
            string[] words = [.. Enumerable.Range(0, 200).Select(_ => Word(random)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            var table = new WordTable(words, new bool[words.Length], []);
            var frequencies = words.Select(_ => random.Next(3)).ToArray();
            var typed = Word(random);

            var found = NearbyWords.Find(table, frequencies, typed, int.MaxValue).Select(word => words[word]);

            found.ShouldBe(
                words.Where((word, id) => frequencies[id] > 0 && typed.Length >= 4 && word != typed && (word[0] == typed[0] || word[0] == typed[1])
                    && Distance(word, typed) <= (typed.Length < 8 ? 1 : 2)),
                ignoreOrder: true,
                $"'{typed}', {TestSeed.Replay}");
        }
    }

    [Fact]
    public void Nearest_come_first_then_the_same_first_letter_then_the_most_frequent()
    {
        string[] words = ["abcdefgh", "abcdefgx", "abcdefgy", "abcdexyh", "bacdefgi"];
        var table = new WordTable(words, new bool[words.Length], []);

        NearbyWords.Find(table, [1, 1, 5, 9, 9], "abcdefgi", 9).Select(word => words[word]).ShouldBe(["abcdefgy", "abcdefgh", "abcdefgx", "bacdefgi"]);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("abc1")]
    public void Short_words_and_words_with_digits_have_no_neighbours(string typed) =>
        NearbyWords.Find(new WordTable(["abcd"], [true], []), [1], typed, 9).ShouldBeEmpty();

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(2, 11)).Select(_ => "abc"[random.Next(3)])]);

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, no letter changed twice.</summary>
    private static int Distance(string x, string y)
    {
        var distances = new int[x.Length + 1, y.Length + 1];
        for (var i = 0; i <= x.Length; i++)
        {
            for (var j = 0; j <= y.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0
                    ? i + j
                    : new[]
                    {
                        distances[i - 1, j] + 1,
                        distances[i, j - 1] + 1,
                        distances[i - 1, j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1),
                        i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1] ? distances[i - 2, j - 2] + 1 : int.MaxValue,
                    }.Min();
            }
        }

        return distances[x.Length, y.Length];
    }
}
