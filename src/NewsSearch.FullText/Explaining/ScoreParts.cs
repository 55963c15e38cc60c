using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>
/// Takes the score of a document apart: into what each clause of the query adds to it in each field. It walks down the very query
/// that is searched with, so the parts always add up to its score.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="query">The query.</param>
/// <param name="origins">The node of the query tree that each part of the query was made of.</param>
/// <param name="scores">Scores parts of the query.</param>
internal sealed class ScoreParts(Query query, IReadOnlyDictionary<Query, QueryNode> origins, DocumentScores scores)
{
    private readonly List<ScorePart> _parts = [];
    private readonly Dictionary<Query, string> _fields = new(ReferenceEqualityComparer.Instance);

    /// <summary>The parts of the score of a document that matches, before age counts; none of them is 0.</summary>
    /// <param name="place">The document.</param>
    public IReadOnlyList<ScorePart> Of(DocumentPlace place)
    {
        _parts.Clear();
        Add(query, 1, clause: null, place, isMatch: true);
        return [.. _parts
            .GroupBy(part => (part.Clause, part.Field, part.IsExactForm), (key, same) => new ScorePart(key.Clause, key.Field, key.IsExactForm, same.Sum(part => part.Score)))
            .Where(part => part.Score != 0)];
    }

    /// <summary>Adds what a part of the query adds.</summary>
    /// <param name="part">A part of the query.</param>
    /// <param name="factor">What its score is multiplied by.</param>
    /// <param name="clause">The clause that it belongs to, if any.</param>
    /// <param name="place">The document.</param>
    /// <param name="isMatch">Whether it is known that the document matches the part.</param>
    private void Add(Query part, double factor, QueryNode? clause, DocumentPlace place, bool isMatch = false)
    {
        if (part is ConstantScoreQuery { Boost: 0 } || (!isMatch && !scores.Matches(part, place)))
        {
            return;
        }

        if (origins.TryGetValue(part, out var node) && Clauses.IsLeaf(node))
        {
            clause = node;
        }

        switch (part)
        {
            case BooleanQuery all:
                foreach (var child in all.Clauses.Where(child => !child.IsProhibited))
                {
                    Add(child.Query, factor * all.Boost, clause, place, isMatch: child.IsRequired);
                }

                break;
            case DisjunctionMaxQuery best:
                AddBest(best, factor * best.Boost, clause, place);
                break;
            case ProximityQuery near:
                Add(near.Inner, factor * near.Boost, clause, place, isMatch: true);
                _parts.Add(new ScorePart(Clause: null, "", IsExactForm: false, factor * scores.Nearness(near, place)));
                break;
            case OccurrenceQuery words:
                AddOccurrences(words, factor, clause, place);
                break;
            default:
                _parts.Add(new ScorePart(clause, FieldOf(part), IsExactForm: false, factor * scores.Score(part, place)));
                break;
        }
    }

    /// <summary>The best part counts in full, the others as a share.</summary>
    private void AddBest(DisjunctionMaxQuery best, double factor, QueryNode? clause, DocumentPlace place)
    {
        var greatest = best.Disjuncts.MaxBy(child => scores.Score(child, place));
        foreach (var child in best.Disjuncts)
        {
            var share = ReferenceEquals(child, greatest) ? 1 : best.TieBreakerMultiplier;
            if (share > 0)
            {
                Add(child, factor * share, clause, place);
            }
        }
    }

    /// <summary>
    /// The score is one for all fields together (see <see cref="OccurrenceQuery"/>), so it is parted as the weighted occurrences are.
    /// </summary>
    private void AddOccurrences(OccurrenceQuery words, double factor, QueryNode? clause, DocumentPlace place)
    {
        if (scores.Occurrences(words, place) is not { } occurrences)
        {
            return;
        }

        var (stems, exact) = occurrences.FormScores();
        AddByField(occurrences.StemOccurrencesIn, isExactForm: false, factor * stems);
        AddByField(occurrences.ExactOccurrencesIn, isExactForm: true, factor * exact);

        void AddByField(Func<int, float> occurrencesIn, bool isExactForm, double score)
        {
            var all = Enumerable.Range(0, words.Fields.Count).Sum(occurrencesIn);
            for (var field = 0; field < words.Fields.Count; field++)
            {
                if (occurrencesIn(field) is var inField and > 0)
                {
                    _parts.Add(new ScorePart(clause, FieldOf(words.Fields[field].Stems), isExactForm, score * inField / all));
                }
            }
        }
    }

    /// <summary>The field that a part of the query is about, be it on stems or on exact forms.</summary>
    private string FieldOf(Query query)
    {
        if (!_fields.TryGetValue(query, out var field))
        {
            _fields.Add(query, field = PlainField(IndexedFieldOf(query)));
        }

        return field;
    }

    private static string PlainField(string field) => field switch
    {
        FieldNames.TitleExact => FieldNames.Title,
        FieldNames.BodyExact => FieldNames.Body,
        _ => field,
    };

    private static string IndexedFieldOf(Query query)
    {
        if (query is MultiTermQuery pattern)
        {
            return pattern.Field;
        }

        var terms = new HashSet<Term>();
        query.ExtractTerms(terms);
        return terms.FirstOrDefault()?.Field ?? "";
    }
}
