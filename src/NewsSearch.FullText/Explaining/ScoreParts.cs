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

    /// <summary>The parts of the score of a document that matches, before age counts; none of them is 0.</summary>
    /// <param name="place">The document.</param>
    public IReadOnlyList<ScorePart> Of(DocumentPlace place)
    {
        _parts.Clear();
        Add(query, 1, clause: null, place);
        return [.. _parts
            .GroupBy(part => (part.Clause, part.Field, part.IsExactForm), (key, same) => new ScorePart(key.Clause, key.Field, key.IsExactForm, same.Sum(part => part.Score)))
            .Where(part => part.Score != 0)];
    }

    /// <summary>Adds what a part of the query adds.</summary>
    /// <param name="part">A part of the query.</param>
    /// <param name="factor">What its score is multiplied by.</param>
    /// <param name="clause">The clause that it belongs to, if any.</param>
    /// <param name="place">The document.</param>
    private void Add(Query part, double factor, QueryNode? clause, DocumentPlace place)
    {
        if (part is ConstantScoreQuery { Boost: 0 } || !scores.Matches(part, place))
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
                    Add(child.Query, factor * all.Boost, clause, place);
                }

                break;
            case DisjunctionMaxQuery best:
                AddBest(best, factor * best.Boost, clause, place);
                break;
            case ProximityQuery near:
                Add(near.Inner, factor * near.Boost, clause, place);
                var nearness = scores.Score(near, place) - (near.Boost * scores.Score(near.Inner, place));
                _parts.Add(new ScorePart(Clause: null, "", IsExactForm: false, factor * nearness));
                break;
            case OccurrenceQuery words:
                AddOccurrences(words, factor, clause, place);
                break;
            default:
                var field = FieldOf(part);
                _parts.Add(new ScorePart(clause, PlainField(field), IsExactForm: false, factor * scores.Score(part, place)));
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
        var steps = scores.Explain(words, place).GetDetails();
        AddByField(words.Fields.Select(field => (field.Stems, field.Weight)), isExactForm: false, factor * steps[0].Value);
        if (steps.Length > 1)
        {
            AddByField(words.Fields.Select(field => (field.Exact, field.Weight)), isExactForm: true, factor * steps[1].Value);
        }

        void AddByField(IEnumerable<(Query Query, double Weight)> fields, bool isExactForm, double score)
        {
            var occurrences = fields.Select(field => (Field: PlainField(FieldOf(field.Query)), Weight: field.Weight * scores.Frequency(field.Query, place))).ToList();
            var all = occurrences.Sum(field => field.Weight);
            _parts.AddRange(occurrences
                .Where(field => field.Weight > 0)
                .Select(field => new ScorePart(clause, field.Field, isExactForm, score * field.Weight / all)));
        }
    }

    private static string PlainField(string field) => field switch
    {
        FieldNames.TitleExact => FieldNames.Title,
        FieldNames.BodyExact => FieldNames.Body,
        _ => field,
    };

    private static string FieldOf(Query query)
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
