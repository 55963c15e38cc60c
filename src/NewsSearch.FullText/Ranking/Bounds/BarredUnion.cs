using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>
/// The matches of clauses of which any may match. In each window of documents, the clauses with the least bounds whose sum stays below
/// the bar find no documents of their own; they only add to those that others find, the best of them first, as long as the bar can be
/// reached (MaxScore: Turtle and Flood, Query evaluation: strategies and optimizations, 1995; in windows after Ding and Suel, 2011).
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BarredUnion : Scorer, IBarredScorer
{
    /// <summary>The documents of a window: 16 blocks of a word that stands in all of them.</summary>
    private const int WindowLength = 2048;

    private readonly Scorer[] _clauses;
    private readonly OccurrenceBounds[] _bounds;
    private readonly float[] _largestBounds;
    private readonly float[] _windowBounds;
    private readonly int[] _order;
    private readonly double[] _boundsOfFirst;
    private readonly bool[] _matched;
    private readonly NearnessBounds? _nearness;
    private readonly SegmentProximity? _proximity;
    private int _document = -1;
    private int _windowEnd = -1;
    private int _firstEssential;
    private float _bar = float.NegativeInfinity;
    private float _score;

    /// <summary>Creates it for a segment.</summary>
    /// <param name="weight">The query.</param>
    /// <param name="clauses">The clauses with matches in the segment, with their bounds.</param>
    /// <param name="proximity">The nearness of the words, and more than it can add, by the places of the clauses.</param>
    public BarredUnion(Weight weight, (Scorer Matches, OccurrenceBounds Bounds)[] clauses, (SegmentProximity Near, NearnessBounds Bounds)? proximity)
        : base(weight)
    {
        _clauses = Array.ConvertAll(clauses, clause => clause.Matches);
        _bounds = Array.ConvertAll(clauses, clause => clause.Bounds);
        _largestBounds = Array.ConvertAll(_bounds, bounds => bounds.Largest);
        _windowBounds = new float[clauses.Length];
        _order = [.. Enumerable.Range(0, clauses.Length)];
        _boundsOfFirst = new double[clauses.Length + 1];
        _matched = new bool[clauses.Length];
        (_proximity, _nearness) = (proximity?.Near, proximity?.Bounds);
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Scorer Matches => this;

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq => _clauses.Where(clause => clause.DocID == _document).Sum(clause => clause.Freq);

    /// <inheritdoc/>
    public override int NextDoc() => Advance(_document + 1);

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        while (true)
        {
            if (target > _windowEnd && !BeginWindow(ref target))
            {
                return _document = NO_MORE_DOCS;
            }

            var document = NextOf(_firstEssential, target);
            if (document > _windowEnd)
            {
                target = _windowEnd + 1;
            }
            else if (Reaches(document))
            {
                return _document = document;
            }
            else
            {
                target = document + 1;
            }
        }
    }

    /// <inheritdoc/>
    public override float GetScore() => _score;

    /// <inheritdoc/>
    public override long GetCost() => _clauses.Sum(clause => clause.GetCost());

    /// <summary>Begins a window at the first document from one on that any clause has; false if there is none.</summary>
    private bool BeginWindow(ref int target)
    {
        // Clauses that cannot reach the bar in the whole segment do not decide where to go on.
        Order(_largestBounds);
        target = NextOf(_firstEssential, target);
        if (target == NO_MORE_DOCS)
        {
            return false;
        }

        _windowEnd = (int)Math.Min((long)target + WindowLength - 1, NO_MORE_DOCS - 1);
        if (!float.IsNegativeInfinity(_bar))
        {
            for (var clause = 0; clause < _clauses.Length; clause++)
            {
                _windowBounds[clause] = _bounds[clause].Between(target, _windowEnd);
            }

            Order(_windowBounds);
        }

        return true;
    }

    private void Order(float[] bounds)
    {
        // By insertion: there are few clauses, and mostly they are in order already.
        for (var i = 1; i < _order.Length; i++)
        {
            var clause = _order[i];
            var place = i;
            for (; place > 0 && bounds[_order[place - 1]] > bounds[clause]; place--)
            {
                _order[place] = _order[place - 1];
            }

            _order[place] = clause;
        }

        Array.Clear(_matched);
        var sum = 0.0;
        for (var i = 0; i < _order.Length; i++)
        {
            sum += bounds[_order[i]];
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

    /// <summary>The first document from one on that any clause from a place in the order on has.</summary>
    private int NextOf(int firstClause, int target)
    {
        var next = NO_MORE_DOCS;
        for (var i = firstClause; i < _order.Length; i++)
        {
            var clause = _clauses[_order[i]];
            next = Math.Min(next, clause.DocID < target ? clause.Advance(target) : clause.DocID);
        }

        return next;
    }

    private bool Reaches(int document)
    {
        var sum = 0.0;
        Array.Clear(_matched);
        for (var i = _order.Length - 1; i >= 0; i--)
        {
            // What the clauses left can add, and nearness of words of which some may be among those found; rounded as the score will be.
            if (i < _firstEssential && (float)(sum + _boundsOfFirst[i + 1]) + (_nearness?.Total ?? 0) < _bar)
            {
                return false;
            }

            var clause = _clauses[_order[i]];
            if (clause.DocID < document)
            {
                clause.Advance(document);
            }

            if (clause.DocID == document)
            {
                sum += clause.GetScore();
                _matched[_order[i]] = true;
            }
        }

        _score = (float)sum;
        if (_proximity is not null && _score + _nearness!.Among(_matched) >= _bar)
        {
            _score += _proximity.Score(document);
        }

        return _score >= _bar;
    }
}
