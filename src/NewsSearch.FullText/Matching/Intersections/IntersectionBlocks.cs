using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>
/// The documents that all clauses match, block by block of the clause with the fewest: each other one keeps those that it matches too, and only what
/// is left is scored. What cannot reach the bar by the bounds of its block, or by what it scores so far, is left out before the next clause is
/// asked, and before positions are read (after Ding and Suel, Faster top-k document retrieval using block-max indexes, 2011).
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class IntersectionBlocks : IMatchBlocks
{
    private readonly IIntersectionClause[] _clauses;
    private readonly ScorerClause[] _excluded;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _documents;
    private readonly int[] _numbers;
    private readonly float[] _scores;
    private int _next;
    private int _count;
    private int _from;

    /// <summary>Creates it for a segment.</summary>
    /// <param name="clauses">What all documents match, that with the fewest first; at least one.</param>
    /// <param name="excluded">What none matches.</param>
    /// <param name="cursors">Where it takes what it needs.</param>
    /// <param name="cancellationToken">Looked at before each block.</param>
    public IntersectionBlocks(IIntersectionClause[] clauses, ScorerClause[] excluded, CursorPool cursors, CancellationToken cancellationToken)
    {
        (_clauses, _excluded, _cancellationToken) = (clauses, excluded, cancellationToken);
        (_documents, _numbers, _scores) = (cursors.Integers(), cursors.Integers(), cursors.Floats());
    }

    /// <summary>What documents score, and which can reach the bar; null if only matches are wanted.</summary>
    public IntersectionScores? Scores { get; init; }

    /// <inheritdoc/>
    public float Bar { get; set; } = float.NegativeInfinity;

    /// <inheritdoc/>
    public int Next(Span<int> documents, Span<float> scores)
    {
        var count = 0;
        while (count < documents.Length && (_next < _count || (documents.Length - count >= IFieldOccurrences.Window || count == 0) && Read()))
        {
            var taken = Math.Min(_count - _next, documents.Length - count);
            _documents.AsSpan(_next, taken).CopyTo(documents[count..]);
            if (Scores is not null)
            {
                _scores.AsSpan(_next, taken).CopyTo(scores[count..]);
            }

            (_next, count) = (_next + taken, count + taken);
        }

        return count;
    }

    /// <summary>Goes on to a block of which something is left.</summary>
    private bool Read()
    {
        for (_next = 0; ;)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var bounds = Scores?.BoundsFor(Bar);
            _from = bounds?.FirstFrom(_from, Bar) ?? _from;
            _count = _from == int.MaxValue ? 0 : _clauses[0].Next(_from, _documents);
            if (_count == 0)
            {
                _from = int.MaxValue;
                return false;
            }

            _from = _documents[_count - 1] + 1;
            Keep(bounds);
            if (Scores is not null && _count > 0)
            {
                _count = Scores.Score(_documents.AsSpan(0, _count), _numbers.AsSpan(0, _count), _scores.AsSpan(0, _count), Bar);
            }

            if (_count > 0)
            {
                return true;
            }
        }
    }

    private void Keep(IntersectionBounds? bounds)
    {
        for (var i = 0; i < _count; i++)
        {
            _numbers[i] = i;
        }

        for (var clause = 0; clause < _clauses.Length && _count > 0; clause++)
        {
            if (clause > 0)
            {
                _count = _clauses[clause].Keep(_documents.AsSpan(0, _count), _numbers.AsSpan(0, _count));
            }

            _count = bounds?.KeepPossible(clause, _documents.AsSpan(0, _count), _numbers.AsSpan(0, _count), Bar) ?? _count;
        }

        foreach (var clause in _excluded)
        {
            _count = clause.KeepOthers(_documents.AsSpan(0, _count), _numbers.AsSpan(0, _count));
        }

        Confirm(bounds);
    }

    private void Confirm(IntersectionBounds? bounds)
    {
        foreach (var clause in _clauses)
        {
            if (!clause.IsExact)
            {
                _count = clause.Confirm(_documents.AsSpan(0, _count), _numbers.AsSpan(0, _count));
                _count = bounds?.KeepPossible(_documents.AsSpan(0, _count), _numbers.AsSpan(0, _count), Bar) ?? _count;
            }
        }
    }
}
