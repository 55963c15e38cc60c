using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>Scores parts of a query for one document after the other: each part is bound to the snapshot's statistics once.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="searcher">The snapshot, with the similarity to score by.</param>
internal sealed class DocumentScores(IndexSearcher searcher)
{
    private readonly Dictionary<Query, Weight> _weights = new(ReferenceEqualityComparer.Instance);

    /// <summary>The segments of the snapshot.</summary>
    public IList<AtomicReaderContext> Segments => searcher.TopReaderContext.Leaves;

    /// <summary>The scorer of a part of a query at a document; false if the part does not match.</summary>
    public bool TryFind(Query query, DocumentPlace place, [NotNullWhen(true)] out Scorer? scorer)
    {
        var segment = Segments[place.Segment];
        scorer = WeightOf(query).GetScorer(segment, segment.AtomicReader.LiveDocs);
        return scorer is not null && scorer.Advance(place.Document) == place.Document;
    }

    /// <summary>The score of a part of a query for a document; 0 if it does not match.</summary>
    public float Score(Query query, DocumentPlace place) => TryFind(query, place, out var scorer) ? scorer.GetScore() : 0;

    /// <summary>The number of times that a word or phrase occurs in a document.</summary>
    public int Frequency(Query query, DocumentPlace place) => TryFind(query, place, out var scorer) ? scorer.Freq : 0;

    /// <summary>Whether a part of a query matches a document.</summary>
    public bool Matches(Query query, DocumentPlace place) => TryFind(query, place, out _);

    /// <summary>Lucene's own account of the score of a document.</summary>
    public Explanation Explain(Query query, DocumentPlace place) => WeightOf(query).Explain(Segments[place.Segment], place.Document);

    private Weight WeightOf(Query query)
    {
        if (!_weights.TryGetValue(query, out var weight))
        {
            weight = searcher.CreateNormalizedWeight(query);
            _weights.Add(query, weight);
        }

        return weight;
    }
}
