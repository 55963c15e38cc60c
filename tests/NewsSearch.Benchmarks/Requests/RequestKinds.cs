using NewsSearch.Benchmarks.Archives;
using NewsSearch.V1;

namespace NewsSearch.Benchmarks.Requests;

/// <summary>A kind of request: a row of the table.</summary>
/// <param name="Name">What the row says.</param>
/// <param name="Prepare">Makes one random request, ready to be sent; that is not measured.</param>
/// <param name="Cost">The number of requests that one counts for, where it takes longer.</param>
internal sealed record RequestKind(string Name, Func<RandomQueries, Func<IRequestTarget, Task>> Prepare, int Cost = 1);

/// <summary>The kinds of requests.</summary>
internal static class RequestKinds
{
    /// <summary>The number of articles that an export is measured by.</summary>
    public const int ExportedArticles = 10_000;

    private const int DeepPages = 20;
    private const int LargestPage = 100;

    private static readonly Facet[] Facets =
    [
        new() { Country = new CountryFacet() },
        new() { Published = new DateFacet() },
        new() { Terms = new TermFacet { Field = FacetField.Source } },
        new() { Terms = new TermFacet { Field = FacetField.Topic } },
        new() { Terms = new TermFacet { Field = FacetField.Author } },
    ];

    /// <summary>All kinds, in the order of the table.</summary>
    public static IReadOnlyList<RequestKind> All { get; } =
    [
        Search("term", queries => queries.Word()),
        Search("and, 2 words", queries => queries.Words(2, " ")),
        Search("and, 4 words", queries => queries.Words(4, " ")),
        Search("or, 3 words", queries => queries.Words(3, " OR ")),
        Search("phrase", queries => queries.Phrase()),
        Search("prefix", queries => queries.Prefix()),
        Search("fuzzy", queries => $"{queries.Word()}~"),
        Search("near", queries => queries.Words(2, " NEAR/5 ")),
        Search("misspelt word", queries => queries.Misspelt()),
        Search("every article", _ => "*"),
        Search("and, newest first", queries => queries.Words(2, " "), request => request.SortOrder = SortOrder.Newest),
        Search("every article, newest first", _ => "*", request => request.SortOrder = SortOrder.Newest),
        Search("and, profile fresh", queries => queries.Words(2, " "), request => request.Ranking = new RankingOptions { Profile = "fresh" }),
        Search("and, profile balanced", queries => queries.Words(2, " "), request => request.Ranking = new RankingOptions { Profile = "balanced" }),
        Search("term, filter by country and year", queries => queries.Word(), AddFilter),
        Search("term, 1 facet", queries => queries.Word(), request => request.Facets.Add(Facets[0])),
        Search("term, 5 facets", queries => queries.Word(), request => request.Facets.Add(Facets)),
        Search("every article, 5 facets", _ => "*", request => request.Facets.Add(Facets)),
        Search("term, 5 facets, 2 selections", queries => queries.Word(), AddSelections),
        Search("every article, 5 facets, 2 selections", _ => "*", AddSelections),
        Search("term, histogram by day", queries => queries.Word(), request => request.Facets.Add(Histogram("America/New_York"))),
        Search("every article, histogram by day", _ => "*", request => request.Facets.Add(Histogram("America/New_York"))),
        Search("term, no highlights", queries => queries.Word(), request => request.Highlight = new HighlightOptions { Disabled = true }),
        Search("and, highlights with offsets", queries => queries.Words(2, " "), request => request.Highlight = new HighlightOptions { OffsetUnit = OffsetUnit.Utf16Units }),
        Search("and, highlights with reasons", queries => queries.Words(2, " "), request => request.Highlight = new HighlightOptions { OffsetUnit = OffsetUnit.Utf16Units, ExplainSpans = true }),
        Search("term, total not counted", queries => queries.Word(), request => request.TotalCount = new TotalCountOptions { Mode = TotalCountMode.None }),
        Search("term, by story", queries => queries.Word(), request => request.Grouping = new GroupingOptions { GroupBy = GroupBy.Story }),
        Search("every article, by story", _ => "*", request => request.Grouping = new GroupingOptions { GroupBy = GroupBy.Story }),
        Search("term, by source", queries => queries.Word(), request => request.Grouping = new GroupingOptions { GroupBy = GroupBy.Source }),
        new("page 20 of 100 by token", DeepPage()),
        new("suggest", queries => queries.Typed() is var text ? target => target.Suggest(new SuggestQueriesRequest { Text = text }) : null!),
        new("suggest, one letter", queries => queries.Word()[..1] is var text ? target => target.Suggest(new SuggestQueriesRequest { Text = text }) : null!),
        new("suggest, misspelt", queries => queries.TypedWrongly() is var text ? target => target.Suggest(new SuggestQueriesRequest { Text = text }) : null!),
        new("parse", queries => queries.Words(4, " ") is var query ? target => target.Parse(new ParseQueryRequest { Query = query }) : null!),
        new("similar to an article", queries => NewsGenerator.IdOf(queries.Number()) is var id ? target => target.Similar(new FindSimilarArticlesRequest { Id = id }) : null!),
        new("values of a facet", queries => queries.Word() is var query
            ? target => target.FacetValues(new ListFacetValuesRequest { Field = FacetField.Source, Text = "capital", Query = query })
            : null!),
        new("timeline by month", queries => queries.Word() is var query
            ? target => target.Timeline(new QueryTimelineRequest { Query = query, Unit = CalendarUnit.Month, WithoutRepresentatives = true })
            : null!),
        new("timeline by month, representatives", queries => queries.Word() is var query
            ? target => target.Timeline(new QueryTimelineRequest { Query = query, Unit = CalendarUnit.Month })
            : null!),
        new("matrix of countries", queries => queries.Word() is var query ? target => target.Matrix(new QueryCountryMatrixRequest { Query = query }) : null!),
        new("matrix of countries, every article", _ => target => target.Matrix(new QueryCountryMatrixRequest())),
        new("explain", Explain),
        new($"export of {ExportedArticles} articles", _ => target => target.Export(new ExportArticlesRequest { Query = "*" }, ExportedArticles), Cost: 50),
    ];

    private static RequestKind Search(string name, Func<RandomQueries, string> query, Action<SearchArticlesRequest>? add = null) => new(name, queries =>
    {
        var request = new SearchArticlesRequest { Query = query(queries) };
        add?.Invoke(request);
        return target => target.Search(request);
    });

    private static void AddFilter(SearchArticlesRequest request) => request.Filter = new SearchFilter
    {
        Countries = { "GB", "UA" },
        PublishedFrom = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        PublishedBefore = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero)),
    };

    private static void AddSelections(SearchArticlesRequest request)
    {
        request.Facets.Add(Facets);
        request.Selections.Add(new FacetSelection { Field = FacetField.Country, Values = { "GB", "UA" } });
        request.Selections.Add(new FacetSelection { Field = FacetField.Topic, Values = { "politics" } });
    }

    private static Facet Histogram(string zone) => new() { Published = new DateFacet { Unit = CalendarUnit.Day, TimeZone = zone, Limit = 1_000 } };

    private static Func<RandomQueries, Func<IRequestTarget, Task>> DeepPage()
    {
        // The pages before are walked with the first request, which warms up and is not measured.
        var tokens = new Dictionary<IRequestTarget, string>();
        return _ => async target =>
        {
            if (!tokens.TryGetValue(target, out var token))
            {
                tokens.Add(target, token = await Walk(target));
            }

            await target.Search(new SearchArticlesRequest { Query = "*", PageSize = LargestPage, PageToken = token, Highlight = new HighlightOptions { Disabled = true } });
        };

        static async Task<string> Walk(IRequestTarget target)
        {
            var token = "";
            for (var page = 1; page < DeepPages; page++)
            {
                var answer = await target.Search(new SearchArticlesRequest
                {
                    Query = "*",
                    PageSize = LargestPage,
                    PageToken = token,
                    Highlight = new HighlightOptions { Disabled = true },
                });
                token = answer.NextPageToken.Length > 0 ? answer.NextPageToken : throw new NotSupportedException("There are no page tokens.");
            }

            return token;
        }
    }

    private static Func<IRequestTarget, Task> Explain(RandomQueries queries)
    {
        var number = queries.Number();
        var request = new ExplainArticleRequest { Search = new SearchArticlesRequest { Query = queries.Words(2, " ") }, Id = NewsGenerator.IdOf(number) };
        return target => target.Explain(request);
    }
}
