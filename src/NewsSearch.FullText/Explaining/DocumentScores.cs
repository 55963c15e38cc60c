using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>
/// Scores parts of a query for one document after the other: each part is bound to the snapshot's statistics once, and its postings
/// are read on as long as the documents of a segment come in their order.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="searcher">The snapshot, with the similarity to score by.</param>
internal sealed class DocumentScores(IndexSearcher searcher)
{
    private readonly Dictionary<Query, OpenPart> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The segments of the snapshot.</summary>
    public IList<AtomicReaderContext> Segments => searcher.TopReaderContext.Leaves;

    /// <summary>The score of a part of a query for a document; 0 if it does not match.</summary>
    public float Score(Query query, DocumentPlace place) => TryFind(query, place, out var part) ? part.Score() : 0;

    /// <summary>What nearness alone adds to the score of a document; 0 if the query does not match.</summary>
    public float Nearness(ProximityQuery query, DocumentPlace place) => TryFind(query, place, out var part) ? part.Nearness() : 0;

    /// <summary>The occurrences of a word or phrase at a document; null if it does not match.</summary>
    public OccurrenceScorer? Occurrences(OccurrenceQuery words, DocumentPlace place) =>
        TryFind(words, place, out var part) ? (OccurrenceScorer)part.Scorer : null;

    /// <summary>Whether a part of a query matches a document.</summary>
    public bool Matches(Query query, DocumentPlace place) => TryFind(query, place, out _);

    /// <summary>Lucene's own account of the score of a document.</summary>
    public Explanation Explain(Query query, DocumentPlace place) => PartOf(query).Weight.Explain(Segments[place.Segment], place.Document);

    private bool TryFind(Query query, DocumentPlace place, [NotNullWhen(true)] out OpenPart? part)
    {
        part = PartOf(query);
        return part.MoveTo(Segments, place);
    }

    private OpenPart PartOf(Query query)
    {
        if (!_parts.TryGetValue(query, out var part))
        {
            part = new OpenPart(searcher.CreateNormalizedWeight(query));
            _parts.Add(query, part);
        }

        return part;
    }

    private sealed class OpenPart(Weight weight)
    {
        private DocumentPlace _sought = new(-1, 0);
        private Scorer? _scorer;
        private float? _score;
        private float? _nearness;

        public Weight Weight => weight;

        /// <summary>The scorer, where a document was found.</summary>
        public Scorer Scorer => _scorer!;

        public bool MoveTo(IList<AtomicReaderContext> segments, DocumentPlace place)
        {
            if (place.Segment != _sought.Segment || place.Document < _sought.Document)
            {
                var segment = segments[place.Segment];
                _scorer = weight.GetScorer(segment, segment.AtomicReader.LiveDocs);
                _score = _nearness = null;
            }

            _sought = place;
            if (_scorer is not null && _scorer.DocID < place.Document)
            {
                _scorer.Advance(place.Document);
                _score = _nearness = null;
            }

            return _scorer is not null && _scorer.DocID == place.Document;
        }

        /// <summary>The score of the document that was found; a scorer need not be able to tell it twice.</summary>
        public float Score() => _score ??= _scorer!.GetScore();

        /// <summary>The part of it that nearness adds, likewise.</summary>
        public float Nearness() => _nearness ??= ((ProximityScorer)_scorer!).Nearness;
    }
}
