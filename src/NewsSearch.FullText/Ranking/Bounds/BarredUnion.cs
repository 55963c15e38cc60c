using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>
/// The matches of clauses of which any may match, some of them phrases, without those that score below a bar: in each window of documents,
/// <see cref="ClauseOrder"/> tells the clauses that need not be gone through (in windows after Ding and Suel, Faster top-k document
/// retrieval using block-max indexes, 2011).
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BarredUnion : Scorer
{
    /// <summary>The documents of a window: 16 blocks of a word that stands in all of them.</summary>
    private const int WindowLength = 2048;

    private readonly Scorer[] _clauses;
    private readonly OccurrenceBounds[] _bounds;
    private readonly float[] _largestBounds;
    private readonly float[] _windowBounds;
    private readonly ClauseOrder _order;
    private readonly NearnessBounds? _nearness;
    private readonly SegmentProximity? _proximity;
    private int _document = -1;
    private int _windowEnd = -1;
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
        (_proximity, _nearness) = (proximity?.Near, proximity?.Bounds);
        _order = new ClauseOrder([.. Enumerable.Range(0, clauses.Length)], _nearness);
    }

    /// <summary>The bar, which may only rise; at first below all scores.</summary>
    public float Bar
    {
        get => _order.Bar;
        set => _order.Bar = value;
    }

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

            var document = NextOf(_order.Essential, target);
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
        _order.Sort(_largestBounds);
        target = NextOf(_order.Essential, target);
        if (target == NO_MORE_DOCS)
        {
            return false;
        }

        _windowEnd = (int)Math.Min((long)target + WindowLength - 1, NO_MORE_DOCS - 1);
        if (!float.IsNegativeInfinity(Bar))
        {
            for (var clause = 0; clause < _clauses.Length; clause++)
            {
                _windowBounds[clause] = _bounds[clause].Between(target, _windowEnd);
            }

            _order.Sort(_windowBounds);
        }

        return true;
    }

    /// <summary>The first document from one on that any of some clauses has.</summary>
    private int NextOf(ReadOnlySpan<int> clauses, int target)
    {
        var next = NO_MORE_DOCS;
        foreach (var place in clauses)
        {
            var clause = _clauses[place];
            next = Math.Min(next, clause.DocID < target ? clause.Advance(target) : clause.DocID);
        }

        return next;
    }

    private bool Reaches(int document)
    {
        var (sum, matched, others) = (0.0, 0u, _order.Others.Length);
        for (var i = _order.All.Length - 1; i >= 0; i--)
        {
            // What the clauses left can add, and nearness of words of which some may be among those found; rounded as the score will be.
            if (i < others && (float)(sum + _order.OfFirst(i + 1)) + (_nearness?.Total ?? 0) < Bar)
            {
                return false;
            }

            var place = _order.All[i];
            var clause = _clauses[place];
            if (clause.DocID < document)
            {
                clause.Advance(document);
            }

            if (clause.DocID == document)
            {
                sum += clause.GetScore();
                matched |= NearnessBounds.Bit(place);
            }
        }

        _score = (float)sum;
        if (_proximity is not null && _score + _nearness!.Among(matched) >= Bar)
        {
            _score += _proximity.Score(document);
        }

        return _score >= Bar;
    }
}
