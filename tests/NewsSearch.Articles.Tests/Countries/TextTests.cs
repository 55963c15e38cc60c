using NewsSearch.Articles.Countries;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class TextTests
{
    [Theory]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("São", "sao")]
    [InlineData("ÅLAND", "aland")]
    [InlineData("Kıbrıs", "kibris")]
    [InlineData("Føroyar", "foroyar")]
    [InlineData("Færøerne", "faeroerne")]
    [InlineData("Großherzogtum", "grossherzogtum")]
    [InlineData("Cộng", "cong")]
    [InlineData("Россия", "россия")]
    [InlineData("e\u0301", "e")]
    [InlineData("&", "and")]
    [InlineData("\u0301", "")]
    public void Letters_are_folded(string word, string folded)
    {
        Span<char> room = stackalloc char[64];
        room[..LetterFolding.Fold(word, room)].ToString().ShouldBe(folded);
    }

    [Fact]
    public void Words_without_room_are_not_folded() => LetterFolding.Fold("Peru", stackalloc char[3]).ShouldBe(-1);

    [Theory]
    [InlineData("LONDON, March 9 - The bank", "LONDON, March 9 -")]
    [InlineData("KYIV, Jan 1 (Reuters) - The army", "KYIV, Jan 1 (Reuters) -")]
    [InlineData("WASHINGTON (AP) — The House", "WASHINGTON (AP) —")]
    [InlineData("\n  LA PAZ, Feb 2 – Miners", "\n  LA PAZ, Feb 2 –")]
    [InlineData("London - The bank", "")]
    [InlineData("US-led forces - and others", "")]
    [InlineData("LONDON has no dash", "")]
    [InlineData("", "")]
    [InlineData("A", "")]
    public void Datelines_end_with_a_dash(string text, string dateline) => text[..Dateline.LengthIn(text)].ShouldBe(dateline);

    [Theory]
    [InlineData("U.S.-led Côte d'Ivoire", "U|S|led|Côte|d|Ivoire")]
    [InlineData("Peopleʼs AT&T x86", "People|s|AT|&|T|x86")]
    [InlineData("one—two…three\u00A0four", "one|two|three|four")]
    [InlineData("", "")]
    public void Text_is_split_into_words(string text, string words)
    {
        using var buffer = new WordBuffer();
        WordSplitter.Split(text, buffer);
        var found = new List<string>();
        foreach (var word in buffer.Words)
        {
            found.Add(text.Substring(word.Start, word.Length));
        }

        string.Join('|', found).ShouldBe(words);
    }

    [Fact]
    public void Unknown_tables_are_refused() =>
        Should.Throw<InvalidDataException>(() => EmbeddedTable.Read("no-such-table.tsv").ToList()).Message.ShouldContain("no-such-table.tsv");
}
