namespace NewsSearch.Articles.Countries.Grading;

/// <summary>How well tags agree with labels.</summary>
/// <param name="Precision">The part of the tags that are labels too: 0 to 1; 1 where there are no tags.</param>
/// <param name="Recall">The part of the labels that are tags too: 0 to 1; 1 where there are no labels.</param>
/// <param name="F1">The harmonic mean of both: 0 to 1.</param>
public readonly record struct CountryScore(double Precision, double Recall, double F1)
{
    /// <summary>The score of some counts.</summary>
    /// <param name="right">Tags that are labels.</param>
    /// <param name="tagged">Tags.</param>
    /// <param name="labelled">Labels.</param>
    internal static CountryScore Of(int right, int tagged, int labelled) => new(
        tagged == 0 ? 1 : (double)right / tagged,
        labelled == 0 ? 1 : (double)right / labelled,
        tagged + labelled == 0 ? 1 : 2.0 * right / (tagged + labelled));

    /// <summary>The mean of scores, each as important as any other; of none, the best there is.</summary>
    internal static CountryScore MeanOf(IReadOnlyCollection<CountryScore> scores) => scores.Count == 0
        ? new CountryScore(1, 1, 1)
        : new CountryScore(scores.Average(score => score.Precision), scores.Average(score => score.Recall), scores.Average(score => score.F1));
}
