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
    private readonly int _last;
    private readonly int _shortestRange;
    private readonly ClauseOrder _order;
    private readonly float[] _bounds;
    private int _groupEnd = -1;

    /// <summary>Creates it.</summary>
    /// <param name="clauses">The words; null where one does not occur.</param>
    /// <param name="length">The number of documents in the segment.</param>
    /// <param name="nearness">More than nearness can add; null where it adds nothing.</param>
    public UnionBounds(WordScores?[] clauses, int length, NearnessBounds? nearness)
    {
        (_clauses, _last) = (clauses, length - 1);
        int[] places = [.. Enumerable.Range(0, clauses.Length).Where(clause => clauses[clause] is not null)];
        _shortestRange = !Array.TrueForAll(places, clause => clauses[clause]!.Bounds.IsOfOneField) ? ShortestRangeOfFields : places.Length == 1 ? 1 : ShortestRange;
        _bounds = Array.ConvertAll(clauses, clause => clause?.Bounds.Largest ?? 0);
        _order = new ClauseOrder(places, nearness);
        _order.Sort(_bounds);
    }

    /// <summary>The bar, which only rises.</summary>
    public float Bar
    {
        get => _order.Bar;
        set => _order.Bar = value;
    }

    /// <summary>Which words are essential in the range.</summary>
    public ClauseOrder Words => _order;

    /// <summary>The first document from one on that has an essential word; the largest number if there is none.</summary>
    public int FirstEssential(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var clause in _order.Essential)
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
            if (float.IsNegativeInfinity(Bar))
            {
                // All are essential; soon there may be a bar.
                var first = FirstEssential(from);
                return first > _last ? null : (first, Math.Min(first, _last - ScoreWindow.Size + 1) + ScoreWindow.Size - 1);
            }

            var end = from > _groupEnd ? BoundGroup(from) : -1;
            if (end < 0 || !_order.Essential.IsEmpty)
            {
                end = BoundBlocks(from);
                if (!_order.Essential.IsEmpty)
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
        foreach (var clause in _order.All)
        {
            _groupEnd = Math.Min(_groupEnd, _clauses[clause]!.Bounds.EndOfGroup(from));
            _bounds[clause] = _clauses[clause]!.Bounds.InGroup(from);
        }

        _order.Sort(_bounds);
        return _groupEnd;
    }

    private int BoundBlocks(int from)
    {
        // By the blocks of those that were essential last, as the others need not be read.
        var end = Math.Min(_last, from + LongestRange - 1);
        foreach (var clause in _order.Essential.IsEmpty ? _order.All : _order.Essential)
        {
            end = Math.Min(end, _clauses[clause]!.Bounds.EndOfBlock(from));
        }

        end = Math.Min(_last, Math.Max(end, from + _shortestRange - 1));
        foreach (var clause in _order.All)
        {
            _bounds[clause] = _clauses[clause]!.Bounds.Between(from, end);
        }

        _order.Sort(_bounds);
        return end;
    }
}
