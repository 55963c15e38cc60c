using Lucene.Net.Search;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching.Unions;

/// <summary>Divides the words of a union, range by range of documents, into those that are essential to reach the bar and the others.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
internal sealed class UnionBounds
{
    // Shorter ranges cost more to bound than they save, longer ones are bounded by too many blocks.
    private const int ShortestRange = 512;
    private const int ShortestRangeOfFields = 1024;
    private const int LongestRange = 16_384;

    private readonly WordScores?[] _clauses;
    private readonly NearnessBounds? _nearness;
    private readonly int _last;
    private readonly int _shortestRange;
    private readonly int[] _order;
    private readonly float[] _bounds;
    private readonly double[] _boundsOfFirst;
    private readonly bool[] _matched;
    private int _firstEssential;
    private int _groupEnd = -1;
    private float _bar = float.NegativeInfinity;

    /// <summary>Creates it.</summary>
    /// <param name="clauses">The words; null where one does not occur.</param>
    /// <param name="length">The number of documents in the segment.</param>
    /// <param name="nearness">More than nearness can add; null where it adds nothing.</param>
    public UnionBounds(WordScores?[] clauses, int length, NearnessBounds? nearness)
    {
        (_clauses, _nearness, _last) = (clauses, nearness, length - 1);
        _order = [.. Enumerable.Range(0, clauses.Length).Where(clause => clauses[clause] is not null)];
        _shortestRange = !Array.TrueForAll(_order, clause => clauses[clause]!.Bounds.IsOfOneField) ? ShortestRangeOfFields : _order.Length == 1 ? 1 : ShortestRange;
        _bounds = new float[clauses.Length];
        _boundsOfFirst = new double[_order.Length + 1];
        _matched = new bool[clauses.Length];
        foreach (var clause in _order)
        {
            _bounds[clause] = clauses[clause]!.Bounds.Largest;
        }

        Order();
    }

    /// <summary>The bar, which only rises.</summary>
    public float Bar
    {
        get => _bar;
        set
        {
            if (value > _bar)
            {
                _bar = value;
                Divide();
            }
        }
    }

    /// <summary>The places of the words of which a document must have one.</summary>
    public ReadOnlySpan<int> Essential => _order.AsSpan(_firstEssential);

    /// <summary>The places of the other words, those with the least bounds first.</summary>
    public ReadOnlySpan<int> Others => _order.AsSpan(0, _firstEssential);

    /// <summary>More than the first so many words can score together, with the nearness among them.</summary>
    public double OfFirst(int words) => _boundsOfFirst[words];

    /// <summary>The first document from one on that has an essential word; the largest number if there is none.</summary>
    public int FirstEssential(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var clause in Essential)
        {
            first = Math.Min(first, _clauses[clause]!.FirstFrom(target));
        }

        return first;
    }

    /// <summary>Goes on to the next range of documents that may reach the bar, and divides the words for it.</summary>
    /// <param name="from">The first document that is not behind.</param>
    /// <returns>Its first and its last document; null at the end.</returns>
    public (int First, int Last)? NextRange(int from)
    {
        while (from <= _last)
        {
            if (float.IsNegativeInfinity(_bar))
            {
                // All are essential; soon there may be a bar.
                var first = FirstEssential(from);
                return first > _last ? null : (first, Math.Min(first, _last - ScoreWindow.Size + 1) + ScoreWindow.Size - 1);
            }

            var end = from > _groupEnd ? BoundGroup(from) : -1;
            if (end < 0 || _firstEssential < _order.Length)
            {
                end = BoundBlocks(from);
                if (_firstEssential < _order.Length)
                {
                    return (from, end);
                }
            }

            from = end + 1;
        }

        return null;
    }

    private int BoundGroup(int from)
    {
        _groupEnd = _last;
        foreach (var clause in _order)
        {
            _groupEnd = Math.Min(_groupEnd, _clauses[clause]!.Bounds.EndOfGroup(from));
            _bounds[clause] = _clauses[clause]!.Bounds.InGroup(from);
        }

        Order();
        return _groupEnd;
    }

    private int BoundBlocks(int from)
    {
        // By the blocks of those that were essential last, as the others need not be read.
        var end = Math.Min(_last, from + LongestRange - 1);
        foreach (var clause in _firstEssential < _order.Length ? Essential : _order)
        {
            end = Math.Min(end, _clauses[clause]!.Bounds.EndOfBlock(from));
        }

        end = Math.Min(_last, Math.Max(end, from + _shortestRange - 1));
        foreach (var clause in _order)
        {
            _bounds[clause] = _clauses[clause]!.Bounds.Between(from, end);
        }

        Order();
        return end;
    }

    private void Order()
    {
        // By insertion: there are few words, and mostly they are in order already.
        for (var i = 1; i < _order.Length; i++)
        {
            var clause = _order[i];
            var place = i;
            for (; place > 0 && _bounds[_order[place - 1]] > _bounds[clause]; place--)
            {
                _order[place] = _order[place - 1];
            }

            _order[place] = clause;
        }

        Array.Clear(_matched);
        var sum = 0.0;
        for (var i = 0; i < _order.Length; i++)
        {
            sum += _bounds[_order[i]];
            _matched[_order[i]] = true;
            _boundsOfFirst[i + 1] = sum + (_nearness?.Among(_matched) ?? 0);
        }

        Divide();
    }

    private void Divide()
    {
        _firstEssential = 0;
        while (_firstEssential < _order.Length && _boundsOfFirst[_firstEssential + 1] < _bar)
        {
            _firstEssential++;
        }
    }
}
