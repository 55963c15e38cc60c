using NewsSearch.Articles.Countries;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class CountryTaggerTests
{
    public static TheoryData<string, string> AllSentences => Sentences.All();

    public static TheoryData<string> CurrentCodes => [.. EmbeddedTable.Read("countries.tsv").Where(row => row[2] == "current").Select(row => row[0])];

    [Theory]
    [MemberData(nameof(AllSentences))]
    public void Sentences_name_their_countries(string sentence, string codes)
    {
        Tag("", sentence).ShouldBe(codes);
        Tag(sentence, "").ShouldBe(codes);
    }

    [Fact]
    public void There_are_at_least_400_sentences() => Sentences.All().Count.ShouldBeGreaterThanOrEqualTo(400);

    [Theory]
    [MemberData(nameof(CurrentCodes))]
    public void Every_country_is_found_by_its_name_in_any_case_that_titles_have(string code)
    {
        var name = CountryCodes.NameOf(code);
        Tag("", $"It rained in {name} on Monday.").ShouldStartWith(code);
        Tag($"RAIN IN {name.ToUpperInvariant()} ON MONDAY", "").ShouldStartWith(code);
    }

    [Fact]
    public void All_surfaces_of_the_gazetteer_are_found_whole()
    {
        foreach (var entry in Gazetteer.Default.Entries.Where(entry => !entry.IsExcluded && !entry.Has(EntryRules.AfterName)))
        {
            var before = entry.Has(EntryRules.Abbreviation) ? "in Xyz, " : "in ";
            var after = entry.Has(EntryRules.Prefix) ? "Xyz" : entry.Has(EntryRules.Abbreviation) ? "." : " yesterday.";
            var surface = char.ToUpperInvariant(entry.Surface[0]) + entry.Surface[1..];
            var text = $"It rained {before}{surface}{after}";
            using var words = new WordBuffer();
            var matches = new List<GazetteerMatch>();
            MentionFinder.Find(Gazetteer.Default, text, ArticlePart.Body, words, matches);
            matches.Count.ShouldBe(1, text);
            matches[0].Entry.Surface.ShouldBe(entry.Surface);
            matches[0].Is(Surroundings.Person).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void The_seed_article_is_about_Syria_and_Russia()
    {
        var text = File.ReadAllText(Corpus.Require("data/seed-article.txt"));
        Tag("", text).ShouldBe("SY RU");
        CountryTagger.Default.FindMentions("", text).Select(mention => mention.Code).Distinct().ShouldBe(["RU", "SY", "US", "UA"], ignoreOrder: true);
    }

    [Fact]
    public void Spans_cover_the_name_without_its_possessive()
    {
        const string Text = "Russiaʼs army left the U.S.-led coalition in Côte d’Ivoire.";
        CountryTagger.Default.FindMentions("", Text).Select(mention => Text.Substring(mention.Start, mention.Length))
            .ShouldBe(["Russia", "U.S.", "Côte d’Ivoire"]);
    }

    [Fact]
    public void Names_are_found_across_a_line_break_but_not_across_sentences_and_paragraphs()
    {
        Tag("", "It rained in South\nKorea.").ShouldBe("KR");
        Tag("", "It rained in the South. Korea was dry.").ShouldBe("KR");
        CountryTagger.Default.FindMentions("", "It rained in the South. Korea was dry.").Single().Length.ShouldBe("Korea".Length);
        CountryTagger.Default.FindMentions("", "The South\n\nKorea was dry.").Single().Length.ShouldBe("Korea".Length);
    }

    [Fact]
    public void Passing_mentions_are_left_out()
    {
        var body = string.Join('\n', Enumerable.Repeat("Peru exports copper. Peruvian mines are deep.", 10)) + "\nThe minister was once seen in Fiji.";
        Tag("Peru exports more copper", body).ShouldBe("PE");
    }

    [Fact]
    public void The_title_outweighs_the_text() => Tag("Peru wins", "It beat Fiji by two goals. In Fiji it had lost.").ShouldBe("PE FJ");

    [Fact]
    public void The_dateline_outweighs_the_text() =>
        Tag("", "LIMA, March 9 - The company said that it will ship its copper to Japan and to Fiji.").ShouldStartWith("PE");

    [Fact]
    public void Long_texts_take_time_in_proportion()
    {
        var body = string.Concat(Enumerable.Repeat("Michael Jordan left Jordan for Georgia and the US. ", 20_000));
        Tag("", body).ShouldBe("GE US");
    }

    [Fact]
    public void At_most_64_countries_are_told()
    {
        var body = string.Join(", ", CountryCodes.All.Select(CountryCodes.NameOf));
        CountryTagger.Default.Tag("", body).Count.ShouldBe(64);
    }

    [Fact]
    public void The_version_of_the_gazetteer_is_told() => CountryTagger.Default.GazetteerVersion.ShouldMatch("^[0-9a-f]{12}$");

    private static string Tag(string title, string body)
    {
        var codes = string.Join(' ', CountryTagger.Default.Tag(title, body));
        return codes.Length == 0 ? "-" : codes;
    }
}
