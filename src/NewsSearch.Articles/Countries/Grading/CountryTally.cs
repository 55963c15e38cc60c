namespace NewsSearch.Articles.Countries.Grading;

/// <summary>Counts agreements and disagreements of tags and labels.</summary>
/// <param name="examplesPerCountry">How many examples of each kind to keep per country.</param>
internal sealed class CountryTally(int examplesPerCountry)
{
    private const string UnitedStates = "US";

    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);
    private int _articles;

    /// <summary>Counts an article.</summary>
    /// <param name="article">The article with its labels.</param>
    /// <param name="tags">The countries that were found.</param>
    /// <param name="evidence">Tells by which spans a country was found, whether it became a tag or not.</param>
    public void Add(LabelledArticle article, IReadOnlyCollection<string> tags, Func<string, IReadOnlyList<string>> evidence)
    {
        _articles++;
        foreach (var code in article.Countries.Distinct())
        {
            var counts = Of(code);
            counts.Labelled++;
            if (tags.Contains(code))
            {
                counts.Right++;
            }
            else if (counts.Missed++ < examplesPerCountry)
            {
                counts.Examples.Add(new CountryExample(article.Id, article.Title, IsMissed: true, evidence(code)));
            }
        }

        foreach (var code in tags.Where(code => !article.Countries.Contains(code)))
        {
            var counts = Of(code);
            if (counts.Wrong++ < examplesPerCountry)
            {
                counts.Examples.Add(new CountryExample(article.Id, article.Title, IsMissed: false, evidence(code)));
            }
        }
    }

    /// <summary>What has been counted.</summary>
    public CountryReport ToReport() => new(
        _articles, Micro(_ => true), Macro(_ => true), Micro(code => code != UnitedStates), Macro(code => code != UnitedStates),
        [.. _counts.OrderByDescending(pair => pair.Value.Missed + pair.Value.Wrong).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new GradedCountry(
                pair.Key, pair.Value.Score, pair.Value.Labelled, pair.Value.Missed, pair.Value.Wrong, pair.Value.Examples))]);

    private CountryScore Micro(Predicate<string> isCounted)
    {
        var counts = _counts.Where(pair => isCounted(pair.Key)).Select(pair => pair.Value).ToList();
        var right = counts.Sum(count => count.Right);
        return CountryScore.Of(right, right + counts.Sum(count => count.Wrong), counts.Sum(count => count.Labelled));
    }

    private CountryScore Macro(Predicate<string> isCounted) =>
        CountryScore.MeanOf([.. _counts.Where(pair => isCounted(pair.Key) && pair.Value.Labelled > 0).Select(pair => pair.Value.Score)]);

    private Counts Of(string code)
    {
        if (!_counts.TryGetValue(code, out var counts))
        {
            counts = new Counts();
            _counts.Add(code, counts);
        }

        return counts;
    }

    private sealed class Counts
    {
        public int Right { get; set; }

        public int Labelled { get; set; }

        public int Missed { get; set; }

        public int Wrong { get; set; }

        public List<CountryExample> Examples { get; } = [];

        public CountryScore Score => CountryScore.Of(Right, Right + Wrong, Labelled);
    }
}
