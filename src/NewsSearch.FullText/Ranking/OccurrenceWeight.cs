using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Ranking;

/// <summary>An <see cref="OccurrenceQuery"/> bound to the statistics of one snapshot.</summary>
/// <remarks>Any thread once it is normalized.</remarks>
internal sealed class OccurrenceWeight : Weight
{
    private readonly OccurrenceQuery _query;
    private readonly Occurrences[] _stems;
    private readonly Occurrences[]? _exact;
    private readonly float[] _fieldWeights;
    private readonly LengthModel _lengths;
    private readonly double _stemRarity;
    private readonly double _exactRarity;
    private float _boost = 1;

    public OccurrenceWeight(OccurrenceQuery query, IndexSearcher searcher)
    {
        _query = query;
        var ranking = query.Ranking;
        _stems = [.. query.Fields.Select(field => new Occurrences(field.Stems, searcher))];
        _fieldWeights = [.. query.Fields.Select(field => (float)field.Weight)];
        _stemRarity = RarityOf(_stems, ranking, searcher);
        if (ranking.ExactBonus > 0)
        {
            var exact = query.Fields.Select(field => new Occurrences(field.Exact, searcher)).ToArray();
            _exactRarity = ranking.ExactBonus * RarityOf(exact, ranking, searcher);
            var isSame = _stems.Zip(exact, (stem, other) => stem.IsSameAs(other)).All(same => same);
            _exact = isSame ? null : exact;
        }

        _lengths = LengthModels.Of([.. query.Fields.Zip(_stems, (field, stems) => (stems.Field, field.Weight))], ranking, searcher);
    }

    /// <inheritdoc/>
    public override Query Query => _query;

    /// <summary>Whether the exact forms add nothing of their own, because the stems occur in no other form.</summary>
    public bool IsAlwaysExact => _exact is null;

    /// <summary>The factor on the saturated occurrences of stems.</summary>
    public float StemFactor => (float)(_boost * (1 + _query.Ranking.TermSaturation) * (_stemRarity + (IsAlwaysExact ? _exactRarity : 0)));

    /// <summary>The factor on the saturated occurrences of exact forms.</summary>
    public float ExactFactor => (float)(_boost * (1 + _query.Ranking.TermSaturation) * _exactRarity);

    /// <summary>The word or phrase on stems in each field.</summary>
    public IReadOnlyList<Occurrences> Stems => _stems;

    /// <summary>That on exact forms; null where they add nothing of their own.</summary>
    public IReadOnlyList<Occurrences>? Exact => _exact;

    /// <summary>How the lengths of documents discount what occurs in them.</summary>
    public LengthModel Lengths => _lengths;

    /// <summary>The weights of the fields.</summary>
    public float[] FieldWeights => _fieldWeights;

    /// <inheritdoc/>
    public override float GetValueForNormalization() => 1;

    /// <inheritdoc/>
    public override void Normalize(float norm, float topLevelBoost) => _boost = norm * topLevelBoost * _query.Boost;

    /// <inheritdoc/>
    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var stems = Array.ConvertAll(_stems, field => field.In(context, acceptDocs));
        if (Array.TrueForAll(stems, field => field is null))
        {
            return null;
        }

        // Only asked about documents that the stems have found, so what is accepted is known.
        var exact = _exact is null ? null : Array.ConvertAll(_exact, field => field.In(context, accepted: null));
        return new OccurrenceScorer(this, stems, exact, _lengths.In(context.AtomicReader));
    }

    /// <summary>More than the query can score in a segment.</summary>
    public OccurrenceBounds BoundsIn(AtomicReaderContext segment, CursorPool cursors) => BoundsOf(
        Array.ConvertAll(_stems, field => field.BoundsIn(segment)),
        _exact is null ? null : Array.ConvertAll(_exact, field => field.BoundsIn(segment)),
        cursors);

    /// <summary>More than the query can score, given the bounds of the stems and of the exact forms in each field; null for a field without them.</summary>
    public OccurrenceBounds BoundsOf(FieldBounds?[] stems, FieldBounds?[]? exact, CursorPool cursors)
    {
        // All impacts have the lengths of one field, or of none, where they are 0.
        var measured = Array.Find(stems, field => field?.LengthField is not null) ?? Array.Find(exact ?? [], field => field?.LengthField is not null);
        return new OccurrenceBounds(stems, exact, this, _lengths.LeastByCode(measured?.LengthField), cursors);
    }

    /// <inheritdoc/>
    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (GetScorer(context, context.AtomicReader.LiveDocs) is not OccurrenceScorer scorer || scorer.Advance(doc) != doc)
        {
            return new ComplexExplanation(match: false, 0, "does not occur");
        }

        return scorer.Explain(_query.ToString());
    }

    /// <summary>The rarity of a word over the fields, or the sum of those of a phrase's words.</summary>
    private static double RarityOf(Occurrences[] fields, RankingProfile ranking, IndexSearcher searcher) =>
        Enumerable.Range(0, fields[0].Words.Count).Sum(word => Rarity.Of(fields.Select(field => field.Words[word]), ranking, searcher));
}
