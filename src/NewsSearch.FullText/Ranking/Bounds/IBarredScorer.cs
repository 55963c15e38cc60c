using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>Goes through the matches of a query in a segment, and leaves out those that score below a bar.</summary>
/// <remarks>One thread at a time.</remarks>
internal interface IBarredScorer
{
    /// <summary>The bar, which may only rise; at first below all scores. Matches below it may still come.</summary>
    float Bar { set; }

    /// <summary>The matches.</summary>
    Scorer Matches { get; }
}
