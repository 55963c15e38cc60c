using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Matching.Intersections;
using NewsSearch.FullText.Matching.Unions;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching;

/// <summary>How the matches of a query are found in a snapshot: made once for a search, and walked in each segment.</summary>
/// <remarks>One thread at a time; walks that it has made are independent of each other.</remarks>
internal sealed class MatchPlan
{
    private readonly IndexSearcher _searcher;
    private readonly Query _query;
    private readonly bool _isAll;
    private readonly IntersectionPlan? _intersection;
    private readonly UnionPlan? _union;
    private readonly BarredQuery? _barred;
    private Weight? _weight;

    /// <summary>Makes the plan of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="searcher">The snapshot, with the similarity to score by.</param>
    /// <param name="scored">Whether any walk is to have scores.</param>
    public MatchPlan(Query query, IndexSearcher searcher, bool scored)
    {
        (_query, _searcher) = (searcher.Rewrite(query), searcher);
        _isAll = _query is ConstantScoreQuery { Query: MatchAllDocsQuery, Boost: 0 };
        _intersection = IntersectionPlan.Of(_query, searcher, scored);
        if (_intersection is null)
        {
            _barred = scored ? BarredQuery.Of(_query, searcher) : null;
            _union = _barred is not null ? UnionPlan.Of(_barred) : scored ? null : UnionPlan.Of(_query, searcher);
        }
    }

    /// <summary>Whether it is quicker to walk twice, once for all matches and once for the best, than once for all with their scores.</summary>
    public bool IsQuickerApart => _intersection?.IsQuickerApart(_searcher.IndexReader.MaxDoc)
        ?? (_barred is not null && _union is { } union && _searcher.IndexReader.Leaves.All(union.IsFor));

    private Weight Weight => _weight ??= _searcher.CreateNormalizedWeight(_query);

    /// <summary>The matches in a segment; null if there are none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that may be among them; null for all.</param>
    /// <param name="scored">Whether scores are wanted; only of a plan that was made with scores.</param>
    /// <param name="cursors">Where the walk takes what it needs, until it is taken back.</param>
    /// <param name="cancellationToken">Looked at every few thousand postings.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public IMatchBlocks? In(AtomicReaderContext segment, FixedBitSet? accepted, bool scored, CursorPool cursors, CancellationToken cancellationToken)
    {
        if (_isAll)
        {
            return new AllMatches(segment.AtomicReader.MaxDoc, accepted, cursors);
        }

        if (_intersection is not null)
        {
            return _intersection.In(segment, accepted, scored, cursors, cancellationToken);
        }

        if (_union is not null && _union.IsFor(segment))
        {
            return _union.In(segment, accepted, scored, cursors, cancellationToken);
        }

        IBits? watched = cancellationToken.CanBeCanceled ? new WatchedDocuments(accepted, segment.AtomicReader.MaxDoc, cancellationToken) : accepted;
        var matches = scored && _barred is not null ? _barred.In(segment, watched, cursors) : Weight.GetScorer(segment, watched);
        return matches is null ? null : new ScorerBlocks(matches, scored);
    }
}
