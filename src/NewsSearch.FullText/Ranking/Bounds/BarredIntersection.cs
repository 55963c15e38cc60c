using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>
/// The matches of clauses that all must match, or of one, block by block of the rarest: where the bounds of all clauses together stay
/// below the bar, the whole block is passed over (after Ding and Suel, Faster top-k document retrieval using block-max indexes, 2011).
/// Nearness, for which positions are read, is asked for only where the words alone might reach the bar with it.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BarredIntersection : Scorer, IBarredScorer
{
    // Where the rarest clause has fewer matches, looking at blocks costs more than scoring them.
    private const int LeastMatches = 1024;

    private readonly Scorer _matches;
    private readonly OccurrenceBounds[] _bounds;
    private readonly SegmentProximity? _proximity;
    private readonly float _nearness;
    private int _blockEnd = -1;
    private double _blockBound;
    private float _score;

    /// <summary>Creates it for a segment.</summary>
    /// <param name="weight">The query.</param>
    /// <param name="matches">All matches, with the scores of the words.</param>
    /// <param name="bounds">The bounds of the clauses, the rarest first.</param>
    /// <param name="proximity">The nearness of the words, and more than it can add.</param>
    public BarredIntersection(Weight weight, Scorer matches, OccurrenceBounds[] bounds, (SegmentProximity Near, float Bound)? proximity)
        : base(weight)
    {
        (_matches, _proximity, _nearness) = (matches, proximity?.Near, proximity?.Bound ?? 0);
        _bounds = matches.GetCost() < LeastMatches ? [] : bounds;
    }

    /// <inheritdoc/>
    public float Bar { get; set; } = float.NegativeInfinity;

    /// <inheritdoc/>
    public Scorer Matches => this;

    /// <inheritdoc/>
    public override int DocID => _matches.DocID;

    /// <inheritdoc/>
    public override int Freq => _matches.Freq;

    /// <inheritdoc/>
    public override int NextDoc() => FirstFrom(_matches.NextDoc());

    /// <inheritdoc/>
    public override int Advance(int target) => FirstFrom(_matches.Advance(target));

    /// <inheritdoc/>
    public override float GetScore() => _score;

    /// <inheritdoc/>
    public override long GetCost() => _matches.GetCost();

    private int FirstFrom(int document)
    {
        while (document != NO_MORE_DOCS)
        {
            if (IsBelowBar(document))
            {
                document = _blockEnd == int.MaxValue ? _matches.Advance(NO_MORE_DOCS) : _matches.Advance(_blockEnd + 1);
                continue;
            }

            _score = _matches.GetScore();
            if (_proximity is not null && _score + _nearness >= Bar)
            {
                _score += _proximity.Score(document);
            }

            if (_score >= Bar)
            {
                return document;
            }

            document = _matches.NextDoc();
        }

        return document;
    }

    private bool IsBelowBar(int document)
    {
        if (_bounds.Length == 0 || float.IsNegativeInfinity(Bar))
        {
            return false;
        }

        if (document > _blockEnd)
        {
            _blockEnd = _bounds[0].EndOfBlock(document);
            _blockBound = _nearness;
            foreach (var clause in _bounds)
            {
                _blockBound += clause.Between(document, _blockEnd);
            }
        }

        return _blockBound < Bar;
    }
}
