namespace NewsSearch.Articles.Countries;

/// <summary>Tells how much an article is about each country that it mentions: a logistic model over <see cref="SalienceFeatures"/>.</summary>
/// <param name="Coefficients">A number per feature.</param>
/// <param name="Threshold">The salience from which an article is about a country, wherever one reaches it.</param>
internal sealed record Salience(IReadOnlyList<double> Coefficients, double Threshold)
{
    /// <summary>The most countries that an article can be about.</summary>
    public const int MaxCountries = 64;

    /// <summary>The model that ships: fitted on labelled newswire.</summary>
    public static Salience Default { get; } = new(
        [-5.297, -0.401, 1.665, 0.404, 1.270, 5.220, 1.141, 1.070, -1.630, 0.567],
        Threshold: 0.42);

    // What names only one country is about it, however faintly.
    private const double NearlyFirst = 0.7;

    /// <summary>The salience of a country: above 0 and below 1.</summary>
    /// <param name="features">Its numbers.</param>
    public double Of(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var index = 0; index < SalienceFeatures.Count; index++)
        {
            sum += Coefficients[index] * features[index];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The salience from which an article is about a country: the threshold, or less where no country reaches it.</summary>
    /// <param name="ranked">The countries of the article, the most salient first.</param>
    public double ThresholdIn((string Code, double Salience)[] ranked) =>
        ranked.Length == 0 ? Threshold : Math.Min(Threshold, NearlyFirst * ranked[0].Salience);

    /// <summary>The countries of an article with their salience, the most salient first; of equals the one that is named first.</summary>
    public (string Code, double Salience)[] Rank(MentionedCountry[] countries)
    {
        var ranked = new (string Code, double Salience)[countries.Length];
        for (var index = 0; index < countries.Length; index++)
        {
            ref readonly var country = ref countries[index];
            ranked[index] = (country.Code, Of(country.Features));
        }

        // A stable sort; the lists are short.
        for (var index = 1; index < ranked.Length; index++)
        {
            var moved = ranked[index];
            var place = index;
            for (; place > 0 && ranked[place - 1].Salience < moved.Salience; place--)
            {
                ranked[place] = ranked[place - 1];
            }

            ranked[place] = moved;
        }

        return ranked;
    }
}
