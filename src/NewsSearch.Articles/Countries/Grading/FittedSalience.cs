namespace NewsSearch.Articles.Countries.Grading;

/// <summary>A model of salience that was fitted to labels: a logistic regression.</summary>
/// <param name="Coefficients">A number per feature, in the order in which the tagger reckons them; the first is the constant.</param>
/// <param name="Threshold">The salience with the best F1.</param>
public sealed record FittedSalience(IReadOnlyList<double> Coefficients, double Threshold);
