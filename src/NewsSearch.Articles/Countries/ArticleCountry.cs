namespace NewsSearch.Articles.Countries;

/// <summary>A country of an article, given by its source, found in its text, or both. Immutable; any thread may use it.</summary>
/// <remarks>
/// What the source says wins: an article that brings countries is about those and no others, each with salience 1. What is found
/// in its text is kept beside them.
/// </remarks>
/// <param name="Code">ISO 3166-1 alpha-2 or a former code, upper case.</param>
/// <param name="TextSalience">How much the text is about it, in thousandths from 0.001 to 1, rounded down; 0 if it is not found there.</param>
public readonly record struct ArticleCountry(string Code, double TextSalience)
{
    /// <summary>The parts of the greatest salience.</summary>
    public const int Scale = 1_000;

    /// <summary>How much the article is about it, from 0.001 to 1: 1 if it is given.</summary>
    public double Salience => IsGiven ? 1 : TextSalience;

    /// <summary>Whether the article is about it: it is given, or none is given and the text is about it.</summary>
    public bool IsAbout { get; init; }

    /// <summary>Whether the source says that the article is about it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether the text is about it, whatever the source says.</summary>
    public bool IsAboutByText { get; init; }

    /// <summary>Whether it is found in the text.</summary>
    public bool IsInferred => TextSalience > 0;

    /// <summary>The countries of an article without repetition: the given ones in their order, then the others, the most salient first.</summary>
    /// <param name="given">The codes that its source gives; case does not matter.</param>
    /// <param name="found">What is found in its text, the most salient first.</param>
    public static IReadOnlyList<ArticleCountry> ListOf(IReadOnlyList<string> given, IReadOnlyList<FoundCountry> found)
    {
        var countries = new List<ArticleCountry>(given.Count + found.Count);
        foreach (var code in given)
        {
            var upper = code.ToUpperInvariant();
            if (!Contains(countries, upper))
            {
                var inText = found.FirstOrDefault(country => country.Code == upper);
                countries.Add(new ArticleCountry(upper, Rounded(inText)) { IsAbout = true, IsGiven = true, IsAboutByText = inText.IsAbout });
            }
        }

        foreach (var country in found)
        {
            if (!Contains(countries, country.Code))
            {
                countries.Add(new ArticleCountry(country.Code, Rounded(country)) { IsAbout = country.IsAbout && given.Count == 0, IsAboutByText = country.IsAbout });
            }
        }

        return countries;
    }

    private static bool Contains(List<ArticleCountry> countries, string code) => countries.Exists(country => country.Code == code);

    // Rounded down, what is below a threshold stays below it.
    private static double Rounded(FoundCountry found) =>
        found.Salience > 0 ? (double)Math.Clamp((int)(found.Salience * Scale), 1, Scale) / Scale : 0;
}
