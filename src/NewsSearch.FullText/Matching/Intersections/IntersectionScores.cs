using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>What documents of an intersection score, and which of them can reach a bar.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="clauses">The clauses in their order, the leading one first.</param>
/// <param name="openBounds">Opens the bounds, when there is a bar for the first time; gives null where they are not known.</param>
/// <param name="proximity">The nearness of the words, and more than it can add; null if it does not count.</param>
internal sealed class IntersectionScores(
    IIntersectionClause[] clauses, Func<IntersectionBounds?> openBounds, (SegmentProximity Near, float Bound)? proximity)
{
    private IntersectionBounds? _bounds;
    private bool _hasBounds;

    /// <summary>The bounds, to be asked for a bar; null without one, or if they are not known.</summary>
    public IntersectionBounds? BoundsFor(float bar)
    {
        if (!float.IsNegativeInfinity(bar) && !_hasBounds)
        {
            (_bounds, _hasBounds) = (openBounds(), true);
        }

        return _bounds;
    }

    /// <summary>Scores documents that all clauses match, and moves those that reach the bar to the front.</summary>
    /// <returns>The number of them.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public int Score(Span<int> documents, ReadOnlySpan<int> numbers, Span<float> scores, float bar)
    {
        scores.Clear();
        foreach (var clause in clauses)
        {
            clause.AddScores(documents, numbers, scores);
        }

        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var score = scores[i];
            if (proximity is var (near, bound) && score + bound >= bar)
            {
                score += near.Score(documents[i]);
            }

            (documents[kept], scores[kept]) = (documents[i], score);
            kept += score >= bar ? 1 : 0;
        }

        return kept;
    }
}
