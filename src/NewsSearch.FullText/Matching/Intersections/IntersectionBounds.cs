using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>
/// Which documents of an intersection can reach a bar: before a block of the leading clause is read, by its bound; before the next clause is
/// asked, by what the clauses before can score.
/// </summary>
/// <remarks>One thread at a time; forward only.</remarks>
internal sealed class IntersectionBounds
{
    private readonly IIntersectionClause[] _clauses;
    private readonly ClauseBounds? _lead;
    private readonly double[] _rest;
    private readonly float[] _bounds;

    /// <summary>Creates it for a segment.</summary>
    /// <param name="clauses">The clauses in their order, the leading one first.</param>
    /// <param name="bounds">The bounds of each; null where it scores nothing.</param>
    /// <param name="nearness">More than nearness can add.</param>
    /// <param name="cursors">Where it takes what it needs.</param>
    public IntersectionBounds(IIntersectionClause[] clauses, ClauseBounds?[] bounds, float nearness, CursorPool cursors)
    {
        (_clauses, _bounds) = (clauses, cursors.Floats());
        _lead = bounds[0] is { HasBlocks: true } lead ? lead : null;
        _rest = new double[clauses.Length];
        var sum = (double)nearness;
        for (var clause = clauses.Length - 1; clause >= 0; clause--)
        {
            _rest[clause] = sum;
            sum += bounds[clause]?.Largest ?? 0;
        }
    }

    /// <summary>The first document, from one on, that could reach the bar.</summary>
    /// <returns>The document; the largest number if there is none.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public int FirstFrom(int document, float bar)
    {
        if (_lead is null)
        {
            return document;
        }

        while (_lead.Seek(document))
        {
            if ((OccurrenceBounds.Margin * _lead.OfBlock) + _rest[0] >= bar)
            {
                return document;
            }

            document = _lead.End + 1;
        }

        return int.MaxValue;
    }

    /// <summary>Keeps of the documents that some clauses match those that could reach the bar.</summary>
    /// <param name="matched">The clause that was asked last; those before it were asked before.</param>
    /// <param name="documents">The documents in their order; afterwards those that are kept.</param>
    /// <param name="numbers">Their numbers, which move with them.</param>
    /// <param name="bar">The bar.</param>
    /// <returns>The number of those that are kept.</returns>
    public int KeepPossible(int matched, Span<int> documents, Span<int> numbers, float bar)
    {
        if (matched == 0)
        {
            _bounds.AsSpan().Clear();
        }

        _clauses[matched].AddBounds(documents, numbers, _bounds);
        return Keep(documents, numbers, _rest[matched], bar);
    }

    /// <summary>Keeps of the documents that all clauses match, of which some are confirmed, those that could reach the bar.</summary>
    /// <param name="documents">The documents in their order; afterwards those that are kept.</param>
    /// <param name="numbers">Their numbers, which move with them.</param>
    /// <param name="bar">The bar.</param>
    /// <returns>The number of those that are kept.</returns>
    public int KeepPossible(Span<int> documents, Span<int> numbers, float bar)
    {
        _bounds.AsSpan().Clear();
        foreach (var clause in _clauses)
        {
            clause.AddBounds(documents, numbers, _bounds);
        }

        return Keep(documents, numbers, _rest[^1], bar);
    }

    private int Keep(Span<int> documents, Span<int> numbers, double rest, float bar)
    {
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
            kept += (OccurrenceBounds.Margin * _bounds[numbers[kept]]) + rest >= bar ? 1 : 0;
        }

        return kept;
    }
}
