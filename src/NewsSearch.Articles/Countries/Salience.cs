namespace NewsSearch.Articles.Countries;

/// <summary>Tells the countries that an article is about from those that it mentions.</summary>
internal static class Salience
{
    /// <summary>The most countries that an article can be about.</summary>
    public const int MaxCountries = 64;

    /// <summary>The codes of the countries that an article is about, the most prominent first.</summary>
    /// <param name="mentions">All mentions in the article: fields in order, then positions.</param>
    /// <param name="datelineLength">The length of the dateline at the beginning of the body; 0 if there is none.</param>
    /// <param name="weights">What the mentions weigh.</param>
    public static IReadOnlyList<string> Rank(List<CountryMention> mentions, int datelineLength, SalienceWeights weights)
    {
        if (mentions.Count == 0)
        {
            return [];
        }

        var scores = new List<(string Code, double Score)>();
        foreach (var mention in mentions)
        {
            AddScore(scores, mention.Code, WeightOf(mention, datelineLength, weights));
        }

        // A stable sort: of equal scores the country that is named first comes first.
        var ranked = scores.OrderByDescending(country => country.Score).ToList();
        var least = ranked[0].Score * weights.Threshold;
        return [.. ranked.TakeWhile(country => country.Score >= least).Take(MaxCountries).Select(country => country.Code)];
    }

    private static void AddScore(List<(string Code, double Score)> scores, string code, double score)
    {
        for (var index = 0; index < scores.Count; index++)
        {
            if (scores[index].Code == code)
            {
                scores[index] = (code, scores[index].Score + score);
                return;
            }
        }

        scores.Add((code, score));
    }

    private static double WeightOf(in CountryMention mention, int datelineLength, SalienceWeights weights)
    {
        var kind = weights.Kinds[(int)mention.Kind];
        if (mention.Field == ArticleField.Title)
        {
            return kind * weights.Title;
        }

        if (mention.Start < datelineLength)
        {
            return kind * weights.Dateline;
        }

        var extra = (weights.Lead - 1) * Math.Pow(0.5, (mention.Start - datelineLength) / weights.LeadLength);
        return kind * (1 + extra);
    }
}
