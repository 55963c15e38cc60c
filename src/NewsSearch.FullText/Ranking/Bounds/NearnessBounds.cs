namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>More than the nearness of words can add to a score.</summary>
/// <remarks>Immutable; any thread.</remarks>
/// <param name="pairs">
/// For each pair of words the clauses that match wherever they occur, -1 where no clause is known to, and what nearness can add.
/// </param>
internal sealed class NearnessBounds((int First, int Second, float Factor)[] pairs)
{
    /// <summary>What all pairs can add together.</summary>
    public float Total { get; } = OccurrenceBounds.Margin * pairs.Sum(pair => pair.Factor);

    /// <summary>What pairs can add in a document that only some clauses match.</summary>
    /// <param name="matched">A bit for each of the first 32 clauses that matches; the others are thought to match.</param>
    public float Among(uint matched)
    {
        var sum = 0f;
        foreach (var (first, second, factor) in pairs)
        {
            sum += MayMatch(matched, first) && MayMatch(matched, second) ? factor : 0;
        }

        return OccurrenceBounds.Margin * sum;
    }

    /// <summary>The bit of a clause; none behind the first 32.</summary>
    public static uint Bit(int clause) => clause < 32 ? 1u << clause : 0;

    private static bool MayMatch(uint matched, int clause) => clause is < 0 or >= 32 || (matched & Bit(clause)) != 0;
}
