using System.Diagnostics;
using NewsSearch.FullText;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>NewsSearch, asked as the service asks it, with a ranking that is BM25 over the body.</summary>
internal sealed class OurEngine : ISearchEngine
{
    private const int EveryCountry = 1_000;
    private const int EveryMonth = 10_000;

    private static readonly RankingProfile Bm25 = RankingProfiles.Relevance with
    {
        ExactBonus = 0,
        ClumpingBonus = 0,
        FunctionWordWeight = 1,
        ProximityWeight = 0,
        TermSaturation = StockEngine.TermSaturation,
        LengthNormalization = StockEngine.LengthNormalization,
    };

    private static readonly FacetRequest[] Facets =
    [
        new CountryFacetRequest("country", EveryCountry),
        new DateFacetRequest("month", CalendarUnit.Month, DateTimeZone.Utc, EveryMonth),
    ];

    private readonly ArticleIndex _index;
    private readonly IndexSnapshot _snapshot;

    /// <summary>Opens the index in a folder.</summary>
    public OurEngine(string folder)
    {
        _index = ArticleIndex.Open(folder, IndexBuild.ArchiveId, new ArticleIndexOptions());
        _snapshot = _index.TakeSnapshot();
    }

    public int Articles => _snapshot.Articles;

    public MeasuredAnswer Search(SearchMode mode, YardstickQuery query)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = _snapshot.Search(RequestFor(mode, query), CancellationToken.None);
        var microseconds = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        return new MeasuredAnswer(
            microseconds,
            mode.HasTotal ? answer.Total : -1,
            [.. answer.Hits.Select(hit => new ScoredId(hit.Article.Id, hit.Score))],
            string.Join(',', answer.Facets.OfType<CountryFacetCounts>().SelectMany(facet => facet.Counts).OrderBy(count => count.Country, StringComparer.Ordinal).Select(count => $"{count.Country}={count.Matches.Articles}")),
            string.Join(',', answer.Facets.OfType<DateFacetCounts>().SelectMany(facet => facet.Counts).Select(count => $"{count.Label}={count.Matches.Articles}")));
    }

    /// <summary>The bytes that the answer to a query takes, and those that are allocated on the way to it besides.</summary>
    public (long Answer, long Besides) AllocatedBy(SearchMode mode, YardstickQuery query)
    {
        var earlier = _snapshot.Search(RequestFor(mode, query), CancellationToken.None);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = _snapshot.Search(RequestFor(mode, query), CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var bytes = ObjectBytes.Of(answer, earlier);
        return (bytes, allocated - bytes);
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        _index.Dispose();
    }

    private static SearchRequest RequestFor(SearchMode mode, YardstickQuery query) => new()
    {
        Query = query.Text,
        Ranking = Bm25,
        PageSize = mode.HasHits ? StockEngine.Hits : 0,
        CountUpTo = mode.HasTotal ? null : 0,
        Facets = mode.HasFacets ? Facets : [],
        WithoutStories = true,
        Detail = HitDetail.IdAlone,
        Highlight = mode.HasPassages ? new HighlightRequest() : null,
    };
}
