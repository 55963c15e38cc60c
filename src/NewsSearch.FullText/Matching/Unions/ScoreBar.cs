namespace NewsSearch.FullText.Matching.Unions;

/// <summary>What a sum of scores has to come up to, with what may still be added to it.</summary>
/// <remarks>Immutable; any thread.</remarks>
/// <param name="Bar">The bar.</param>
/// <param name="Words">More than other words can add.</param>
/// <param name="Nearness">More than the nearness of words can add.</param>
internal readonly record struct ScoreBar(float Bar, double Words, float Nearness)
{
    /// <summary>Whether a sum may reach it: rounded as the score will be, which may come up to the bar where the sum stays just below it.</summary>
    public bool IsReachedBy(double sum) => (float)(sum + Words) + Nearness >= Bar;
}
