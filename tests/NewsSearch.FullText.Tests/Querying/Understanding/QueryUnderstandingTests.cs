using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying.Understanding;

public sealed class QueryUnderstandingTests(QueryUnderstandingTests.Fixture fixture) : IClassFixture<QueryUnderstandingTests.Fixture>
{
    public sealed class Fixture : IDisposable
    {
        public SmallArchive Archive { get; } = new(Enumerable.Range(0, 60).Select(i => new Article
        {
            Id = $"{i}",
            Title = i == 0 ? "Grein harvest" : "Grain harvest",
            Body = "President Gorbachev spoke of elections and of the harbour.",
        }));

        public void Dispose() => Archive.Dispose();
    }

    [Theory]
    [InlineData("elections", "Word 1-10 'elections' [elect]")]
    [InlineData("the elections -harbour", "Word 5-14 'elections' [elect] | Operator 15-16 '-' [] | Word 16-23 'harbour' [harbour] not")]
    [InlineData("title:grain OR \"of the harbour\"~2", "Word 1-12 'title:grain' title [grain] | Operator 13-15 'OR' [] | Phrase 16-34 '\"of the harbour\"~2' [of,the,harbour]")]
    [InlineData("(grain^2 harv*)", "Word 2-9 'grain^2' [grain] | Prefix 10-15 'harv*' [harvest]")]
    [InlineData("gr?in harbuor~1", "Wildcard 1-6 'gr?in' [grain,grein] | Fuzzy 7-16 'harbuor~1' [harbour]")]
    [InlineData("elections NEAR/3 president", "Near 1-27 'elections NEAR/3 president' [elect,presid]")]
    [InlineData("* country,mentioned:(UA US)", "EveryArticle 1-2 '*' [] | Condition 22-24 'UA' country,mentioned [UA] | Condition 25-27 'US' country,mentioned [US]")]
    [InlineData("published:>=2021 words:5", "Range 1-17 'published:>=2021' published [] | Range 18-25 'words:5' words []")]
    [InlineData("NOT (grain NOT harvest)", "Operator 1-4 'NOT' [] | Word 6-11 'grain' [grain] not | Operator 12-15 'NOT' [] | Word 16-23 'harvest' [harvest]")]
    public void Each_part_is_told_in_the_order_of_the_query(string query, string parts) =>
        string.Join(" | ", Parse(query).Parts.Select(Show)).ShouldBe(parts);

    [Theory]
    [InlineData("the \"grain harvest", "grain AND harvest", "1-4 'the' It says nothing beside other words. It is left out. | 5-6 '\"' The quote is not closed. It is left out.")]
    [InlineData("grain AND", "grain", "7-10 'AND' It has nothing behind it. It is left out.")]
    [InlineData("OR grain", "grain", "1-3 'OR' It has nothing before it. It is left out.")]
    [InlineData("(grain", "grain", "1-2 '(' The parenthesis is not closed. It is left out.")]
    [InlineData("grain) harvest", "grain AND harvest", "6-7 ')' The parenthesis was never opened. It is left out.")]
    [InlineData("grain ()", "grain", "7-9 '()' Nothing stands between the parentheses. It is left out.")]
    [InlineData("headline:grain", "headline AND grain", "1-10 'headline:' There is no field \"headline\". It is read as a word.")]
    [InlineData("country:Ukraine grain", "Ukraine AND grain", "1-16 'country:Ukraine' There is no country with the code \"Ukraine\". It is read as words.")]
    [InlineData("grain published:[2022 TO 2021]", "grain", "7-31 'published:[2022 TO 2021]' Nothing is in the range [2022 TO 2021]. It is left out.")]
    [InlineData("*grain", "grain", "1-7 '*grain' The star stands where none can be. It is read without stars.")]
    [InlineData("grain^900", "grain", "6-10 '^900' The weight cannot be \"900\". It is left out.")]
    [InlineData("grain NEAR/5 harv*", "grain AND harv*", "7-13 'NEAR/5' NEAR has something else at its side. It is read as AND.")]
    [InlineData("AND OR", "AND OR or", null)]
    [InlineData("published:[2022 TO 2021]", "published AND 2022 AND 2021", null)]
    public void What_is_not_understood_is_read_as_words_and_told(string query, string canonical, string? ignored)
    {
        var understanding = Parse(query);

        // Of nothing but stop words the words themselves are left.
        understanding.CanonicalQuery.ShouldBe(query == "AND OR" ? "and AND or" : canonical);
        understanding.IgnoredParts.ShouldNotBeEmpty();
        if (ignored is not null)
        {
            string.Join(" | ", understanding.IgnoredParts.Select(part => $"{part.StartColumn}-{part.EndColumn} '{part.Text}' {part.Reason}")).ShouldBe(ignored);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"grain")]
    public void Strict_mode_refuses_what_lenient_mode_reads(string query) => Should.Throw<QuerySyntaxException>(
        () => fixture.Archive.Snapshot.Parse(query, new QueryOptions { Mode = QueryMode.Strict }, CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData("&")]
    [InlineData("()")]
    public void A_query_without_any_word_fails_in_lenient_mode_too(string query) => Should.Throw<QuerySyntaxException>(() => Parse(query));

    [Fact]
    public void Parts_of_random_text_lie_inside_the_query()
    {
        string[] pieces = ["grain", "the", "gr?in", "OR", "NOT", "-", "(", ")", "\"", "title:", "country:UA", "published:[1 TO 2]", "harbuor", "~", "^2", " NEAR/2 ", "*", " ", " ", "\\"];
        var random = TestSeed.Random(nameof(Parts_of_random_text_lie_inside_the_query));
        for (var i = 0; i < TestSeed.Iterations(500); i++)
        {
            var query = "grain " + string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => pieces[random.Next(pieces.Length)]));

            var understanding = Parse(query);

            var replay = $"{query}\n{TestSeed.Replay}";
            understanding.Parts.Select(part => (part.StartColumn, part.EndColumn, part.Text))
                .Concat(understanding.IgnoredParts.Select(part => (part.StartColumn, part.EndColumn, part.Text)))
                .ShouldAllBe(part => part.Text == query.Substring(part.StartColumn - 1, part.EndColumn - part.StartColumn), replay);
            understanding.Parts.Select(part => part.StartColumn).ShouldBeInOrder(SortDirection.Ascending, replay);
            Parse(understanding.CanonicalQuery).CanonicalQuery.ShouldBe(understanding.CanonicalQuery, replay);
        }
    }

    private QueryUnderstanding Parse(string query) => fixture.Archive.Snapshot.Parse(query, new QueryOptions(), CancellationToken.None);

    private static string Show(QueryPart part) =>
        $"{part.Kind} {part.StartColumn}-{part.EndColumn} '{part.Text}'{(part.Field.Length > 0 ? $" {part.Field}" : "")} [{string.Join(',', part.Terms)}]{(part.IsNegated ? " not" : "")}";
}
