using System.Globalization;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.Benchmarks.Requests;
using NewsSearch.FullText;

namespace NewsSearch.Benchmarks;

/// <summary>
/// What do facets cost, and selections that drill sideways? Times searches over a generated archive without facets, with countries and
/// months, and with seven facets: without selections, with
/// one to four selections, each facet leaving out its own, and with four that every article meets, which save nothing. Prints the
/// processor time of the calling thread, in milliseconds for each request, and the ratio to the request without selections; and those
/// of searches with fewer facets, to compare. Arguments: FOLDER of the index (built if it is not there) and the number of articles.
/// </summary>
internal static class FacetCost
{
    private const int Seed = 11;
    private const int Rounds = 9;
    private const int RandomWords = 40;

    /// <summary>Facets of all kinds.</summary>
    public static readonly FacetRequest[] Facets =
    [
        new CountryFacetRequest("country", 10),
        new DateFacetRequest("published", CalendarUnit.Month, NodaTime.DateTimeZone.Utc, 1_000),
        new TermFacetRequest("source", FacetField.Source, 10),
        new TermFacetRequest("topic", FacetField.Topic, 10),
        new TermFacetRequest("author", FacetField.Author, 10),
        new TermFacetRequest("source_country", FacetField.SourceCountry, 10),
        new RangeFacetRequest("word_count", [new NumberRange(null, 69), new NumberRange(70, 99), new NumberRange(100, null)]),
    ];

    private static readonly FacetSelection[] Selections =
    [
        new(FacetField.Country, ["GB", "US", "UA"]),
        new(FacetField.Topic, ["politics", "economy"]),
        new(FacetField.Published, ["2016", "2017", "2018", "2019"]),
        new(FacetField.Source, ["harbour post 0", "capital post 0", "northern post 0"]),
    ];

    private static readonly FacetSelection[] BroadSelections =
    [
        new(FacetField.Language, ["en"]),
        new(FacetField.Published, [.. Enumerable.Range(1990, 50).Select(year => year.ToString(CultureInfo.InvariantCulture))]),
        new(FacetField.WordCount, ["0-"]),
        new(FacetField.SourceCountry, ["US", "GB", "AU", "CA", "IN", "DE", "FR", "JP", "CN", "RU", "UA", "BR", "ZA", "NG", "KE", "IE", "NZ"]),
    ];

    /// <summary>Runs with the arguments.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        await using var archive = await GeneratedArchive.OpenAsync(arguments[0], MakeCorpus.ArticlesOf(arguments));
        var queries = new RandomQueries(archive.News, Seed);
        (string Name, string[] Queries)[] sets =
        [
            ("every article", ["*"]),
            ("frequent word", ["government"]),
            ("random words", [.. Enumerable.Range(0, RandomWords).Select(_ => queries.Word())]),
            ("random pairs, OR", [.. Enumerable.Range(0, RandomWords / 2).Select(_ => queries.Words(2, " OR "))]),
        ];
        Console.WriteLine("| query | matches | no facets | countries, months | seven facets | + 1 selection | + 2 | + 3 | + 4 | + 4 that all meet |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, texts) in sets)
        {
            Print(archive, name, texts);
        }
    }

    private static void Print(GeneratedArchive archive, string name, string[] queries)
    {
        SearchRequest[] kinds =
        [
            new() { Query = "", Highlight = null, PageSize = 10 },
            new() { Query = "", Highlight = null, PageSize = 10, Facets = Facets[..2] },
            .. Enumerable.Range(0, Selections.Length + 1).Select(count =>
                new SearchRequest { Query = "", Highlight = null, PageSize = 10, Facets = Facets, Selections = Selections[..count] }),
            new() { Query = "", Highlight = null, PageSize = 10, Facets = Facets, Selections = BroadSelections },
        ];
        var best = new double[kinds.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = -3; round < Rounds; round++)
        {
            // All kinds in each round, so that a busy machine slows all of them alike.
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var time = ThreadClock.Milliseconds(() => Search(archive, kinds[kind], queries)) / queries.Length;
                best[kind] = round < 0 ? best[kind] : Math.Min(best[kind], time);
            }
        }

        var cells = best.Skip(3).Select(time => string.Create(CultureInfo.InvariantCulture, $"{time:F3} ({time / best[2]:F2})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Search(archive, kinds[1], queries) / queries.Length:N0} | {best[0]:F3} | {best[1]:F3} | {best[2]:F3} | {string.Join(" | ", cells)} |"));
    }

    private static long Search(GeneratedArchive archive, SearchRequest kind, string[] queries) =>
        queries.Sum(query => archive.Archive.Search(kind with { Query = query }, CancellationToken.None).Answer.Total);
}
