using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>How the matches of a phrase, or of a query whose clauses all must match, are found in a snapshot; some clauses may be negated.</summary>
/// <remarks>One thread at a time; walks that it has made are independent of each other.</remarks>
internal sealed class IntersectionPlan
{
    // Where the rarest clause has fewer matches, looking at blocks costs more than scoring them; but not more than reading positions.
    private const int LeastMatches = 1024;

    // Where fewer documents are expected to match, or few of those with the rarest word, two walks cost more than all scores.
    private const int LeastMatchesApart = 4096;
    private const int LeastShareApart = 4;

    private readonly ClausePlan[] _required;
    private readonly Weight[] _excluded;
    private readonly ProximityWeight? _proximity;

    private IntersectionPlan(ClausePlan[] required, Weight[] excluded, ProximityWeight? proximity) =>
        (_required, _excluded, _proximity) = (required, excluded, proximity);

    /// <summary>The plan of a query; null if it is of another kind.</summary>
    /// <param name="query">The query.</param>
    /// <param name="searcher">The snapshot, with the similarity to score by.</param>
    /// <param name="scored">Whether any walk is to have scores.</param>
    public static IntersectionPlan? Of(Query query, IndexSearcher searcher, bool scored)
    {
        var rewritten = searcher.Rewrite(query);
        var (words, boost) = rewritten is ProximityQuery near ? (near.Inner, near.Boost) : (rewritten, 1f);
        var (required, excluded) = ClausesOf(words);
        if (required.Length == 0 || (required is [var only] && excluded.Length == 0 ? !ClausePlan.IsPhrase(only) : !Array.Exists(required, ClausePlan.IsOccurrence)))
        {
            return null;
        }

        // What is neither word nor phrase is scored by Lucene alone, for explanations too.
        if (scored && !required.All(clause => ClausePlan.IsOccurrence(clause) || clause is ConstantScoreQuery { Boost: 0 }))
        {
            return null;
        }

        boost *= words is BooleanQuery ? words.Boost : 1;
        var clauses = Array.ConvertAll(required, clause => new ClausePlan(clause, searcher, scored ? boost : null));
        var proximity = scored && rewritten is ProximityQuery ? (ProximityWeight)searcher.CreateNormalizedWeight(rewritten) : null;
        return new IntersectionPlan(clauses, Array.ConvertAll(excluded, searcher.CreateNormalizedWeight), proximity);
    }

    /// <summary>Whether it is quicker to walk twice, once for all matches and once for the best, than once for all with their scores.</summary>
    /// <param name="documents">The number of documents in the snapshot.</param>
    public bool IsQuickerApart(int documents)
    {
        if (_excluded.Length > 0 || !Array.TrueForAll(_required, clause => clause is { IsBounded: true, Documents: not null }))
        {
            return false;
        }

        // As many as there would be if each word stood anywhere.
        var rarest = _required.Min(clause => clause.Documents!.Value);
        var expected = _required.Aggregate((double)documents, (matches, clause) => matches * Math.Min(1, (double)clause.Documents!.Value / documents));
        return expected >= LeastMatchesApart && expected * LeastShareApart >= rarest;
    }

    /// <summary>The matches in a segment; null if there are none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that may be among them; null for all.</param>
    /// <param name="scored">Whether scores are wanted; only of a plan that was made with scores.</param>
    /// <param name="cursors">Where the walk takes what it needs, until it is taken back.</param>
    /// <param name="cancellationToken">Looked at before each block, and every few thousand postings that Lucene goes through.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public IMatchBlocks? In(AtomicReaderContext segment, IBits? accepted, bool scored, CursorPool cursors, CancellationToken cancellationToken)
    {
        var watched = cancellationToken.CanBeCanceled ? new WatchedDocuments(accepted, segment.AtomicReader.MaxDoc, cancellationToken) : accepted;
        var clauses = Array.ConvertAll(_required, clause => clause.In(segment, accepted, watched, scored, cursors));
        if (Array.Exists(clauses, clause => clause is null))
        {
            return null;
        }

        // In this order Lucene adds their scores up, too, so that sums are rounded alike.
        var order = OrderOf(clauses!);
        var ordered = Array.ConvertAll(order, clause => clauses[clause]!);
        return new IntersectionBlocks(ordered, ExcludedIn(segment, cursors), cursors, cancellationToken)
        {
            Scores = scored ? Scores(segment, Array.ConvertAll(order, clause => _required[clause]), ordered, cursors) : null,
        };
    }

    /// <summary>The places of the clauses, that with the fewest matches first; equals as they stand.</summary>
    private static int[] OrderOf(IIntersectionClause[] clauses)
    {
        var order = new int[clauses.Length];
        for (var clause = 0; clause < order.Length; clause++)
        {
            var place = clause;
            for (; place > 0 && clauses[order[place - 1]].Cost > clauses[clause].Cost; place--)
            {
                order[place] = order[place - 1];
            }

            order[place] = clause;
        }

        return order;
    }

    private ScorerClause[] ExcludedIn(AtomicReaderContext segment, CursorPool cursors) => _excluded.Length == 0
        ? []
        : [.. _excluded.Select(clause => clause.GetScorer(segment, acceptDocs: null)).OfType<Scorer>().Select(matches => new ScorerClause(matches, scored: false, cursors))];

    private IntersectionScores Scores(AtomicReaderContext segment, ClausePlan[] plans, IIntersectionClause[] clauses, CursorPool cursors)
    {
        var bound = _proximity is null ? 0 : OccurrenceBounds.Margin * _proximity.Bound;
        return new IntersectionScores(clauses, Open, _proximity is null ? null : (_proximity.In(segment, cursors), bound));

        IntersectionBounds? Open() => (clauses[0].Cost >= LeastMatches || !Array.TrueForAll(clauses, clause => clause.IsExact)) && Array.TrueForAll(plans, plan => plan.IsBounded)
            ? new IntersectionBounds(clauses, [.. plans.Zip(clauses, (plan, clause) => (clause as OccurrenceClause)?.OpenBounds(plan.Scored!))], bound, cursors)
            : null;
    }

    private static (Query[] Required, Query[] Excluded) ClausesOf(Query query)
    {
        if (query is not BooleanQuery joined)
        {
            return ([query], []);
        }

        return joined.MinimumNumberShouldMatch > 0 || joined.Clauses.Any(clause => clause.Occur == Occur.SHOULD)
            ? ([], [])
            : ([.. joined.Clauses.Where(clause => clause.Occur == Occur.MUST).Select(clause => clause.Query)],
                [.. joined.Clauses.Where(clause => clause.Occur == Occur.MUST_NOT).Select(clause => clause.Query)]);
    }
}
