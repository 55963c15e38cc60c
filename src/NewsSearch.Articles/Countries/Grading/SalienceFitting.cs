namespace NewsSearch.Articles.Countries.Grading;

/// <summary>A country that an article mentions, and whether people said that the article is about it.</summary>
/// <param name="Features">Its numbers.</param>
/// <param name="IsAbout">What people said.</param>
internal readonly record struct SalienceExample(SalienceVector Features, bool IsAbout);

/// <summary>Fits the model of salience to labels: logistic regression with a small ridge, by Newton's method.</summary>
internal static class SalienceFitting
{
    private const int Size = SalienceFeatures.Count;
    private const int Steps = 12;
    private const double Ridge = 1;

    /// <summary>The model that fits examples best; its threshold is the one with the best F1 over them.</summary>
    /// <param name="examples">At least one example.</param>
    /// <param name="unseen">How many countries people named that the tagger did not find; they lower what F1 can be.</param>
    public static Salience Fit(IReadOnlyList<SalienceExample> examples, int unseen)
    {
        var model = new Salience(new double[Size], Threshold: 0.5);
        for (var step = 0; step < Steps; step++)
        {
            model = model with { Coefficients = Improve(model, examples) };
        }

        return model with { Threshold = BestThreshold(model, examples, unseen) };
    }

    private static double[] Improve(Salience model, IReadOnlyList<SalienceExample> examples)
    {
        var gradient = new double[Size];
        var curvature = new double[Size, Size];
        for (var row = 0; row < Size; row++)
        {
            gradient[row] = -Ridge * model.Coefficients[row];
            curvature[row, row] = Ridge;
        }

        foreach (var example in examples)
        {
            var features = example.Features;
            var chance = model.Of(features);
            var error = (example.IsAbout ? 1 : 0) - chance;
            var spread = chance * (1 - chance);
            for (var row = 0; row < Size; row++)
            {
                gradient[row] += error * features[row];
                for (var column = 0; column < Size; column++)
                {
                    curvature[row, column] += spread * features[row] * features[column];
                }
            }
        }

        var step = Solve(curvature, gradient);
        return [.. model.Coefficients.Select((coefficient, index) => coefficient + step[index])];
    }

    // Gaussian elimination; the ridge keeps the matrix positive definite, so no pivot is needed.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        for (var pivot = 0; pivot < Size; pivot++)
        {
            for (var row = pivot + 1; row < Size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < Size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        var solution = new double[Size];
        for (var row = Size - 1; row >= 0; row--)
        {
            var rest = right[row];
            for (var column = row + 1; column < Size; column++)
            {
                rest -= matrix[row, column] * solution[column];
            }

            solution[row] = rest / matrix[row, row];
        }

        return solution;
    }

    private static double ChanceOf(Salience model, SalienceVector features) => model.Of(features);

    private static double BestThreshold(Salience model, IReadOnlyList<SalienceExample> examples, int unseen)
    {
        var ranked = examples.Select(example => (Chance: ChanceOf(model, example.Features), example.IsAbout)).OrderByDescending(example => example.Chance).ToList();
        var labelled = unseen + ranked.Count(example => example.IsAbout);
        var (best, threshold, right) = (0.0, 0.5, 0);
        for (var index = 0; index < ranked.Count; index++)
        {
            right += ranked[index].IsAbout ? 1 : 0;
            var f1 = 2.0 * right / (index + 1 + labelled);
            if (f1 > best)
            {
                (best, threshold) = (f1, ranked[index].Chance);
            }
        }

        return threshold;
    }
}
