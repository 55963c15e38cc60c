using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>
/// A union whose matches can be gone through without those that score below a bar: words and phrases, alone or joined by nothing but
/// "or", with or without nearness.
/// </summary>
/// <remarks>Any thread.</remarks>
internal sealed class BarredQuery
{
    private readonly Weight _weight;
    private readonly OccurrenceWeight[] _clauses;
    private readonly ProximityWeight? _proximity;
    private readonly NearnessBounds? _nearness;

    private BarredQuery(Weight weight, OccurrenceWeight[] clauses)
    {
        (_weight, _clauses, _proximity) = (weight, clauses, weight as ProximityWeight);
        _nearness = _proximity is null
            ? null
            : new NearnessBounds([.. _proximity.PairBounds.Select(pair => (ClauseOf(pair.First), ClauseOf(pair.Second), pair.Factor))]);
    }

    /// <summary>The clauses.</summary>
    public IReadOnlyList<OccurrenceWeight> Clauses => _clauses;

    /// <summary>The nearness of the words and more than it can add, by the places of the clauses; null where it adds nothing.</summary>
    public (ProximityWeight Words, NearnessBounds Bounds)? Nearness => _proximity is null ? null : (_proximity, _nearness!);

    /// <summary>The query in a snapshot; null if it is of another kind.</summary>
    public static BarredQuery? Of(Query query, IndexSearcher searcher)
    {
        var rewritten = searcher.Rewrite(query);
        var (words, boost) = rewritten is ProximityQuery near ? (near.Inner, near.Boost) : (rewritten, 1f);
        if (words is OccurrenceQuery)
        {
            var only = searcher.CreateNormalizedWeight(query);
            return Of(only, [(OccurrenceWeight)((only as ProximityWeight)?.Inner ?? only)]);
        }

        if (words is not BooleanQuery { MinimumNumberShouldMatch: 0, Clauses.Count: > 0 } joined
            || !joined.Clauses.All(clause => clause is { Query: OccurrenceQuery, Occur: Occur.SHOULD }))
        {
            return null;
        }

        var clauses = joined.Clauses.Select(clause => (OccurrenceWeight)clause.Query.CreateWeight(searcher)).ToArray();
        Array.ForEach(clauses, clause => clause.Normalize(1, boost * joined.Boost));
        return Of(searcher.CreateNormalizedWeight(query), clauses);
    }

    /// <summary>The matches in a segment, of which those below a bar can be left out; null if there are none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that may be among them; null for all.</param>
    /// <param name="cursors">Where it takes what it needs, until it is taken back.</param>
    public BarredUnion? In(AtomicReaderContext segment, IBits? accepted, CursorPool cursors)
    {
        // All clauses keep their places, by which the pairs of near words are known.
        var clauses = Array.ConvertAll(_clauses, clause => (
            Matches: clause.GetScorer(segment, accepted) ?? new NoMatches(clause), Bounds: clause.BoundsIn(segment, cursors)));
        return Array.TrueForAll(clauses, clause => clause.Matches is NoMatches)
            ? null
            : new BarredUnion(_weight, clauses, _proximity is null ? null : (_proximity.In(segment, cursors), _nearness!));
    }

    // With factors below 0, less can be more.
    private static BarredQuery? Of(Weight weight, OccurrenceWeight[] clauses) =>
        Array.TrueForAll(clauses, clause => clause is { StemFactor: >= 0, ExactFactor: >= 0 }) ? new BarredQuery(weight, clauses) : null;

    /// <summary>The clause that matches wherever a word of a pair occurs in any field; -1 if none is known to.</summary>
    private int ClauseOf(string word) => Array.FindIndex(_clauses, clause => ((OccurrenceQuery)clause.Query).Fields is var fields
        && fields.Count == _proximity!.Fields && fields.All(field => field.Stems is TermQuery stem && stem.Term.Text == word));

    private sealed class NoMatches(Weight weight) : Scorer(weight)
    {
        public override int DocID => NO_MORE_DOCS;

        public override int Freq => 0;

        public override int NextDoc() => NO_MORE_DOCS;

        public override int Advance(int target) => NO_MORE_DOCS;

        public override float GetScore() => 0;

        public override long GetCost() => 0;
    }
}
