using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Querying.Synonyms;

public sealed class SynonymTests(SynonymTests.Fixture fixture) : IClassFixture<SynonymTests.Fixture>
{
    private static readonly SynonymSet Set = SynonymSet.Parse(["uk, united kingdom, Britain, great britain", "reds => liverpool", "e-mail, message", "gdp, gross domestic product"]);

    public sealed class Fixture : IDisposable
    {
        public SmallArchive Archive { get; } = new(
            New("1", "The UK economy grew."),
            New("2", "The economy of the United Kingdom grew."),
            New("3", "Britain has an economy."),
            New("4", "Great Britain has one."),
            New("5", "Manchester United in the kingdom of football."),
            New("6", "Liverpool won."),
            New("7", "The Reds won."),
            New("8", "An e-mail about the gross domestic product."),
            New("9", "A message about GDPs."));

        public void Dispose() => Archive.Dispose();

        private static Article New(string id, string body) => new() { Id = id, Body = body };
    }

    [Theory]
    [InlineData("uk", "1 2 3 4")]
    [InlineData("UK economy", "1 2 3")]
    [InlineData("economy united kingdom", "1 2 3")]
    [InlineData("united kingdom", "1 2 3 4 5")]
    [InlineData("kingdom united", "2 5")]
    [InlineData("great britain", "1 2 3 4")]
    [InlineData("reds", "6 7")]
    [InlineData("liverpool", "6")]
    [InlineData("gdp", "8 9")]
    [InlineData("gross domestic products", "8 9")]
    [InlineData("e-mail", "8 9")]
    [InlineData("message", "8 9")]
    [InlineData("(uk OR reds)^2", "1 2 3 4 6 7")]
    [InlineData("body:uk", "1 2 3 4")]
    [InlineData("title:uk", "")]
    // As typed
    [InlineData("\"uk\"", "1")]
    [InlineData("\"united kingdom\"", "2")]
    [InlineData("economy -uk", "2 3")]
    [InlineData("uk NEAR/0 economy", "1")]
    [InlineData("uk*", "1")]
    public void A_word_finds_its_synonyms(string query, string ids) =>
        string.Join(' ', Search(query).Hits.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal)).ShouldBe(ids);

    [Fact]
    public void The_word_itself_counts_more_and_synonyms_are_marked_and_told()
    {
        var answer = Search("britain economy");

        Search("reds").Hits.Single(hit => hit.Article.Id == "6").Score.ShouldBe(Search("liverpool").Hits.Single().Score * 0.8f, 0.001f);
        answer.Understanding.Parts[0].Synonyms.ShouldBe(["uk", "united kingdom", "great britain"]);
        answer.Understanding.Parts[1].Synonyms.ShouldBeEmpty();
        answer.Understanding.CanonicalQuery.ShouldBe("britain AND economy");
        answer.Hits.SelectMany(hit => hit.Highlights).SelectMany(highlight => highlight.Passages).Select(passage => passage.Text)
            .ShouldContain("The <em>economy</em> of the <em>United Kingdom</em> grew.");
    }

    [Fact]
    public void Without_synonyms_only_the_word_is_found() =>
        Search("uk", SynonymSet.None).Hits.Single().Article.Id.ShouldBe("1");

    [Fact]
    public void More_synonyms_than_allowed_are_refused()
    {
        var set = SynonymSet.Parse([string.Join(", ", Enumerable.Range(0, 60).Select(i => $"word{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"))]);

        var error = Should.Throw<QueryTooExpensiveException>(() => Search(string.Join(" OR ", Enumerable.Repeat("wordaa", 20)), set));

        (error.Limit, error.Allowed).ShouldBe(("MaxSynonyms", 1_024));
    }

    [Theory]
    [InlineData("", "Nothing stands between two commas")]
    [InlineData("uk", "A word alone has no synonym")]
    [InlineData("uk,,britain", "Nothing stands between two commas")]
    [InlineData("uk => ", "Nothing stands between two commas")]
    [InlineData("a => b => c", "more than one =>")]
    [InlineData("uk, &", "\"&\" has no word")]
    public void A_wrong_rule_is_named(string rule, string problem)
    {
        var error = Should.Throw<SynonymRulesException>(() => SynonymSet.Parse(["uk, britain", rule, "gdp, gross domestic product"]));

        error.Problems.Single().Rule.ShouldBe(1);
        error.Problems[0].Problem.ShouldContain(problem);
    }

    [Fact]
    public void Long_rules_and_sets_are_refused()
    {
        Should.Throw<SynonymRulesException>(() => SynonymSet.Parse([new string('a', 1_001)])).Message.ShouldContain("at most 1000");
        Should.Throw<SynonymRulesException>(() => SynonymSet.Parse([string.Join(',', Enumerable.Repeat("a", 65))])).Message.ShouldContain("at most 64");
        Should.Throw<SynonymRulesException>(() => SynonymSet.Parse([.. Enumerable.Repeat("a, b", 10_001)])).Message.ShouldContain("at most 10000");
    }

    [Fact]
    public void Equal_rules_have_equal_versions()
    {
        SynonymSet.Parse(["uk,  britain"]).Version.ShouldBe(SynonymSet.Parse([" uk , britain "]).Version);
        SynonymSet.Parse(["uk, britain"]).Version.ShouldNotBe(SynonymSet.Parse(["uk => britain"]).Version);
    }

    [Theory]
    [InlineData("uk", "britain")]
    [InlineData("un", "united nations")]
    [InlineData("kiev", "kyiv")]
    public void The_set_that_ships_knows(string word, string synonym) => fixture.Archive.Snapshot
        .Parse(word, new QueryOptions { Synonyms = SynonymSet.BuiltIn, WithoutCorrections = true }, CancellationToken.None)
        .Parts.Single().Synonyms.ShouldContain(synonym);

    private SearchAnswer Search(string query, SynonymSet? set = null) => fixture.Archive.Snapshot.Search(
        new SearchRequest { Query = query, QueryOptions = new QueryOptions { Synonyms = set ?? Set, WithoutCorrections = true } }, CancellationToken.None);
}
