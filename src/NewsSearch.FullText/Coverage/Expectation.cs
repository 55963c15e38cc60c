namespace NewsSearch.FullText.Coverage;

/// <summary>How many matching articles a bucket should have by those before it, and how surprising its number is.</summary>
/// <remarks>
/// <para>
/// Of bucket i let a be the number of matching articles and n that of all articles within the filter's bounds on time. The buckets
/// before it count with weights that halve every eight buckets; those in which the archive has nothing say nothing and are passed over.
/// With A and N as the weighted sums of a and n, the expected number is e = n·A/N.
/// </para>
/// <para>
/// The burst score is (a - e) / √(φ·(m·(1 + n/N) + 1)) with m = n·(A + ½)/N. This is a Poisson residual by the variance of the prediction
/// where the rate has a gamma distribution after A articles out of N, begun with half an article (Jeffreys' prior; Gelman and others,
/// Bayesian Data Analysis, 3rd edition, 2013, section 2.6); the 1 keeps a single article after silence from being a burst. φ, at least 1,
/// is the dispersion: the weighted mean of the squared residuals before it, without φ, each counted as at most 9 so that one burst does
/// not hide the next (McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, section 6.2.3). The score is 0 for the first
/// three buckets with articles.
/// </para>
/// <para>One thread at a time.</para>
/// </remarks>
internal sealed class Expectation
{
    private const int BucketsBeforeScores = 3;
    private const double LargestSquare = 9;

    private static readonly double Decay = double.Exp2(-1.0 / 8);

    private double _matches;
    private double _all;
    private double _squares;
    private double _residuals;
    private int _buckets;

    /// <summary>Judges the next bucket by all before it, and adds it to them.</summary>
    /// <param name="articles">The number of matching articles.</param>
    /// <param name="all">The number of all articles from which they may come; a bucket of 0 is passed over.</param>
    /// <returns>The expected number, and how far the real one exceeds it in standard deviations.</returns>
    public (double Expected, double Score) Next(long articles, long all)
    {
        if (all == 0)
        {
            return (0, 0);
        }

        var (expected, score) = (_all == 0 ? 0 : all * _matches / _all, 0.0);
        if (_buckets >= BucketsBeforeScores)
        {
            var mean = all * (_matches + 0.5) / _all;
            var residual = (articles - expected) / Math.Sqrt((mean * (1 + (all / _all))) + 1);
            var dispersion = _residuals == 0 ? 1 : Math.Max(1, _squares / _residuals);
            score = residual / Math.Sqrt(dispersion);
            _squares += Math.Min(residual * residual, LargestSquare);
            _residuals++;
        }

        _matches = (_matches + articles) * Decay;
        _all = (_all + all) * Decay;
        _squares *= Decay;
        _residuals *= Decay;
        _buckets++;
        return (expected, score);
    }
}
