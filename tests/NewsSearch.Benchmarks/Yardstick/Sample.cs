namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>Numbers that were measured.</summary>
/// <param name="values">At least one, in any order.</param>
internal sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The mean.</summary>
    public double Mean => _sorted.Average();

    /// <summary>The median; that of an even number is the mean of the two in the middle.</summary>
    public double Median => (_sorted[(_sorted.Length - 1) / 2] + _sorted[_sorted.Length / 2]) / 2;

    /// <summary>The least number that a share of all, from 0 to 1, is not above.</summary>
    public double Percentile(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
