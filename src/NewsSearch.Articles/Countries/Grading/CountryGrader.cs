using System.Globalization;

namespace NewsSearch.Articles.Countries.Grading;

/// <summary>Grades the tagger on articles whose countries people have named. Thread-safe: it keeps nothing.</summary>
public static class CountryGrader
{
    private const int ShownEvidence = 5;

    /// <summary>Grades the tagger as it ships.</summary>
    /// <param name="articles">The labelled articles; they are read once.</param>
    /// <param name="labels">What their labels mean.</param>
    /// <param name="examplesPerCountry">How many examples of each kind to keep per country; 0 for none.</param>
    public static CountryReport Grade(IEnumerable<LabelledArticle> articles, CountryLabels labels, int examplesPerCountry)
    {
        var tally = new CountryTally(examplesPerCountry);
        foreach (var article in articles)
        {
            var findings = CountryTagger.Default.Find(article.Title, article.Body, article.PublishedAt);
            tally.Add(article, labels == CountryLabels.About ? findings.About : findings.Mentioned, code => EvidenceIn(findings, code));
        }

        return tally.ToReport();
    }

    /// <summary>
    /// Grades the salience model by cross-validation over months: the articles of each month are graded by a model and a threshold
    /// that were fitted on the articles of all other months. The labels say what an article is about.
    /// </summary>
    /// <param name="articles">The labelled articles; those without a date share a month of their own.</param>
    /// <param name="examplesPerCountry">How many examples of each kind to keep per country; 0 for none.</param>
    /// <exception cref="ArgumentException">All articles are of one month.</exception>
    public static CountryReport CrossValidate(IReadOnlyCollection<LabelledArticle> articles, int examplesPerCountry)
    {
        var months = articles.Select(Read).GroupBy(reading => reading.Month).ToList();
        if (months.Count < 2)
        {
            throw new ArgumentException("Cross-validation needs articles of at least two months.", nameof(articles));
        }

        var tally = new CountryTally(examplesPerCountry);
        foreach (var month in months)
        {
            var model = Fit(months.Where(other => other.Key != month.Key).SelectMany(other => other));
            foreach (var reading in month)
            {
                var ranked = model.Rank(reading.Countries);
                var threshold = model.ThresholdIn(ranked);
                var tags = ranked.Where(country => country.Salience >= threshold).Select(country => country.Code).ToList();
                tally.Add(reading.Article, tags, code => EvidenceIn(CountryTagger.Default.Find(reading.Article.Title, reading.Article.Body, reading.Article.PublishedAt), code));
            }
        }

        return tally.ToReport();
    }

    /// <summary>The model of salience that fits all articles best: what a new version ships, after rounding.</summary>
    /// <param name="articles">The labelled articles, at least one; the labels say what an article is about.</param>
    public static FittedSalience FitSalience(IEnumerable<LabelledArticle> articles)
    {
        var model = Fit(articles.Select(Read));
        return new FittedSalience(model.Coefficients, model.Threshold);
    }

    private static Salience Fit(IEnumerable<Reading> readings)
    {
        var examples = new List<SalienceExample>();
        var unseen = 0;
        foreach (var (article, _, countries) in readings)
        {
            examples.AddRange(countries.Select(country => new SalienceExample(country.Features, article.Countries.Contains(country.Code))));
            unseen += article.Countries.Count(code => !countries.Any(country => country.Code == code));
        }

        return SalienceFitting.Fit(examples, unseen);
    }

    private static Reading Read(LabelledArticle article) => new(
        article,
        article.PublishedAt?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "",
        CountryTagger.Read(article.Body, CountryTagger.Default.FindMentions(article.Title, article.Body, article.PublishedAt)));

    private static IReadOnlyList<string> EvidenceIn(CountryFindings findings, string code) =>
        [.. findings.Countries.Where(country => country.Code == code).SelectMany(country => country.Evidence).Take(ShownEvidence)
            .Select(evidence => string.Join(' ', evidence.Surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private sealed record Reading(LabelledArticle Article, string Month, MentionedCountry[] Countries);
}
