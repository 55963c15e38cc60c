namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>An engine that answers queries over the same articles as the others. One thread.</summary>
internal interface ISearchEngine : IDisposable
{
    /// <summary>The number of articles in the index.</summary>
    int Articles { get; }

    /// <summary>Answers a query; null if the engine does not know the mode.</summary>
    MeasuredAnswer? Search(SearchMode mode, YardstickQuery query);
}

/// <summary>An answer and the time that it took.</summary>
/// <param name="Microseconds">The time of the search, from the words or terms to the ids of the hits.</param>
/// <param name="Total">The number of all hits; -1 where the mode does not ask for it.</param>
/// <param name="Hits">The hits, the best first.</param>
/// <param name="Countries">The counts above 0, as "DE=3,US=5" in the order of the codes; empty where the mode does not ask for them.</param>
/// <param name="Months">The same by month: "2020-11=3,2020-12=5".</param>
internal sealed record MeasuredAnswer(double Microseconds, long Total, IReadOnlyList<ScoredId> Hits, string Countries = "", string Months = "");

/// <summary>A hit.</summary>
/// <param name="Id">The id of the article.</param>
/// <param name="Score">Its score by BM25, with the factor k1 + 1.</param>
internal readonly record struct ScoredId(string Id, float Score);
