using NewsSearch.Articles.Stories;

namespace NewsSearch.Articles.Tests.Stories;

public sealed class NearCopiesTests
{
    private static readonly DateTimeOffset Noon = new(2021, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 30).Select(i =>
        $"The harbour master of Odesa spoke on day {i} about ship {i * 7} and the {Word(i)} that it carries to {Word(i + 50)}."));

    [Fact]
    public void A_text_is_a_copy_of_itself_whatever_its_case_punctuation_and_title() =>
        Similarity("One title", Long, "Another heading", "\n" + Long.ToUpperInvariant().Replace('.', '!')).ShouldBeGreaterThan(0.9);

    [Fact]
    public void A_part_is_a_copy_of_the_whole() => Similarity("", Long, "", Long[..(Long.Length / 3)]).ShouldBe(1);

    [Fact]
    public void Another_text_is_none() => Similarity("", Long, "", string.Join(' ', Enumerable.Range(100, 90).Select(Word))).ShouldBe(0);

    [Fact]
    public void A_report_of_the_same_pattern_with_other_names_and_numbers_is_none() => Similarity(
        "CHRYSLER FINANCE ISSUING STERLING EUROBOND",
        "LONDON, March 25 - Chrysler Financial Corp is issuing a 50 mln stg eurobond due April 30, 1992 paying 9-1/2 pct and priced at "
            + "101-1/8 pct, lead manager Union Bank of Switzerland Securities said. The bond is available in denominations of 1,000 and 10,000 stg "
            + "and will be listed in Luxembourg. Fees comprise 1-1/4 pct selling concession with 5/8 pct for management and underwriting. "
            + "Pay date is April 30.",
        "WOOLWICH BUILDING SOCIETY ISSUING 40 MLN STG BOND",
        "LONDON, March 25 - The Woolwich Equitable Building Society is issuing a 40 mln stg eurobond due May 27, 1997 paying 9-3/4 pct and priced at "
            + "101-5/8 pct, lead manager Chase Investment Bank said. The bond is available in denominations of 5,000 and 50,000 stg "
            + "and will be listed in London. Fees comprise 1-7/8 pct selling concession with 3/8 pct for management and underwriting. "
            + "Pay date is May 27.").ShouldBe(0);

    [Theory]
    [InlineData("Shr 5 cts vs 6 cts\nNet 1.2 mln vs 1.3 mln\nRevs 10.1 mln vs 9.9 mln", "Shr 5 cts vs 7 cts\nNet 1.2 mln vs 1.9 mln\nRevs 10.1 mln vs 8.9 mln")]
    [InlineData("Shr 5 cts vs 6 cts\nNet 1,234,000 vs 1,134,000", "Shr 5 cts vs 6 cts\nNet 2,234,000 vs 1,134,000")]
    public void Short_tables_that_differ_in_a_number_are_none(string one, string other) =>
        Similarity("ACME CORP 1ST QTR NET", one, "ACME CORP 1ST QTR NET", other).ShouldBe(0);

    [Fact]
    public void Equal_short_tables_under_the_names_of_two_companies_are_none()
    {
        const string Table = "Qtly div 10 cts vs 10 cts prior\nPay April 15\nRecord March 30\nNote: the board also approved a split of three shares for two";
        Similarity("ACME INC SETS PAYOUT", Table, "BETA INC SETS PAYOUT", Table).ShouldBe(0);
        Similarity("ACME INC SETS PAYOUT", Table, "UPDATE: Acme Inc sets payout", Table).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Far_apart_short_texts_never_belong_together_and_long_ones_only_if_they_are_almost_equal()
    {
        var later = Noon + NearCopies.FarApart + TimeSpan.FromMinutes(1);
        Similarity("FED SETS TWO BILLION DLR REPURCHASE", "", "FED SETS TWO BILLION DLR REPURCHASE", "").ShouldBe(1);
        NearCopies.Similarity(Text("FED SETS TWO BILLION DLR REPURCHASE", "", Noon), Text("FED SETS TWO BILLION DLR REPURCHASE", "", later)).ShouldBe(0);
        NearCopies.Similarity(Text("", Long, Noon), Text("", Long, later)).ShouldBe(1);
        NearCopies.Similarity(Text("", Long, Noon), Text("", Long[..(Long.Length / 2)], later)).ShouldBe(0);
    }

    [Fact]
    public void Texts_without_spaces_and_in_other_scripts_have_words_too()
    {
        var chinese = string.Concat(Enumerable.Range(0, 120).Select(i => (char)(0x4E00 + (i * 37 % 900))));
        Similarity("", chinese, "", chinese[..90]).ShouldBe(1);
        Text("", chinese, null).Words.ShouldBe(120);
        Text("", "Жителі Одеси — зустріли перше судно", null).Words.ShouldBe(5);
    }

    [Fact]
    public void Nothing_resembles_an_empty_text()
    {
        Text("", "", null).Sketch.Length.ShouldBe(0);
        Similarity("", "", "", "").ShouldBe(0);
        Similarity("", "?!", "", Long).ShouldBe(0);
    }

    [Fact]
    public void Halves_of_a_text_share_about_half_of_its_sketch()
    {
        var (whole, half) = (Text("", Long, null), Text("", Long[..(Long.Length / 2)], null));
        NearCopies.CountShared(whole.Sketch.Span, half.Sketch.Span).ShouldBeInRange(4, 12);
    }

    private static double Similarity(string title, string body, string otherTitle, string otherBody) =>
        NearCopies.Similarity(Text(title, body, Noon), Text(otherTitle, otherBody, Noon.AddHours(1)));

    private static StoryText Text(string title, string body, DateTimeOffset? publishedAt) =>
        StoryText.Of(new Article { Id = "id", Title = title, Body = body, PublishedAt = publishedAt });

    private static string Word(int number) => string.Concat($"{number * 7919}".Select(digit => (char)('a' + digit - '0')));
}
