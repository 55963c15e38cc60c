using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying;

public sealed class QueryParserPropertyTests
{
    private static readonly string[] Pieces =
    [
        "war", "Peace", "the", "of", "e-mail", "AT&T", "café", "北京", "Київ", "👩‍👩‍👧", "e\u0301", "שלום", "\ud800", "\udc00", "\0", "\u200b", "ʼs",
        "AND", "OR", "NOT", "and", "-", "--", "+", "*", "\\", "\\\\", "\\(", "(", ")", "[", "]", "{", "}", "\"", "“", "”", "'", ":", "::", "&", ".",
        "title:", "body:", "country:", "source:", "language:", "topic:", "author:", "id:", "published:", "foo:", "http://a.b/c", "title:(",
        "?", "~", "^", "~1", "~2", "^2.5", "^", "gr?in", "har*ur", "fuzzy~", "\"a b\"~3", "NEAR/3", " NEAR/2 ", "NEAR/", ">=", "words:", "exists:", "mentioned:",
        "source_country:", "title,body:", "country,mentioned:", "words:[1 TO 5]", "published:>=2020",
        "UA", "xx", "en-US", "2021", "2021-03", "2021-03-05", "[2021 TO 2022]", "{* TO 2020-01]", "pre*", "\"a phrase\"", "title:\"b c\"",
        " ", " ", " ", " ", "\t", "\n", "\u00a0", "\u2029", " OR ", " AND ", " NOT ", " -",
    ];

    /// <summary>The canonical text of a query may be longer than the query.</summary>
    private static readonly QueryLimits Wide = new() { MaxQueryLength = 1_000_000, MaxQueryWords = 100_000, MaxQueryDepth = 200 };

    [Fact]
    public void Any_text_is_read_or_refused_with_an_error_of_the_language()
    {
        var random = TestSeed.Random(nameof(Any_text_is_read_or_refused_with_an_error_of_the_language));
        for (var i = 0; i < TestSeed.Iterations(10_000); i++)
        {
            var query = RandomText(random);

            var error = Record.Exception(() => QueryParser.Parse(query, new QueryLimits()));

            var explained = error switch
            {
                null or QueryTooExpensiveException => true,
                QuerySyntaxException syntax => syntax.Column >= 1 && syntax.Column <= query.Length + 1 && syntax.Expected.Length > 0,
                _ => false,
            };
            explained.ShouldBeTrue($"{Show(query)}: {error}\n{TestSeed.Replay}");
        }
    }

    [Fact]
    public void Canonical_text_is_read_as_an_equal_tree()
    {
        var random = TestSeed.Random(nameof(Canonical_text_is_read_as_an_equal_tree));
        var read = 0;
        for (var i = 0; i < TestSeed.Iterations(10_000); i++)
        {
            var query = RandomText(random);
            if (Record.Exception(() => QueryParser.Parse(query, Wide)) is not null)
            {
                continue;
            }

            read++;
            var node = QueryParser.Parse(query, Wide);
            var again = Should.NotThrow(() => QueryParser.Parse(node.ToString(), Wide), $"{Show(query)} became {node}\n{TestSeed.Replay}");
            again.ShouldBe(node, $"{Show(query)} became {node}\n{TestSeed.Replay}");
            again.GetHashCode().ShouldBe(node.GetHashCode());
            Inside(node, 1, query.Length + 1).ShouldBeTrue($"{Show(query)} has a node outside its parent\n{TestSeed.Replay}");
        }

        read.ShouldBeGreaterThan(500, "the random queries are too wild to say anything");
    }

    [Fact]
    public void Lenient_mode_reads_any_text_that_has_a_word()
    {
        var random = TestSeed.Random(nameof(Lenient_mode_reads_any_text_that_has_a_word));
        for (var i = 0; i < TestSeed.Iterations(10_000); i++)
        {
            var query = RandomText(random);
            if (QueryTerm.Of(query).Count == 0)
            {
                continue;
            }

            var read = Should.NotThrow(() => QueryParser.Read(query, QueryMode.Lenient, Wide), $"{Show(query)}\n{TestSeed.Replay}");

            var replay = $"{Show(query)} became {read.Root}\n{TestSeed.Replay}";
            Should.NotThrow(() => QueryParser.Parse(read.Root.ToString(), Wide), replay).ShouldBe(read.Root, replay);
            Inside(read.Root, 1, query.Length + 1).ShouldBeTrue(replay);
            foreach (var problem in read.Problems)
            {
                (problem.Span.Start >= 1 && problem.Span.Start < problem.Span.End && problem.Span.End <= query.Length + 1).ShouldBeTrue(replay);
                problem.Text.ShouldBe(query[(problem.Span.Start - 1)..(problem.Span.End - 1)], replay);
            }
        }
    }

    [Fact]
    public void What_strict_mode_accepts_lenient_mode_reads_alike()
    {
        var random = TestSeed.Random(nameof(What_strict_mode_accepts_lenient_mode_reads_alike));
        for (var i = 0; i < TestSeed.Iterations(10_000); i++)
        {
            var query = RandomText(random);
            if (Record.Exception(() => QueryParser.Parse(query, Wide)) is null)
            {
                var read = QueryParser.Read(query, QueryMode.Lenient, Wide);

                read.Root.ShouldBe(QueryParser.Parse(query, Wide), $"{Show(query)}\n{TestSeed.Replay}");
                read.Problems.ShouldBeEmpty($"{Show(query)}\n{TestSeed.Replay}");
            }
        }
    }

    private static bool Inside(QueryNode node, int start, int end) =>
        node.Span.Start >= start && node.Span.End <= end && node.Span.Start < node.Span.End && node switch
        {
            AndNode and => and.Children.All(child => Inside(child, start, end)),
            OrNode or => or.Children.All(child => Inside(child, start, end)),
            NotNode not => Inside(not.Child, start, end),
            BoostNode boost => Inside(boost.Child, start, end),
            NearNode near => near.Left.Concat(near.Right).All(child => Inside(child, start, end)),
            _ => true,
        };

    private static string RandomText(Random random)
    {
        var count = random.Next(1, 14);
        return string.Concat(Enumerable.Range(0, count).Select(_ =>
            random.Next(20) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]));
    }

    private static string Show(string query) => string.Concat(query.Select(c => c is >= ' ' and <= '~' ? $"{c}" : $"\\u{(int)c:x4}"));
}
