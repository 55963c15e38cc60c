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

        var last = _bounds.Words.Essential is [var only] && clauses[only]!.IsOfOneField ? FindOnly(only, first) : FindAll(first);
        _next = last + 1;
        return true;
    }

    /// <summary>Finds the documents of the only word that is essential.</summary>
    /// <returns>The last document that was looked at.</returns>
    private int FindOnly(int word, int first)
    {
        var (found, next) = clauses[word]!.Find(first, _rangeEnd, BarOf(_bounds.Words.Others.Length), _window.Found, _window.FoundSums);
        for (var i = 0; i < found; i++)
        {
            Complete(_window.Found[i], _window.FoundSums[i], NearnessBounds.Bit(word));
        }

        return next - 1;
    }

    /// <summary>Finds the documents of all words that are essential.</summary>
    /// <returns>The last document that was looked at.</returns>
    private int FindAll(int first)
    {
        _window.Documents.Begin(first);
        var last = Math.Min(_rangeEnd, _window.Documents.End - 1);
        foreach (var clause in _bounds.Words.Essential)
        {
            clauses[clause]!.AddTo(_window, first, last, NearnessBounds.Bit(clause));
        }

        var found = _window.Documents.Take(_window.Found);
        var bar = BarOf(_bounds.Words.Others.Length);
        for (var i = 0; i < found; i++)
        {
            var document = _window.Found[i];
            var (sum, matched) = _window.Take(document);
            if (bar.IsReachedBy(sum))
            {
                Complete(document, sum, matched);
            }
        }

        return last;
    }

    private void Complete(int document, double sum, uint matched)
    {
        if ((accepted is null || accepted.Get(document)) && AddOthers(document, ref sum, ref matched))
        {
            (_window.Found[_count], _window.FoundSums[_count], _window.FoundClauses[_count]) = (document, sum, matched);
            _count++;
        }
    }

    /// <summary>Adds the scores of the words that find no documents of their own to those of a document that can reach the bar, as long as it can.</summary>
    private bool AddOthers(int document, ref double sum, ref uint matched)
    {
        var others = _bounds.Words.Others;
        for (var i = others.Length - 1; i >= 0; i--)
        {
            if (clauses[others[i]]!.TryScore(document, out var score))
            {
                sum += score;
                matched |= NearnessBounds.Bit(others[i]);
            }

            if (!BarOf(i).IsReachedBy(sum))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bar before the first so many of the words that find no documents of their own are added.</summary>
    private ScoreBar BarOf(int others) => new(Bar, _bounds.Words.OfFirst(others), _nearness);
}
