using NewsSearch.Articles.Countries;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class GazetteerTests
{
    private static readonly string[][] Cues = [["Michael", "given", "a given name"]];

    [Theory]
    [InlineData("France", "XX", "name", "", "XX")]
    [InlineData("France", "FR|", "name", "", "France")]
    [InlineData("France", "FR", "nickname", "", "nickname")]
    [InlineData("France", "FR", "name", "sometimes", "sometimes")]
    [InlineData("...", "FR", "name", "", "...")]
    public void Wrong_rows_are_told_by_what_is_wrong(string surface, string codes, string kind, string rules, string expected) =>
        Should.Throw<InvalidDataException>(() => new Gazetteer([[surface, codes, kind, rules]], Cues)).Message.ShouldContain(expected);

    [Fact]
    public void Rows_with_the_same_words_are_refused() =>
        Should.Throw<InvalidDataException>(() => new Gazetteer([["Cote d'Ivoire", "CI", "name", ""], ["Côte-d’Ivoire", "CI", "name", ""]], Cues))
            .Message.ShouldContain("twice");

    [Fact]
    public void Unknown_cues_are_refused() =>
        Should.Throw<InvalidDataException>(() => new Gazetteer([["France", "FR", "name", ""]], [["Michael", "nickname", "?"]]))
            .Message.ShouldContain("nickname");

    [Fact]
    public void The_version_depends_on_every_row()
    {
        string[] france = ["France", "FR", "name", ""];
        var version = new Gazetteer([france], Cues).Version;
        new Gazetteer([france], Cues).Version.ShouldBe(version);
        new Gazetteer([["France", "FR", "name", "cased"]], Cues).Version.ShouldNotBe(version);
        new Gazetteer([france, ["Spain", "ES", "name", ""]], Cues).Version.ShouldNotBe(version);
        new Gazetteer([france], [["Anna", "given", "a given name"]]).Version.ShouldNotBe(version);
    }

    [Fact]
    public void Every_country_has_a_name_and_most_have_demonyms_and_capitals()
    {
        Count(MentionKind.Name).ShouldBeGreaterThanOrEqualTo(250);
        Count(MentionKind.Demonym).ShouldBeGreaterThanOrEqualTo(235);
        Count(MentionKind.Capital).ShouldBeGreaterThanOrEqualTo(225);
    }

    [Fact]
    public void The_longest_entry_wins_wherever_it_ends()
    {
        var gazetteer = new Gazetteer([["Guinea", "GN", "name", ""], ["New Guinea pig club", "-", "excluded", ""], ["Guinea-Bissau", "GW", "name", ""]], Cues);
        Matches(gazetteer, "New Guinea pig club").ShouldBeEmpty();
        Matches(gazetteer, "New Guinea pig farm").ShouldBe(["Guinea"]);
        Matches(gazetteer, "Guinea Bissau, Guinea, Bissau").ShouldBe(["Guinea Bissau", "Guinea"]);
    }

    private static int Count(MentionKind kind) =>
        Gazetteer.Default.Entries.Where(entry => entry.Kind == kind).SelectMany(entry => entry.Countries).Distinct().Count();

    private static List<string> Matches(Gazetteer gazetteer, string text)
    {
        using var words = new WordBuffer();
        var matches = new List<GazetteerMatch>();
        MentionFinder.Find(gazetteer, text, ArticlePart.Body, words, matches);
        return [.. matches.Select(match => text.Substring(match.Start, match.Length))];
    }
}
