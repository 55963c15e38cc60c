using NewsSearch.Articles.Countries;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class GazetteerChangesTests
{
    [Fact]
    public void Names_are_added_forbidden_and_weighed()
    {
        var tagger = With("# ours", "", "add Silicon Fen = GB city", "forbid Peru", "weigh Kremlin = 0.1", "add Two Rivers = FR+DE region");
        tagger.Tag("", "Rain fell on Silicon Fen.").ShouldBe(["GB"]);
        tagger.Tag("", "Rain fell on Peru.").ShouldBeEmpty();
        tagger.Tag("", "Rain fell on Two Rivers.").ShouldBe(["FR", "DE"]);
        SalienceOf(tagger, "RU").ShouldBeLessThan(SalienceOf(CountryTagger.Default, "RU"));
        tagger.GazetteerVersion.ShouldNotBe(CountryTagger.Default.GazetteerVersion);
    }

    [Fact]
    public void A_later_line_replaces_an_earlier_one_and_what_ships()
    {
        With("add Peru = CL name", "add Peru = BO name").Tag("", "Rain fell on Peru.").ShouldBe(["BO"]);
        With("forbid Paris").Tag("", "Rain fell on Paris.").ShouldBeEmpty();
    }

    [Fact]
    public void No_changes_change_nothing() =>
        CountryTagger.Default.With(GazetteerChanges.None).GazetteerVersion.ShouldBe(CountryTagger.Default.GazetteerVersion);

    [Theory]
    [InlineData("add", "nothing follows")]
    [InlineData("rename Peru = CL", "rename")]
    [InlineData("add Peru", "equals sign")]
    [InlineData("add Peru = CL", "a country, a kind")]
    [InlineData("add Peru = XX name", "XX")]
    [InlineData("add Peru = CL nickname", "nickname")]
    [InlineData("add Peru = CL name sometimes", "sometimes")]
    [InlineData("add ... = CL name", "no words")]
    [InlineData("forbid Peru = CL", "no equals sign")]
    [InlineData("weigh Peru = heavy", "heavy")]
    [InlineData("weigh Peru = 11", "11")]
    [InlineData("weigh Peru = -1", "-1")]
    [InlineData("map FR", "FR")]
    [InlineData("forbid Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "letters")]
    public void A_wrong_line_is_told_by_its_number_and_changes_nothing(string line, string expected)
    {
        var changes = GazetteerChanges.Read(["# ours", line, "forbid Fiji"], out var problems);
        problems.Single().Line.ShouldBe(2);
        problems.Single().Description.ShouldContain(expected);
        var tagger = CountryTagger.Default.With(changes);
        tagger.Tag("", "Rain fell on Peru.").ShouldBe(["PE"]);
        tagger.Tag("", "Rain fell on Fiji.").ShouldBeEmpty();
    }

    private static CountryTagger With(params string[] lines)
    {
        var changes = GazetteerChanges.Read(lines, out var problems);
        problems.ShouldBeEmpty();
        return CountryTagger.Default.With(changes);
    }

    private static double SalienceOf(CountryTagger tagger, string code) =>
        tagger.Find("", "The Kremlin spoke to France and Spain.").Countries.Single(country => country.Code == code).Salience;
}
