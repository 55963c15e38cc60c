namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>Whether two engines answer alike: totals, counts and the best hits.</summary>
internal static class AnswerComparison
{
    /// <summary>By how much scores may differ, as a share: engines round differently on the way.</summary>
    public const double Tolerance = 1e-4;

    /// <summary>Tells what differs; null if nothing does.</summary>
    /// <param name="one">An answer.</param>
    /// <param name="other">That of another engine to the same query.</param>
    public static string? Difference(MeasuredAnswer one, MeasuredAnswer other)
    {
        if (one.Total != other.Total)
        {
            return $"{one.Total} and {other.Total} hits";
        }

        if (one.Countries != other.Countries || one.Months != other.Months)
        {
            return $"counts '{one.Countries}' '{one.Months}' and '{other.Countries}' '{other.Months}'";
        }

        return one.Hits.Count != other.Hits.Count
            ? $"{one.Hits.Count} and {other.Hits.Count} hits on the page"
            : HitDifference(one.Hits, other.Hits) ?? HitDifference(other.Hits, one.Hits);
    }

    // Hits of the same score may stand in any order, and which of them come onto the page last is open too.
    private static string? HitDifference(IReadOnlyList<ScoredId> one, IReadOnlyList<ScoredId> other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            var hit = one[i];
            if (!IsNear(hit.Score, other[i].Score))
            {
                return $"scores {hit.Score} of {hit.Id} and {other[i].Score} of {other[i].Id} at place {i + 1}";
            }

            var isThere = other.Any(same => same.Id == hit.Id && IsNear(same.Score, hit.Score));
            if (!isThere && !IsNear(hit.Score, one[^1].Score))
            {
                return $"{hit.Id} only in one of the pages";
            }
        }

        return null;
    }

    private static bool IsNear(float one, float other) => Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(other));
}
