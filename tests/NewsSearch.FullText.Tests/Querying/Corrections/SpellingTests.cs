using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying.Corrections;

public sealed class SpellingTests(SpellingTests.Fixture fixture) : IClassFixture<SpellingTests.Fixture>
{
    public sealed class Fixture : IDisposable
    {
        public SmallArchive Archive { get; } = new(Enumerable.Range(0, 60).Select(i => new Article
        {
            Id = $"{i}",
            Title = i == 0 ? "Grein" : i == 1 ? "Brain" : "Grain",
            Body = $"President Gorbachev. {(i < 20 ? "Hoard" : "Heard")} war 1987 Київ",
        }));

        public void Dispose() => Archive.Dispose();
    }

    [Theory]
    [InlineData("Gorbachov", "Gorbachov > gorbachev (1)")]
    [InlineData("gorbachow", "gorbachow > gorbachev (2)")]
    [InlineData("presidnet", "presidnet > president (1)")]
    [InlineData("grian", "grian > grain (1)")]
    // The closest, then the same first letter, then the most frequent
    [InlineData("hearf", "hearf > heard (1)")]
    [InlineData("hzard", "hzard > heard (1)")]
    [InlineData("krain", "krain > grain (1)")]
    [InlineData("title:brein", "title:brein > brain (1)")]
    [InlineData("Києв", "Києв > київ (1)")]
    [InlineData("(presidnet OR xylophone)^2", "presidnet > president (1)")]
    // What is left as it was typed
    [InlineData("wra", "")]
    [InlineData("griann1", "")]
    [InlineData("\"presidnet\"", "")]
    [InlineData("presidne*", "")]
    [InlineData("war -presidnet", "")]
    [InlineData("presidnet NEAR/3 war", "")]
    [InlineData("grein", "")]
    [InlineData("presidents", "")]
    [InlineData("prezydnet", "")]
    [InlineData("source:presidnet", "")]
    [InlineData("graxxn", "")]
    public void An_unknown_word_becomes_the_closest_known_one(string query, string corrections)
    {
        var parts = Search(query).Understanding.Parts.Where(part => part.Correction is not null)
            .Select(part => $"{part.Field}{(part.Field.Length > 0 ? ":" : "")}{part.Correction!.Original} > {part.Correction.Replacement} ({part.Correction.Distance})");

        string.Join(", ", parts).ShouldBe(corrections);
    }

    [Fact]
    public void A_correction_finds_what_the_right_word_finds_and_says_how_much()
    {
        var answer = Search("presidnet grian");

        answer.Total.ShouldBe(58);
        answer.Understanding.Parts.Select(part => part.Correction!.Articles).ShouldBe([60, 58]);
        answer.Understanding.Parts[0].Terms.ShouldBe(["presid"]);
        answer.Understanding.CanonicalQuery.ShouldBe("presidnet AND grian");
        answer.Hits[0].Highlights.SelectMany(highlight => highlight.Passages).ShouldContain(passage => passage.Text.Contains("<em>President</em>"));
    }

    [Fact]
    public void Without_corrections_words_stay_as_they_are_typed_and_the_other_query_is_suggested()
    {
        var answer = Search("presidnet war", new QueryOptions { WithoutCorrections = true });

        answer.Total.ShouldBe(0);
        answer.Understanding.Parts.ShouldAllBe(part => part.Correction == null);
        answer.Understanding.DidYouMean.ShouldBe("president AND war");
    }

    [Theory]
    [InlineData("grein war", "grain AND war")]
    [InlineData("title:grein", "title:grain")]
    [InlineData("grain war", null)]
    [InlineData("\"grein\"", null)]
    [InlineData("hoard", null)]
    [InlineData("war xylophone", null)]
    public void A_rare_word_with_a_frequent_neighbour_is_suggested_where_little_is_found(string query, string? suggestion) =>
        Search(query).Understanding.DidYouMean.ShouldBe(suggestion);

    [Fact]
    public void Words_of_a_newswire_are_corrected()
    {
        using var archive = new SmallArchive(Corpus.Read("reuters21578").Take(3_000));
        (string Typed, string Meant)[] words =
        [
            ("agricultral", "agricultural"), ("governmnet", "government"), ("inflatoin", "inflation"), ("comission", "commission"), ("shiping", "shipping"),
            ("petrolium", "petroleum"), ("minster", "minister"), ("protectionsim", "protectionism"), ("unemploymnet", "unemployment"), ("exprots", "exports"),
        ];
        foreach (var (typed, meant) in words)
        {
            var part = archive.Snapshot.Parse(typed, new QueryOptions(), CancellationToken.None).Parts.Single();

            // The corpus has typing errors of its own, which are known words.
            (part.Correction?.Replacement ?? typed).ShouldBeOneOf(meant, typed);
            if (part.Correction is null)
            {
                archive.Search($"\"{typed}\"").ShouldNotBeEmpty($"{typed} is neither known nor corrected");
            }
        }
    }

    private SearchAnswer Search(string query, QueryOptions? options = null) => fixture.Archive.Snapshot.Search(
        new SearchRequest { Query = query, QueryOptions = options ?? new() }, CancellationToken.None);
}
