using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Ranking.Bounds;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Matching.Unions;

/// <summary>How the matches of a word, or of words of which any makes a match, are found in a snapshot.</summary>
/// <remarks>One thread at a time; walks that it has made are independent of each other.</remarks>
internal sealed class UnionPlan
{
    private readonly (string Field, TermContext Word)[] _lists;
    private readonly BarredQuery? _scored;

    private UnionPlan((string Field, TermContext Word)[] lists, BarredQuery? scored) => (_lists, _scored) = (lists, scored);

    /// <summary>The plan of a query that is to have scores; null if it is of another kind.</summary>
    public static UnionPlan? Of(BarredQuery query) => query.Clauses.All(clause => AreWords(clause.Stems) && AreWords(clause.Exact ?? []))
        ? new UnionPlan([.. query.Clauses.SelectMany(clause => clause.Stems).Select(field => (field.Field, field.Words[0]))], query)
        : null;

    /// <summary>The plan of a query of which only the matches are wanted; null if it is of another kind.</summary>
    /// <param name="query">The query, rewritten.</param>
    /// <param name="searcher">The snapshot.</param>
    public static UnionPlan? Of(Query query, IndexSearcher searcher)
    {
        var terms = new List<Term>();
        return Collect(query, terms) && terms.Count > 0
            ? new UnionPlan([.. terms.Distinct().Select(term => (term.Field, TermPlaces.Find(searcher.TopReaderContext, term)))], scored: null)
            : null;
    }

    /// <summary>Whether it can walk in a segment: all postings that it needs are in blocks.</summary>
    public bool IsFor(AtomicReaderContext segment) => Array.TrueForAll(_lists, list => PostingList.IsFor(segment, list.Word));

    /// <summary>The matches in a segment; null if there are none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that may be among them; null for all.</param>
    /// <param name="scored">Whether scores are wanted; only of a plan that is to have them.</param>
    /// <param name="cursors">Where the walk takes what it needs, until it is taken back.</param>
    /// <param name="cancellationToken">Looked at every few thousand documents.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public IMatchBlocks? In(AtomicReaderContext segment, FixedBitSet? accepted, bool scored, CursorPool cursors, CancellationToken cancellationToken)
    {
        if (!scored)
        {
            PostingList[] lists = [.. _lists.Select(list => PostingList.Open(segment, list.Field, list.Word, cursors)).OfType<PostingList>()];
            return lists.Length == 0 ? null : new UnionMatches(lists, accepted, cursors, cancellationToken);
        }

        WordScores?[] clauses = [.. _scored!.Clauses.Select(clause => WordScores.Open(clause, segment, cursors))];
        return Array.TrueForAll(clauses, clause => clause is null)
            ? null
            : new UnionScores(
                clauses, segment.AtomicReader.MaxDoc, accepted, _scored.Nearness is { } near ? (near.Words.In(segment, cursors), near.Bounds) : null, cancellationToken);
    }

    private static bool AreWords(IReadOnlyList<Occurrences> fields) => fields.All(field => field.Phrase is null);

    private static bool Collect(Query query, List<Term> terms)
    {
        switch (query)
        {
            case TermQuery word:
                terms.Add(word.Term);
                return true;
            case OccurrenceQuery occurrences:
                return occurrences.Fields.All(field => Collect(field.Stems, terms));
            case ProximityQuery near:
                return Collect(near.Inner, terms);
            case DisjunctionMaxQuery any:
                return any.All(part => Collect(part, terms));
            case BooleanQuery { MinimumNumberShouldMatch: 0 } some:
                return some.Clauses.All(clause => clause.Occur == Occur.SHOULD && Collect(clause.Query, terms));
            default:
                return false;
        }
    }
}
