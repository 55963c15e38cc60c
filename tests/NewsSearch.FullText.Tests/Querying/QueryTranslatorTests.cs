using NewsSearch.Articles;
using NewsSearch.FullText.Querying;

namespace NewsSearch.FullText.Tests.Querying;

public sealed class QueryTranslatorTests(QueryTranslatorTests.Fixture fixture) : IClassFixture<QueryTranslatorTests.Fixture>
{
    public sealed class Fixture : IDisposable
    {
        public SmallArchive Archive { get; } = new(
            New("a", "Assad flees to Moscow", "The president of Syria has left the country.", "2024-12-08T23:59:59.999Z", ["SY", "RU"], "Reuters"),
            New("b", "Countries discuss energy", "Ministers of two countries met to be or not to be friends.", "2021-03-31T23:59:59.999Z", ["UA"], "The Times"),
            New("c", "", "A country doctor wrote an e-mail about the war of the worlds.", "2021-04-01T00:00:00Z", ["UA", "US"], "reuters", "en-US"),
            New("d", "War", "Worlds of war; the doctor had mail.", "2020-12-31T23:59:59.999Z", [], null, "fr"),
            New("e", "Der Krieg", "Energie aus der Ukraine: Київ, Café, 北京.", null, ["DE"], "Der Spiegel", "de"),
            New("f", "Extradition refused", "They will not extradite him. Extra, extra!", "0001-01-01T00:00:00Z", ["RU"], "Reuters"));

        public void Dispose() => Archive.Dispose();

        private static Article New(string id, string title, string body, string? date, string[] countries, string? source, string? language = "en") => new()
        {
            Id = id,
            Title = title,
            Body = body,
            PublishedAt = date is null ? null : DateTimeOffset.Parse(date),
            Countries = countries,
            Source = source,
            Language = language,
            Topics = id == "b" ? ["Grain", "Crude Oil"] : [],
            Authors = id == "c" ? ["Jane Doe"] : [],
        };
    }

    [Theory]
    // Words
    [InlineData("Assad", "a")]
    [InlineData("country", "a b c")]
    [InlineData("COUNTRIES", "a b c")]
    [InlineData("Assad country", "a")]
    [InlineData("Assad doctor", "")]
    [InlineData("cafe", "e")]
    [InlineData("Cafe\u0301", "e")]
    [InlineData("київ", "e")]
    [InlineData("the war", "c d")]
    [InlineData("the", "a c d")]
    [InlineData("nothing", "")]
    // Phrases
    [InlineData("\"war of the worlds\"", "c")]
    [InlineData("\"wars of the world\"", "c")]
    [InlineData("\"war of worlds\"", "")]
    [InlineData("\"worlds of war\"", "d")]
    [InlineData("\"to be or not to be\"", "b")]
    [InlineData("e-mail", "c")]
    [InlineData("mail", "c d")]
    [InlineData("北京", "e")]
    [InlineData("京北", "")]
    [InlineData("\"Moscow The president\"", "")]
    [InlineData("“two countries”", "b")]
    // Fields
    [InlineData("title:war", "d")]
    [InlineData("body:war", "c d")]
    [InlineData("title:\"assad flees\" body:syria", "a")]
    [InlineData("title:(assad OR war)", "a d")]
    // Operators
    [InlineData("assad OR krieg", "a e")]
    [InlineData("country NOT assad", "b c")]
    [InlineData("country -assad -energy", "c")]
    [InlineData("-country", "d e f")]
    [InlineData("NOT country NOT krieg", "d f")]
    [InlineData("NOT (country OR krieg)", "d f")]
    [InlineData("krieg OR NOT country", "d e f")]
    [InlineData("country AND (assad OR energy)", "a b")]
    [InlineData("assad OR country energy", "a b")]
    [InlineData("*", "a b c d e f")]
    [InlineData("* -war", "a b e f")]
    [InlineData("assad OR *", "a b c d e f")]
    // Prefixes
    [InlineData("extradit*", "f")]
    [InlineData("EXTRA*", "f")]
    [InlineData("extra", "f")]
    [InlineData("countr*", "a b c")]
    [InlineData("title:countr*", "b")]
    [InlineData("countri*", "b")]
    [InlineData("київ*", "e")]
    [InlineData("zz*", "")]
    [InlineData("-extra* -war", "a b e")]
    // Patterns
    [InlineData("m?scow", "a")]
    [InlineData("COUNT*S", "b")]
    [InlineData("к?їв", "e")]
    [InlineData("title:e*n", "f")]
    [InlineData("extr*", "f")]
    [InlineData("extradtie~", "f")]
    [InlineData("Mosocw~1", "a")]
    [InlineData("Mosocw~1 -syria", "")]
    [InlineData("title:countires~", "b")]
    // Nearness
    [InlineData("\"syria president\"~3", "a")]
    [InlineData("\"president syria\"~1", "a")]
    [InlineData("\"president syria\"~0", "")]
    [InlineData("syria NEAR/1 president", "a")]
    [InlineData("syria NEAR/0 president", "")]
    [InlineData("moscow NEAR/9 president", "")]
    [InlineData("country NEAR/1 (doctor OR president)", "c")]
    [InlineData("\"two countries\" NEAR/1 ministers", "b")]
    [InlineData("war NEAR/100 war", "")]
    [InlineData("extra NEAR/0 extra", "f")]
    [InlineData("title:(country NEAR/1 energy)", "b")]
    [InlineData("body:(country NEAR/1 energy)", "")]
    // Weights
    [InlineData("assad^3 OR krieg^0.1", "a e")]
    [InlineData("(country energy)^2", "b")]
    [InlineData("-(country)^2", "d e f")]
    // Numbers and what exists
    [InlineData("words:[1 TO 7]", "d f")]
    [InlineData("words:8", "a e")]
    [InlineData("words:>11", "b c")]
    [InlineData("exists:title", "a b d e f")]
    [InlineData("-exists:source", "d")]
    [InlineData("exists:topic OR exists:author", "b c")]
    [InlineData("-exists:published", "e")]
    [InlineData("-exists:country", "d")]
    [InlineData("-exists:mentioned", "d")]
    [InlineData("country,source_country:DE", "e")]
    [InlineData("topic,author:\"jane doe\"", "c")]
    // Conditions: alone, in OR, negated
    [InlineData("country:ua", "b c")]
    [InlineData("country:UA country:US", "c")]
    [InlineData("country:(US OR DE)", "c e")]
    [InlineData("-country:UA", "a d e f")]
    [InlineData("assad OR country:DE", "a e")]
    [InlineData("war country:UA", "c")]
    [InlineData("source:reuters", "a c f")]
    [InlineData("source:\"the times\"", "b")]
    [InlineData("source:times", "")]
    [InlineData("language:en", "a b c f")]
    [InlineData("language:EN-us", "c")]
    [InlineData("topic:grain topic:\"crude oil\"", "b")]
    [InlineData("topic:oil", "")]
    [InlineData("author:\"jane doe\"", "c")]
    [InlineData("id:a OR id:F OR id:f", "a f")]
    // Dates
    [InlineData("published:2021", "b c")]
    [InlineData("published:2021-03", "b")]
    [InlineData("published:2021-03-31", "b")]
    [InlineData("published:2021-04-01", "c")]
    [InlineData("published:[2021-01-01 TO 2021-03-31]", "b")]
    [InlineData("published:[2020 TO 2021-03]", "b d")]
    [InlineData("published:{2020 TO 2021-04-01}", "b")]
    [InlineData("published:[2021-04 TO *]", "a c")]
    [InlineData("published:[* TO 2020]", "d f")]
    [InlineData("published:[* TO *]", "a b c d f")]
    [InlineData("-published:[* TO *]", "e")]
    [InlineData("published:0001-01-01", "f")]
    [InlineData("published:[2022 TO 9999]", "a")]
    public void A_query_finds(string query, string ids)
    {
        fixture.Archive.Found(query).ShouldBe(ids);
        var byDate = new SearchRequest { Query = query, Order = HitOrder.Newest, Highlight = null };
        string.Join(' ', fixture.Archive.Snapshot.Search(byDate, CancellationToken.None).Hits.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal))
            .ShouldBe(ids, "sorted by date");
    }

    [Theory]
    [InlineData("country:UA")]
    [InlineData("published:2021")]
    [InlineData("*")]
    [InlineData("-krieg")]
    [InlineData("source:reuters OR -krieg")]
    public void What_is_no_text_does_not_count_for_the_score(string query)
    {
        var hits = fixture.Archive.Search(query);

        hits.ShouldNotBeEmpty();
        hits.ShouldAllBe(hit => hit.Score == 0);
        var alone = fixture.Archive.Search("war").ToDictionary(hit => hit.Article.Id, hit => hit.Score);
        fixture.Archive.Search($"war AND (({query}) OR NOT ({query}))").ShouldAllBe(hit => hit.Score == alone[hit.Article.Id]);
    }

    [Fact]
    public void A_weight_multiplies_the_score()
    {
        var plain = fixture.Archive.Search("assad").Single().Score;

        fixture.Archive.Search("assad^3").Single().Score.ShouldBe(plain * 3, 0.001f);
        fixture.Archive.Search("(assad^3)^0.5").Single().Score.ShouldBe(plain * 1.5f, 0.001f);
    }

    [Theory]
    [InlineData("w*d", 10)]
    [InlineData("word00~", 40)]
    public void A_pattern_for_too_many_words_is_refused(string query, int words)
    {
        using var archive = new SmallArchive(new Article { Id = "1", Body = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{i:00} w{i}d")) });
        var context = new TranslationContext(archive.Snapshot.Reader, new QueryLimits { MaxExpansions = 9 }, CancellationToken.None);

        var error = Should.Throw<QueryTooExpensiveException>(() => QueryTranslator.Translate(QueryParser.Parse($"x {query}", context.Limits), context));

        words.ShouldBeGreaterThan(9);
        (error.Limit, error.Allowed).ShouldBe(("MaxExpansions", 9));
        error.Message.ShouldContain("at column 3");
    }

    [Fact]
    public void Too_many_patterns_are_refused()
    {
        var limits = new QueryLimits { MaxPatterns = 2 };

        Translate("a*b c?d ef* gh*").ShouldNotBeNull();
        var error = Should.Throw<QueryTooExpensiveException>(() => Translate("a*b c?d asad~"));

        (error.Limit, error.Allowed).ShouldBe(("MaxPatterns", 2));
        error.Message.ShouldContain("asad~1 at column 9");

        Lucene.Net.Search.Query Translate(string query) => QueryTranslator.Translate(
            QueryParser.Parse(query, limits), new TranslationContext(fixture.Archive.Snapshot.Reader, limits, CancellationToken.None));
    }

    [Fact]
    public void A_prefix_for_too_many_words_is_refused()
    {
        using var archive = new SmallArchive(new Article { Id = "1", Body = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{i:00}")) });
        var context = new TranslationContext(archive.Snapshot.Reader, new QueryLimits { MaxExpansions = 10 }, CancellationToken.None);

        QueryTranslator.Translate(QueryParser.Parse("word1*", context.Limits), context).ShouldNotBeNull();
        var error = Should.Throw<QueryTooExpensiveException>(() => QueryTranslator.Translate(QueryParser.Parse("x word*", context.Limits), context));

        (error.Limit, error.Allowed).ShouldBe(("MaxExpansions", 10));
        error.Message.ShouldContain("word* at column 3");
    }

    [Fact]
    public void A_prefix_may_stand_for_thousands_of_words()
    {
        using var archive = new SmallArchive(Enumerable.Range(0, 50).Select(article => new Article
        {
            Id = $"{article}",
            Body = string.Join(' ', Enumerable.Range(0, 100).Select(word => $"word{(article * 100) + word}")),
        }));

        archive.Search("word*").Count.ShouldBe(50);
    }

    [Fact]
    public void As_many_clauses_as_the_limit_allows_are_searched()
    {
        var query = string.Join(" OR ", Enumerable.Range(0, 3_000).Select(i => $"word{i}")) + " OR assad";
        var limits = new QueryLimits { MaxQueryWords = 5_000, MaxQueryLength = 100_000 };
        var context = new TranslationContext(fixture.Archive.Snapshot.Reader, limits, CancellationToken.None);

        var translated = QueryTranslator.Translate(QueryParser.Parse(query, limits), context);

        fixture.Archive.Snapshot.Search(translated, new SearchRequest { Query = "" }, null, CancellationToken.None).Total.ShouldBe(1);
    }
}
