namespace NewsSearch.FullText.Evaluation;

/// <summary>Two rankings compared query by query, by nDCG at 10.</summary>
/// <param name="Wins">The queries for which the second is better.</param>
/// <param name="Losses">The queries for which the second is worse.</param>
/// <param name="Ties">The queries for which they are equal.</param>
/// <param name="Difference">The mean of the second less that of the first.</param>
/// <param name="PValue">
/// How probable a mean difference at least as large would be if it were chance which of the two is which: Fisher's randomization
/// test, two-sided (Smucker, Allan and Carterette, 2007), estimated from <see cref="Estimate.Draws"/> draws.
/// </param>
public sealed record GradeComparison(int Wins, int Losses, int Ties, Estimate Difference, double PValue)
{
    private const double Equal = 1e-9;

    /// <summary>Compares the grades of the same queries in the same order, at least one.</summary>
    public static GradeComparison Of(IReadOnlyList<RankingGrade> first, IReadOnlyList<RankingGrade> second)
    {
        var differences = first.Zip(second, (one, other) => other.Ndcg10 - one.Ndcg10).ToArray();
        return new GradeComparison(
            differences.Count(difference => difference > Equal),
            differences.Count(difference => difference < -Equal),
            differences.Count(difference => Math.Abs(difference) <= Equal),
            Estimate.Of(differences),
            Randomize(differences));
    }

    private static double Randomize(double[] differences)
    {
        var random = new Random(2007);
        var observed = Math.Abs(differences.Sum()) - Equal;
        var atLeast = 0;
        for (var draw = 0; draw < Estimate.Draws; draw++)
        {
            var sum = 0.0;
            foreach (var difference in differences)
            {
                sum += random.Next(2) == 0 ? difference : -difference;
            }

            atLeast += Math.Abs(sum) >= observed ? 1 : 0;
        }

        // The observed assignment is one of those possible, so the estimate is never 0.
        return (atLeast + 1.0) / (Estimate.Draws + 1.0);
    }
}
