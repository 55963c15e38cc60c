namespace NewsSearch.FullText.Evaluation;

/// <summary>A mean over queries, and between which bounds it lies with 95 % confidence.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct Estimate(double Mean, double Low, double High)
{
    /// <summary>The number of times that queries are drawn.</summary>
    internal const int Draws = 10_000;

    /// <summary>
    /// Estimates by the bootstrap (Efron, 1979): as many values as there are, drawn from them with replacement, have a mean; the
    /// bounds are the 2.5th and 97.5th percentile of <see cref="Draws"/> such means. The same values give the same bounds.
    /// </summary>
    /// <param name="values">A value for each query, at least one.</param>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        var random = new Random(1979);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++)
            {
                sum += values[random.Next(values.Count)];
            }

            means[draw] = sum / values.Count;
        }

        Array.Sort(means);
        return new Estimate(values.Average(), means[Draws * 25 / 1000], means[(Draws * 975 / 1000) - 1]);
    }
}

/// <summary>The grades of a ranking over a set of queries.</summary>
/// <param name="Queries">The number of queries.</param>
/// <param name="Ndcg10">See <see cref="RankingGrade.Ndcg10"/>.</param>
/// <param name="MeanAveragePrecision">The mean of <see cref="RankingGrade.AveragePrecision"/>.</param>
/// <param name="MeanReciprocalRank">The mean of <see cref="RankingGrade.ReciprocalRank"/>.</param>
/// <param name="Recall100">See <see cref="RankingGrade.Recall100"/>.</param>
public sealed record GradeSummary(int Queries, Estimate Ndcg10, Estimate MeanAveragePrecision, Estimate MeanReciprocalRank, Estimate Recall100)
{
    /// <summary>Sums up the grades of queries, at least one.</summary>
    public static GradeSummary Of(IReadOnlyCollection<RankingGrade> grades) => new(
        grades.Count,
        Estimate.Of([.. grades.Select(grade => grade.Ndcg10)]),
        Estimate.Of([.. grades.Select(grade => grade.AveragePrecision)]),
        Estimate.Of([.. grades.Select(grade => grade.ReciprocalRank)]),
        Estimate.Of([.. grades.Select(grade => grade.Recall100)]));
}
