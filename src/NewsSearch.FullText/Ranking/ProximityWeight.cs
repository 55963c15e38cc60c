using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Ranking;

/// <summary>A <see cref="ProximityQuery"/> bound to the statistics of one snapshot.</summary>
/// <remarks>Any thread once it is normalized.</remarks>
internal sealed class ProximityWeight : Weight
{
    private readonly ProximityQuery _query;
    private readonly Weight _inner;
    private readonly string[] _words;
    private readonly TermContext[][] _contexts;
    private readonly LengthModel _lengths;
    private readonly double[] _rarities;
    private float _boost = 1;

    public ProximityWeight(ProximityQuery query, IndexSearcher searcher)
    {
        _query = query;
        _inner = query.Inner.CreateWeight(searcher);
        _words = [.. query.Pairs.SelectMany(pair => (string[])[pair.First, pair.Second]).Distinct(StringComparer.Ordinal)];
        _contexts = [.. query.Fields.Select(field => Array.ConvertAll(_words, word => SharedTerms.Find(searcher, new Term(field.Field, word))))];
        _lengths = LengthModels.Of([.. query.Fields], query.Ranking, searcher);
        _rarities = new double[_words.Length];
        for (var word = 0; word < _words.Length; word++)
        {
            _rarities[word] = Rarity.Of(_contexts.Select(field => field[word]), query.Ranking, searcher);
        }
    }

    /// <inheritdoc/>
    public override Query Query => _query;

    /// <summary>The inner query's weight.</summary>
    public Weight Inner => _inner;

    /// <summary>More than nearness can ever add to a score.</summary>
    public float Bound => Enumerable.Range(0, _query.Pairs.Count).Sum(Factor);

    /// <summary>The number of fields that it looks into.</summary>
    public int Fields => _query.Fields.Count;

    /// <summary>The pairs of words, and more than the nearness of each can add.</summary>
    public IEnumerable<(string First, string Second, float Factor)> PairBounds =>
        _query.Pairs.Select((pair, number) => (pair.First, pair.Second, Factor(number)));

    /// <inheritdoc/>
    public override float GetValueForNormalization() => _inner.GetValueForNormalization();

    /// <inheritdoc/>
    public override void Normalize(float norm, float topLevelBoost)
    {
        _boost = norm * topLevelBoost * _query.Boost;
        _inner.Normalize(norm, topLevelBoost * _query.Boost);
    }

    /// <inheritdoc/>
    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
        _inner.GetScorer(context, acceptDocs) is { } inner ? new ProximityScorer(this, inner, In(context, new CursorPool())) : null;

    /// <summary>The nearness of the words in a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="cursors">Where it takes what it needs, when it is asked for the first time.</param>
    public SegmentProximity In(AtomicReaderContext segment, CursorPool cursors)
    {
        var pairs = new SegmentProximity.Pair[_query.Pairs.Count];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var (first, second) = _query.Pairs[pair];
            pairs[pair] = new(Array.IndexOf(_words, first), Array.IndexOf(_words, second), Factor(pair));
        }

        var weights = _query.Fields.Select(field => (float)field.Weight).ToArray();
        return new SegmentProximity(Open, weights, pairs, _query.Ranking.ProximityWindow, _lengths.In(segment.AtomicReader));

        DocsAndPositionsEnum?[] Open(int field)
        {
            var name = _query.Fields[field].Field;
            return [.. _contexts[field].Select((context, word) => context.Get(segment.Ord) is { } state ? Positions(name, word, state) : null)];
        }

        DocsAndPositionsEnum Positions(string field, int word, TermState state)
        {
            if (state is PostingsTermState { Segment: { } postings } term)
            {
                return cursors.Positions().Begin(postings, segment.AtomicReader.FieldInfos.FieldInfo(field), term, accepted: null);
            }

            var terms = segment.AtomicReader.GetTerms(field).GetEnumerator();
            terms.SeekExact(new BytesRef(_words[word]), state);
            return terms.DocsAndPositions(liveDocs: null, reuse: null, DocsAndPositionsFlags.NONE);
        }
    }

    /// <inheritdoc/>
    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var inner = _inner.Explain(context, doc);
        if (!inner.IsMatch)
        {
            return inner;
        }

        var near = In(context, new CursorPool()).Score(doc);
        var explanation = new ComplexExplanation(match: true, inner.Value + near, "sum of:");
        explanation.AddDetail(inner);
        explanation.AddDetail(new Explanation(near, "words of the query near each other"));
        return explanation;
    }

    private float Factor(int pair)
    {
        var (first, second) = _query.Pairs[pair];
        var rarity = Math.Min(_rarities[Array.IndexOf(_words, first)], _rarities[Array.IndexOf(_words, second)]);
        return (float)(_boost * _query.Ranking.ProximityWeight * (1 + _query.Ranking.TermSaturation) * rarity);
    }
}

/// <summary>The matches of the inner query of a <see cref="ProximityQuery"/>.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ProximityScorer(Weight weight, Scorer inner, SegmentProximity proximity) : Scorer(weight)
{
    /// <summary>What nearness alone adds to the score of the document. To be asked once for a document, and not beside <see cref="GetScore"/>.</summary>
    public float Nearness => proximity.Score(inner.DocID);

    /// <inheritdoc/>
    public override int DocID => inner.DocID;

    /// <inheritdoc/>
    public override int Freq => inner.Freq;

    /// <inheritdoc/>
    public override int NextDoc() => inner.NextDoc();

    /// <inheritdoc/>
    public override int Advance(int target) => inner.Advance(target);

    /// <inheritdoc/>
    public override long GetCost() => inner.GetCost();

    /// <inheritdoc/>
    public override float GetScore() => inner.GetScore() + Nearness;
}
