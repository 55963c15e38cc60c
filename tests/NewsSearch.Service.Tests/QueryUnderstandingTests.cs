using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class QueryUnderstandingTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task A_search_says_how_it_understood_the_query()
    {
        var answer = await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "cathedrla -\"grain ships\" (fire" });

        answer.TotalArticles.ShouldBe(2);
        var understanding = answer.QueryUnderstanding;
        understanding.CanonicalQuery.ShouldBe("cathedrla AND NOT \"grain ships\" AND fire");
        understanding.Parts.Select(part => (part.Kind, part.Text, part.Negated)).ShouldBe(
        [
            (QueryPartKind.Word, "cathedrla", false), (QueryPartKind.Operator, "-", false), (QueryPartKind.Phrase, "\"grain ships\"", true), (QueryPartKind.Word, "fire", false),
        ]);
        var correction = understanding.Parts[0].Correction;
        (correction.Original, correction.Replacement, correction.Distance, correction.Articles).ShouldBe(("cathedrla", "cathedral", 1, 2));
        var ignored = understanding.IgnoredParts.Single();
        (ignored.StartColumn, ignored.EndColumn, ignored.Text).ShouldBe((26, 27, "("));
    }

    [Fact]
    public async Task Corrections_can_be_turned_off()
    {
        var request = new SearchArticlesRequest { Query = "cathedrla", QueryOptions = new QueryOptions { WithoutCorrections = true } };

        var answer = await archive.Service.Client.Search.SearchArticlesAsync(request);

        answer.TotalArticles.ShouldBe(0);
        answer.QueryUnderstanding.Parts.Single().Correction.ShouldBeNull();
        answer.QueryUnderstanding.DidYouMean.ShouldBe("cathedral");
    }

    [Fact]
    public async Task Parsing_gives_the_same_without_a_search()
    {
        var answer = await archive.Service.Client.Search.ParseQueryAsync(new ParseQueryRequest { Query = "title:gra?n published:>2021" });

        answer.QueryUnderstanding.Parts.Select(part => (part.Kind, part.Field, string.Join(',', part.Terms))).ShouldBe(
            [(QueryPartKind.Wildcard, "title", "grain"), (QueryPartKind.Range, "published", "")]);
        answer.QueryUnderstanding.CanonicalQuery.ShouldBe("title:gra?n AND published:{2021 TO *]");
    }

    [Theory]
    [InlineData("", QueryMode.Lenient, "INVALID_FIELD")]
    [InlineData("(grain", QueryMode.Strict, "QUERY_SYNTAX")]
    [InlineData("&", QueryMode.Lenient, "QUERY_SYNTAX")]
    [InlineData("grain", (QueryMode)77, "INVALID_FIELD")]
    public async Task A_query_that_cannot_be_read_is_refused(string query, QueryMode mode, string reason)
    {
        var request = new ParseQueryRequest { Query = query, QueryOptions = new QueryOptions { Mode = mode } };

        var failure = await Expect.Failure(async () => await archive.Service.Client.Search.ParseQueryAsync(request), StatusCode.InvalidArgument);

        failure.Reason.ShouldBe(reason);
    }
}
