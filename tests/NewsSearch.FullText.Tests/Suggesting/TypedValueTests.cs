using NewsSearch.FullText.Suggesting;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Suggesting;

public sealed class TypedValueTests
{
    [Theory]
    [InlineData("", "Reuters", 0)]
    [InlineData("  ", "Reuters", 0)]
    [InlineData("reut", "Reuters", 0)]
    [InlineData(" REUT ", "Reuters", 0)]
    [InlineData("guardian", "The Guardian", 0)]
    [InlineData("the gua", "The Guardian", 0)]
    [InlineData("uardian", "The Guardian", 1)]
    [InlineData("kingd", "United Kingdom", 0)]
    [InlineData("zurich", "Neue Zürcher Zeitung", 1)]
    [InlineData("zurch", "Neue Zürcher Zeitung", 0)]
    [InlineData("zurc", "Neue Zürcher Zeitung", 0)]
    [InlineData("zürc", "Neue Zurcher Zeitung", 0)]
    [InlineData("brien", "Flann O'Brien", 0)]
    [InlineData("дзер", "Дзеркало тижня", 0)]
    [InlineData("тиж", "Дзеркало тижня", 0)]
    [InlineData("日报", "人民日报", 0)]
    [InlineData("民", "人民日报", 0)]
    public void Label_is_found_by_its_beginning_and_by_those_of_its_words(string typed, string label, int? errors) =>
        new TypedValue(typed).Errors(label).ShouldBe(errors);

    [Theory]
    [InlineData("rut", "Reuters", null)]
    [InlineData("reit", "Reuters", 1)]
    [InlineData("rueter", "Reuters", 1)]
    [InlineData("retuer", "Reuters", 1)]
    [InlineData("ruetre", "Reuters", null)]
    [InlineData("assosiate", "Associated Press", 1)]
    [InlineData("asosiate", "Associated Press", 2)]
    [InlineData("asosiaet", "Associated Press", null)]
    [InlineData("prees", "Associated Press", 1)]
    [InlineData("channel 5", "Channel 4", null)]
    [InlineData("2021", "2022", null)]
    [InlineData("chin", "CN", null)]
    [InlineData("reuters", "Reut", null)]
    public void One_letter_may_be_wrong_of_four_and_two_of_eight(string typed, string label, int? errors) =>
        new TypedValue(typed).Errors(label).ShouldBe(errors);

    [Fact]
    public void Errors_are_the_distance_from_the_nearest_beginning_of_a_word()
    {
        var random = TestSeed.Random(nameof(Errors_are_the_distance_from_the_nearest_beginning_of_a_word));
        for (var round = 0; round < TestSeed.Iterations(400); round++)
        {
            var typed = Text(random, random.Next(1, 9), "abc");
            var label = Text(random, random.Next(0, 10), "aabbcc ").Trim();
            var allowed = typed.Length < 4 ? 0 : typed.Length < 8 ? 1 : 2;
            var words = Enumerable.Range(0, label.Length).Where(start => start == 0 || (label[start - 1] == ' ' && label[start] != ' ')).Select(start => label[start..]);
            var nearest = words.SelectMany(word => Enumerable.Range(0, word.Length + 1).Select(length => Distance(typed, word[..length]))).DefaultIfEmpty(99).Min();

            new TypedValue(typed).Errors(label).ShouldBe(nearest <= allowed ? nearest : null, $"'{typed}' in '{label}'; {TestSeed.Replay}");
        }
    }

    private static string Text(Random random, int length, string letters) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));

    /// <summary>The definition, without a table.</summary>
    private static int Distance(string x, string y)
    {
        if (x.Length == 0 || y.Length == 0)
        {
            return x.Length + y.Length;
        }

        if (x[^1] == y[^1])
        {
            return Distance(x[..^1], y[..^1]);
        }

        var least = 1 + Math.Min(Distance(x[..^1], y[..^1]), Math.Min(Distance(x[..^1], y), Distance(x, y[..^1])));
        return x.Length > 1 && y.Length > 1 && x[^1] == y[^2] && x[^2] == y[^1] ? Math.Min(least, 1 + Distance(x[..^2], y[..^2])) : least;
    }
}
