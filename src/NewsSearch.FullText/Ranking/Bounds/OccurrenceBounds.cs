using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>More than an <see cref="OccurrenceQuery"/> can score in parts of a segment.</summary>
/// <remarks>
/// One thread at a time; forward only. Title and body have impacts of their own, all with the length of the body. A document is at most
/// as good as the best pair of an impact of the one and an impact of the other, or one of them alone, with the longer of the two
/// lengths and no title at all. Stems and exact forms are bounded apart and added.
/// </remarks>
internal sealed class OccurrenceBounds
{
    /// <summary>
    /// What bounds are raised by, as sums and quotients of scores are rounded in an order of their own: more than a thousand clauses
    /// can differ, far less than would let many more documents pass.
    /// </summary>
    public const float Margin = 1.0001f;

    private readonly FieldBounds?[] _stems;
    private readonly FieldBounds?[]? _exact;
    private readonly FieldBounds? _only;
    private readonly float _onlyWeight;
    private readonly float[] _weights;
    private readonly float _stemFactor;
    private readonly float _exactFactor;
    private readonly float[] _discounts;
    private readonly ImpactCollector _collector;
    private readonly List<Impact>[] _impacts;
    private readonly int[] _reached;
    private readonly float[] _occurrences;

    /// <summary>Creates the bounds of a segment.</summary>
    /// <param name="stems">The bounds of the stems, for each field; null where they do not occur.</param>
    /// <param name="exact">Those of the exact forms; null where they add nothing of their own.</param>
    /// <param name="weight">The query.</param>
    /// <param name="discounts">The least discount of each code of a length.</param>
    /// <param name="cursors">Where it takes what it needs.</param>
    public OccurrenceBounds(FieldBounds?[] stems, FieldBounds?[]? exact, OccurrenceWeight weight, float[] discounts, CursorPool cursors)
    {
        (_stems, _exact, _discounts, _collector) = (stems, exact, discounts, cursors.Collector);
        (_weights, _stemFactor, _exactFactor) = (weight.FieldWeights, weight.StemFactor, weight.ExactFactor);
        _impacts = Array.ConvertAll(stems, _ => cursors.Impacts());
        (_reached, _occurrences) = (new int[stems.Length], new float[stems.Length]);
        if (exact is null && Array.FindAll(stems, field => field is not null) is [{ } only])
        {
            (_only, _onlyWeight) = (only, _weights[Array.IndexOf(stems, only)]);
        }

        Largest = Bound(0, 0, Part.Segment);
    }

    /// <summary>What of a segment is bounded.</summary>
    private enum Part
    {
        Segment,
        Group,
        Blocks,
    }

    /// <summary>Whether there is only one list of blocks to look at, which is done in no time.</summary>
    public bool IsOfOneField => _only is not null;

    /// <summary>The bound for all documents.</summary>
    public float Largest { get; }

    /// <summary>The bound for the documents from one to another.</summary>
    public float Between(int first, int last) => _only is not null
        ? Margin * _stemFactor * _only.Best(first, last, _onlyWeight, _discounts)
        : Bound(first, last, Part.Blocks);

    /// <summary>The bound for the documents from one to <see cref="EndOfGroup"/>.</summary>
    public float InGroup(int document) => _only is not null
        ? Margin * _stemFactor * _only.BestOfGroup(document, _onlyWeight, _discounts)
        : Bound(document, document, Part.Group);

    /// <summary>The end of the smallest group of blocks of stems or exact forms that a document would be in.</summary>
    public int EndOfGroup(int document)
    {
        var end = int.MaxValue;
        foreach (var field in _stems)
        {
            end = Math.Min(end, field?.EndOfGroup(document) ?? int.MaxValue);
        }

        foreach (var field in _exact ?? [])
        {
            end = Math.Min(end, field?.EndOfGroup(document) ?? int.MaxValue);
        }

        return end;
    }

    /// <summary>The end of the smallest block of stems that a document would be in.</summary>
    public int EndOfBlock(int document)
    {
        var end = int.MaxValue;
        foreach (var field in _stems)
        {
            end = Math.Min(end, field?.EndOfBlock(document) ?? int.MaxValue);
        }

        return end;
    }

    private float Bound(int first, int last, Part part) => Margin
        * ((_stemFactor * Saturated(_stems, first, last, part)) + (_exact is null ? 0 : _exactFactor * Saturated(_exact, first, last, part)));

    private float Saturated(FieldBounds?[] fields, int first, int last, Part part)
    {
        for (var field = 0; field < fields.Length; field++)
        {
            _impacts[field].Clear();
            if (fields[field] is { } bounds)
            {
                Collect(bounds, first, last, part);
                _collector.MoveTo(_impacts[field]);
            }
        }

        // The longer a document may be, the more often the word may occur in each field: steps up, one length after the other.
        Array.Clear(_reached);
        Array.Clear(_occurrences);
        var best = 0f;
        while (NextLength() is >= 0 and var length)
        {
            var sum = 0f;
            for (var field = 0; field < fields.Length; field++)
            {
                if (_reached[field] < _impacts[field].Count && _impacts[field][_reached[field]] is var impact && impact.Length == length)
                {
                    _occurrences[field] = _weights[field] * impact.Frequency;
                    _reached[field]++;
                }

                sum += _occurrences[field];
            }

            best = Math.Max(best, sum / (sum + _discounts[length]));
        }

        return best;
    }

    /// <summary>The shortest length at which any field has its next impact; -1 if there are no more.</summary>
    private int NextLength()
    {
        var next = int.MaxValue;
        for (var field = 0; field < _impacts.Length; field++)
        {
            if (_reached[field] < _impacts[field].Count)
            {
                next = Math.Min(next, _impacts[field][_reached[field]].Length);
            }
        }

        return next == int.MaxValue ? -1 : next;
    }

    private void Collect(FieldBounds bounds, int first, int last, Part part)
    {
        switch (part)
        {
            case Part.Segment:
                bounds.CollectAll(_collector);
                break;
            case Part.Group:
                bounds.CollectGroup(first, _collector);
                break;
            default:
                bounds.Collect(first, last, _collector);
                break;
        }
    }
}
