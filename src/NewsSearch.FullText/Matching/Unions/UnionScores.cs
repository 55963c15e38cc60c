using Lucene.Net.Util;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching.Unions;

/// <summary>
/// The documents that any of some words is in, with their scores, in windows of documents. In each window the words with the least bounds,
/// whose sum stays below the bar, find no documents of their own; they only add to those that others find, the best of them first, as
/// long as the bar can be reached (MaxScore: Turtle and Flood, Query evaluation: strategies and optimizations, 1995; in windows by the bounds
/// of blocks after Ding and Suel, Faster top-k document retrieval using block-max indexes, 2011).
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="clauses">The words; null where one does not occur in the segment. Their places are those of the bounds of nearness.</param>
/// <param name="length">The number of documents in the segment.</param>
/// <param name="accepted">The documents that may be among the matches; null for all.</param>
/// <param name="proximity">The nearness of the words, and more than it can add; null where it adds nothing.</param>
/// <param name="cancellationToken">Looked at before each window.</param>
internal sealed class UnionScores(
    WordScores?[] clauses,
    int length,
    FixedBitSet? accepted,
    (SegmentProximity Near, NearnessBounds Bounds)? proximity,
    CancellationToken cancellationToken) : IMatchBlocks
{
    private readonly UnionBounds _bounds = new(clauses, length, proximity?.Bounds);
    private readonly ScoreWindow _window = ScoreWindow.Rent();
    private readonly float _nearness = proximity?.Bounds.Total ?? 0;
    private int _count;
    private int _handedOn;
    private int _next;
    private int _rangeEnd = -1;
    private bool _isAtEnd;

    /// <inheritdoc/>
    public float Bar
    {
        get => _bounds.Bar;
        set => _bounds.Bar = value;
    }

    /// <inheritdoc/>
    public int Next(Span<int> documents, Span<float> scores)
    {
        var count = 0;
        while (count == 0 && !_isAtEnd)
        {
            if (_handedOn == _count && !FindMore())
            {
                _isAtEnd = true;
                ScoreWindow.Return(_window);
                return 0;
            }

            for (; _handedOn < _count && count < documents.Length; _handedOn++)
            {
                if (TryScore(_handedOn, out var score))
                {
                    (documents[count], scores[count]) = (_window.Found[_handedOn], score);
                    count++;
                }
            }
        }

        return count;
    }

    private bool TryScore(int place, out float score)
    {
        score = (float)_window.FoundSums[place];

        // Positions are read only where nearness can decide.
        if (proximity is { Near: var near, Bounds: var bounds } && score + bounds.Among(_window.FoundClauses[place]) >= Bar)
        {
            score += near.Score(_window.Found[place]);
        }

        return score >= Bar;
    }

    /// <summary>Goes on to the next window; it may hold nothing.</summary>
    /// <returns>Whether there is one.</returns>
    private bool FindMore()
    {
        cancellationToken.ThrowIfCancellationRequested();
        (_count, _handedOn) = (0, 0);
        if (_next > _rangeEnd)
        {
            if (_bounds.NextRange(_next) is not { } range)
            {
                return false;
            }

            (_next, _rangeEnd) = range;
        }

        var first = _bounds.FirstEssential(_next);
        if (first > _rangeEnd)
        {
            _next = _rangeEnd + 1;
            return true;
        }

        _window.Documents.Begin(first);
        var last = Math.Min(_rangeEnd, _window.Documents.End - 1);
        foreach (var clause in _bounds.Words.Essential)
        {
            clauses[clause]!.AddTo(_window, first, last, NearnessBounds.Bit(clause));
        }

        _next = last + 1;
        Complete();
        return true;
    }

    private void Complete()
    {
        var documents = _window.Found;
        var found = _window.Documents.Take(documents);
        for (var i = 0; i < found; i++)
        {
            var document = documents[i];
            var (sum, matched) = _window.Take(document);
            if ((accepted is null || accepted.Get(document)) && AddOthers(document, ref sum, ref matched))
            {
                (documents[_count], _window.FoundSums[_count], _window.FoundClauses[_count]) = (document, sum, matched);
                _count++;
            }
        }
    }

    /// <summary>Adds the scores of the words that find no documents of their own, as long as the bar can be reached.</summary>
    private bool AddOthers(int document, ref double sum, ref uint matched)
    {
        var others = _bounds.Words.Others;
        for (var i = others.Length - 1; i >= 0; i--)
        {
            if (!Reaches(sum + _bounds.Words.OfFirst(i + 1)))
            {
                return false;
            }

            if (clauses[others[i]]!.TryScore(document, out var score))
            {
                sum += score;
                matched |= NearnessBounds.Bit(others[i]);
            }
        }

        return Reaches(sum);
    }

    // Rounded as the score will be, which may come up to the bar where the sum stays just below it.
    private bool Reaches(double sum) => (float)sum + _nearness >= Bar;
}
