using System.Text;
using NewsSearch.Articles.Ingestion.Cleaning;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion.Cleaning;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("caf&eacute; &hellip;", "café …")]
    [InlineData("&#8220;quoted&#8221;", "“quoted”")]
    [InlineData("&#x20AC;5 &#X20ac;6", "€5 €6")]
    [InlineData("&#128512;", "😀")]
    [InlineData("It&#146;s", "It’s")]
    [InlineData("wait&#133;", "wait…")]
    [InlineData("&NotEqualTilde;", "≂̸")]
    [InlineData("&CounterClockwiseContourIntegral;", "∳")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("AT&T, R&D; x&y", "AT&T, R&D; x&y")]
    [InlineData("?a=1&copy=2&amp=3", "?a=1&copy=2&amp=3")]
    [InlineData("&unknown; &; &#; &#x; &#xZZ; &# 5;", "&unknown; &; &#; &#x; &#xZZ; &# 5;")]
    [InlineData("&#0;&#xD800;&#x110000;&#9999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#-5; &#x-5; &#+5;", "&#-5; &#x-5; &#+5;")]
    [InlineData("&#99999999999;", "&#99999999999;")]
    [InlineData("a&nbsp;b", "a b")]
    [InlineData("a&#1;b", "ab")]
    [InlineData("&", "&")]
    [InlineData("&amp", "&amp")]
    public void Entities_are_decoded_once(string text, string expected) => TextCleaner.CleanLine(text).ShouldBe(expected);

    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("one&#13;&#10;two&#13;\nthree", "one\ntwo\nthree")]
    [InlineData("one\vtwo\fthree\u0085four\u2028five\u2029six", "one\ntwo\nthree\nfour\nfive\nsix")]
    [InlineData("one\n\n\n\n\ntwo", "one\n\ntwo")]
    [InlineData("one\n \t\n\u00A0\n\ntwo", "one\n\ntwo")]
    [InlineData("one  \t\ntwo\u00A0 \nthree", "one\ntwo\nthree")]
    [InlineData("\r\n\n  \tone\n two\n\n \n", "one\n two")]
    [InlineData("a  b\tc", "a  b c")]
    [InlineData("20\u00A0000 \u3000 x", "20\u00A0000 \u3000 x")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("", "")]
    public void White_space_of_text_is_tidied_and_lines_are_kept(string text, string expected) => TextCleaner.CleanLines(text).ShouldBe(expected);

    [Theory]
    [InlineData("  one \t two\r\nthree\u00A0\u2003four  ", "one two three four")]
    [InlineData("a\u3000b", "a b")]
    [InlineData("\n", "")]
    public void White_space_of_a_line_becomes_one_space(string text, string expected) => TextCleaner.CleanLine(text).ShouldBe(expected);

    [Theory]
    [InlineData("a\0b\u0003c\u001Fd\u007Fe", "abcde")]
    [InlineData("It\u0092s \u0093so\u0094", "It’s “so”")]
    [InlineData("a\u0081b\u009Dc", "abc")]
    [InlineData("\uFEFFLead\uFEFF", "Lead")]
    [InlineData("Haus\u00ADtür", "Haustür")]
    [InlineData("zero\u200Bwidth word\u2060joiner", "zerowidth wordjoiner")]
    [InlineData("\uFFFEa\uFFFFb", "ab")]
    [InlineData("ភាសា\u200Bខ្មែរ", "ភាសា\u200Bខ្មែរ")]
    [InlineData("䁧\u0301\u0E3A\u200Ba", "䁧\u0E3A\u0301a")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👨\u200D👩\u200D👧 and ❤\uFE0F", "👨\u200D👩\u200D👧 and ❤\uFE0F")]
    [InlineData("ක්\u200Dර", "ක්\u200Dර")]
    public void Controls_and_invisible_junk_go_and_joiners_stay(string text, string expected) => TextCleaner.CleanLines(text).ShouldBe(expected);

    // Written with numbers, since unpaired surrogates do not survive in the metadata of tests.
    [Theory]
    [InlineData(new[] { 'a', 0xD83D, 'b' }, "a\uFFFDb")]
    [InlineData(new[] { 'a', 0xDE00, 'b' }, "a\uFFFDb")]
    [InlineData(new[] { 0xDE00, 0xD83D }, "\uFFFD\uFFFD")]
    [InlineData(new[] { 0xD83D, 0xD83D, 0xDE00 }, "\uFFFD😀")]
    [InlineData(new[] { 0xD83D, 0x200B, 0xDE00 }, "\uFFFD\uFFFD")]
    [InlineData(new[] { 'a', 0xD83D }, "a\uFFFD")]
    public void Unpaired_surrogates_become_replacement_characters(int[] units, string expected) =>
        TextCleaner.CleanLines(string.Concat(units.Select(unit => (char)unit))).ShouldBe(expected);

    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("и\u0306", "й")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u212B \u2126", "\u00C5 \u03A9")]
    [InlineData("가\u11A8", "각")]
    public void Text_comes_out_in_normalization_form_C(string text, string expected) => TextCleaner.CleanLines(text).ShouldBe(expected);

    [Fact]
    public void Combining_marks_beyond_thirty_are_dropped_before_they_cost_time()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0315\u0323\u200B", 500_000));
        var cleaned = TextCleaner.CleanLines("a" + marks + "b" + marks);

        cleaned.Length.ShouldBe(60);
        cleaned[0].ShouldBe('\u1EA1');
        cleaned.ShouldContain("\u1E05");
        TextCleaner.CleanLines("a" + new string('\u0315', 31)).ShouldBe("a" + new string('\u0315', 30));
        TextCleaner.CleanLines(string.Concat(Enumerable.Repeat("\U0001E8D0", 40))).Length.ShouldBe(60);
    }

    [Theory]
    [InlineData("Plain words, one line.")]
    [InlineData("Two lines,\n  the second indented,\n\nand a paragraph.")]
    [InlineData("“Curly quotes” — dashes… and ʼapostrophes")]
    [InlineData("ዘጠኝ ግብ በተስተናገደበት ጨዋታ")]
    [InlineData("AT&T and an emoji 😀")]
    public void Clean_text_is_returned_itself(string text) => TextCleaner.CleanLines(text).ShouldBeSameAs(text);

    [Fact]
    public void Clean_text_costs_no_memory()
    {
        var texts = new[] { "Plain words of\nseveral lines.", "“Curly quotes” — dashes…", "Київ і Львів" };
        Array.ForEach(texts, text => TextCleaner.CleanLines(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            TextCleaner.CleanLines(text);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Whatever_comes_in_what_goes_out_is_clean()
    {
        var random = TestSeed.Random(nameof(Whatever_comes_in_what_goes_out_is_clean));
        for (var round = 0; round < TestSeed.Iterations(10_000); round++)
        {
            var text = NastyText.Next(random);
            var lines = TextCleaner.CleanLines(text);
            var line = TextCleaner.CleanLine(text);
            var message = $"{string.Join(' ', text.Select(unit => $"{(int)unit:X4}"))}; {TestSeed.Replay}";

            foreach (var cleaned in new[] { lines, line })
            {
                cleaned.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(message);
                cleaned.Any(letter => char.IsControl(letter) && letter != '\n').ShouldBeFalse(message);
                cleaned.ShouldBe(cleaned.Trim(), message);
                Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cleaned)).ShouldBe(cleaned, message);
            }

            line.ShouldNotContain("  ", Case.Sensitive, message);
            line.ShouldNotContain("\n", Case.Sensitive, message);
            lines.ShouldNotContain("\n\n\n", Case.Sensitive, message);
            lines.ShouldNotContain(" \n", Case.Sensitive, message);
            TextCleaner.CleanLines(text).ShouldBe(lines, message);
            if (!lines.Contains('&', StringComparison.Ordinal))
            {
                TextCleaner.CleanLines(lines).ShouldBeSameAs(lines, message);
            }
        }
    }
}
