using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A clause of an intersection in a snapshot: a word or phrase over some fields, or whatever Lucene can go through.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ClausePlan
{
    // For each document, all fields are looked at.
    private const int MostFields = 8;

    private readonly IReadOnlyList<Occurrences>? _stems;
    private readonly float[] _weights = [];
    private readonly Query _query;
    private readonly IndexSearcher _searcher;
    private readonly float _boost;
    private Weight? _weight;

    /// <summary>Makes the plan of a clause.</summary>
    /// <param name="query">The clause.</param>
    /// <param name="searcher">The snapshot.</param>
    /// <param name="boost">What its scores are multiplied by; null if only matches are wanted.</param>
    public ClausePlan(Query query, IndexSearcher searcher, float? boost)
    {
        (_query, _searcher, _boost) = (query, searcher, boost ?? 1);
        if (boost is not null)
        {
            Scored = Weight as OccurrenceWeight;
            (_stems, _weights) = Scored is null ? (null, []) : (Scored.Stems, Scored.FieldWeights);
        }
        else if (FieldsOf(query) is { } fields)
        {
            _stems = [.. fields.Select(field => new Occurrences(field, searcher, isOnlySearch: false))];
            _weights = [.. fields.Select(_ => 1f)];
        }
    }

    /// <summary>The word or phrase and what it scores; null if only matches are wanted, or it is neither.</summary>
    public OccurrenceWeight? Scored { get; }

    /// <summary>Whether it is known how much it can score: as a word or exact phrase, or nothing.</summary>
    /// <remarks>Of a phrase with slop, Lucene may count more occurrences on exact forms than on stems, as it takes each place only once.</remarks>
    public bool IsBounded => (Scored is { StemFactor: >= 0, ExactFactor: >= 0 } words && words.Stems.All(stems => stems.Phrase is null or { Slop: 0 }))
        || _query is ConstantScoreQuery { Boost: 0 };

    /// <summary>The number of documents with the word in any field, or more; null if it is no word.</summary>
    public long? Documents => _stems?.All(stems => stems.Phrase is null) == true ? _stems.Sum(stems => (long)stems.Words[0].DocFreq) : null;

    private Weight Weight => _weight ??= Normalized();

    /// <summary>The clause in a segment; null if nothing matches it there.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that are given where all are gone through; null for all.</param>
    /// <param name="watched">The same for phrases and what Lucene goes through, which may take long to find the next.</param>
    /// <param name="scored">Whether scores are wanted.</param>
    /// <param name="cursors">Where it takes what it needs.</param>
    public IIntersectionClause? In(AtomicReaderContext segment, IBits? accepted, IBits? watched, bool scored, CursorPool cursors)
    {
        if (_stems is null)
        {
            return Weight.GetScorer(segment, watched) is { } scorer ? new ScorerClause(scorer, scored, cursors) : null;
        }

        var stems = SegmentOccurrences.Open(_stems, _weights, segment, accepted, watched, scored, cursors);
        if (stems.Length == 0)
        {
            return null;
        }

        if (!scored || Scored is null)
        {
            return new OccurrenceClause(stems, [], cursors);
        }

        // Only asked about documents that the stems have found, so what is accepted is known.
        var exact = Scored.Exact is null ? [] : SegmentOccurrences.Open(Scored.Exact, _weights, segment, accepted: null, watched: null, counted: true, cursors);
        return new OccurrenceClause(stems, exact, cursors)
        {
            Scores = new OccurrenceScores(Scored.StemFactor, Scored.IsAlwaysExact ? 0 : Scored.ExactFactor, Scored.Lengths.In(segment.AtomicReader)),
        };
    }

    /// <summary>Whether a query is a word or phrase, or any of some.</summary>
    public static bool IsOccurrence(Query query) => FieldsOf(query) is not null;

    /// <summary>Whether a query is a phrase in any of some fields.</summary>
    public static bool IsPhrase(Query query) => FieldsOf(query)?.All(field => field is PhraseQuery) == true;

    private Weight Normalized()
    {
        var weight = _query.CreateWeight(_searcher);
        weight.Normalize(1, _boost);
        return weight;
    }

    /// <summary>The words and phrases of which any makes a match; null if there is something else.</summary>
    private static IReadOnlyList<Query>? FieldsOf(Query query) => query switch
    {
        TermQuery or PhraseQuery { Slop: 0 } => [query],
        OccurrenceQuery words => [.. words.Fields.Select(field => field.Stems)],
        DisjunctionMaxQuery any => AnyOf(any),
        BooleanQuery { MinimumNumberShouldMatch: 0 } some when some.Clauses.All(clause => clause.Occur == Occur.SHOULD) => AnyOf(some.Clauses.Select(clause => clause.Query)),
        _ => null,
    };

    private static IReadOnlyList<Query>? AnyOf(IEnumerable<Query> queries)
    {
        var all = queries.Select(FieldsOf).ToArray();
        return all.Length is > 0 and <= MostFields && Array.TrueForAll(all, fields => fields is not null) ? [.. all.SelectMany(fields => fields!)] : null;
    }
}
