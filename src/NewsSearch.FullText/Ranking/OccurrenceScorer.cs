using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>The documents of one segment in which a word or phrase occurs in any field, with their scores.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class OccurrenceScorer : Scorer
{
    private readonly DocsEnum?[] _stems;
    private readonly DocsEnum?[]? _exact;
    private readonly int[] _stemDocuments;
    private readonly int[] _exactDocuments;
    private readonly float[] _weights;
    private readonly float _stemFactor;
    private readonly float _exactFactor;
    private readonly LengthDiscount _discount;
    private int _document = -1;

    public OccurrenceScorer(OccurrenceWeight weight, DocsEnum?[] stems, DocsEnum?[]? exact, LengthDiscount discount)
        : base(weight)
    {
        (_stems, _exact, _discount) = (stems, exact, discount);
        (_weights, _stemFactor, _exactFactor) = (weight.FieldWeights, weight.StemFactor, weight.ExactFactor);
        _stemDocuments = Beginnings(stems);
        _exactDocuments = Beginnings(exact ?? []);
    }

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < _stems.Length; i++)
            {
                sum += _stemDocuments[i] == _document ? _stems[i]!.Freq : 0;
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public override int NextDoc()
    {
        var next = NO_MORE_DOCS;
        for (var field = 0; field < _stems.Length; field++)
        {
            if (_stemDocuments[field] == _document)
            {
                _stemDocuments[field] = _stems[field]!.NextDoc();
            }

            next = Math.Min(next, _stemDocuments[field]);
        }

        return _document = next;
    }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        var next = NO_MORE_DOCS;
        for (var field = 0; field < _stems.Length; field++)
        {
            if (_stemDocuments[field] < target)
            {
                _stemDocuments[field] = _stems[field]!.Advance(target);
            }

            next = Math.Min(next, _stemDocuments[field]);
        }

        return _document = next;
    }

    /// <inheritdoc/>
    public override long GetCost() => _stems.Sum(field => field?.GetCost() ?? 0);

    /// <inheritdoc/>
    public override float GetScore()
    {
        var discount = _discount.Of(_document);
        var score = _stemFactor * Saturated(StemOccurrences(), discount);
        return _exact is null ? score : score + (_exactFactor * Saturated(ExactOccurrences(), discount));
    }

    /// <summary>The parts that the score of the document consists of: for the stems, and for the exact forms.</summary>
    public (float Stems, float Exact) FormScores()
    {
        var discount = _discount.Of(_document);
        return (_stemFactor * Saturated(StemOccurrences(), discount), _exact is null ? 0 : _exactFactor * Saturated(ExactOccurrences(), discount));
    }

    /// <summary>Explains the score of the document that the scorer is at.</summary>
    public Explanation Explain(string query)
    {
        var discount = _discount.Of(_document);
        var explanation = new ComplexExplanation(match: true, GetScore(), $"{query}, sum of:");
        var stems = new Explanation(0, "");
        var sum = 0f;
        for (var field = 0; field < _stems.Length; field++)
        {
            if (_stemDocuments[field] == _document)
            {
                var frequency = _stems[field]!.Freq;
                sum += _weights[field] * frequency;
                stems.AddDetail(new Explanation(_weights[field] * frequency, $"{frequency} in field {field}, each counting {_weights[field]}"));
            }
        }

        Add(explanation, stems, "occurrences in any form", _stemFactor, sum, discount);
        if (_exact is not null)
        {
            Add(explanation, new Explanation(0, ""), "occurrences in the very form", _exactFactor, ExactOccurrences(), discount);
        }

        return explanation;
    }

    private static void Add(Explanation to, Explanation part, string what, float factor, float occurrences, float discount)
    {
        part.Value = factor * Saturated(occurrences, discount);
        part.Description = $"{what}: {factor} × {occurrences} / ({occurrences} + {discount})";
        to.AddDetail(part);
    }

    private static float Saturated(float occurrences, float discount) => occurrences == 0 ? 0 : occurrences / (occurrences + discount);

    /// <summary>The weighted number of occurrences of stems in a field of the document.</summary>
    public float StemOccurrencesIn(int field) => _stemDocuments[field] == _document ? _weights[field] * _stems[field]!.Freq : 0;

    /// <summary>The weighted number of occurrences of exact forms in a field of the document; 0 where the stems occur in no other form.</summary>
    public float ExactOccurrencesIn(int field)
    {
        if (_exact is null)
        {
            return 0;
        }

        if (_exactDocuments[field] < _document)
        {
            _exactDocuments[field] = _exact[field]!.Advance(_document);
        }

        return _exactDocuments[field] == _document ? _weights[field] * _exact[field]!.Freq : 0;
    }

    private float StemOccurrences()
    {
        var sum = 0f;
        for (var field = 0; field < _stems.Length; field++)
        {
            sum += StemOccurrencesIn(field);
        }

        return sum;
    }

    private float ExactOccurrences()
    {
        var sum = 0f;
        for (var field = 0; field < _exact!.Length; field++)
        {
            sum += ExactOccurrencesIn(field);
        }

        return sum;
    }

    private static int[] Beginnings(DocsEnum?[] fields) => Array.ConvertAll(fields, field => field is null ? NO_MORE_DOCS : -1);
}
