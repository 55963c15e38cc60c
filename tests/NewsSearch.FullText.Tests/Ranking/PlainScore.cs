using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Ranking;

/// <summary>The score of an article, computed slowly from its words as they stand between blanks.</summary>
internal static class PlainScore
{
    /// <summary>The score for different words, whether joined by AND or by OR, none of which stands beside another of its stem.</summary>
    public static double Of(List<Article> articles, Article article, string[] words, Dictionary<string, string> stems, RankingProfile ranking)
    {
        var length = Length(article);
        var average = articles.Average(Length);
        var discount = ranking.TermSaturation * (1 - ranking.LengthNormalization + (ranking.LengthNormalization * length / average));
        var score = 0.0;
        foreach (var word in words)
        {
            score += Part(text => text.Count(other => Stem(other) == Stem(word)));
            score += ranking.ExactBonus * Part(text => text.Count(other => other == word));
        }

        var pairs = words.Zip(words.Skip(1)).Where(pair => Stem(pair.First) != Stem(pair.Second))
            .Select(pair => (First: Stem(pair.First), Second: Stem(pair.Second))).Distinct();
        foreach (var (first, second) in pairs)
        {
            var nearness = Weighted(text => Nearness([.. text.Select(Stem)], first, second, ranking.ProximityWindow));
            score += ranking.ProximityWeight * Math.Min(Rarity(first), Rarity(second)) * Saturated(nearness);
        }

        return score;

        double Part(Func<string[], double> count) =>
            RarityOf(count) * Saturated(Weighted(count));
        double Weighted(Func<string[], double> count) => (ranking.TitleWeight * count(Split(article.Title))) + (ranking.BodyWeight * count(Split(article.Body)));
        double Saturated(double occurrences) => occurrences == 0 ? 0 : (1 + ranking.TermSaturation) * occurrences / (occurrences + discount);
        double Rarity(string stem) => RarityOf(text => text.Count(other => Stem(other) == stem));
        double RarityOf(Func<string[], double> count)
        {
            var having = Math.Max(articles.Count(other => count(Split(other.Title)) > 0), articles.Count(other => count(Split(other.Body)) > 0));
            var occurrences = articles.Sum(other => count(Split(other.Title)) + count(Split(other.Body)));
            var byChance = articles.Count * (1 - Math.Exp(-occurrences / articles.Count));
            var clumping = Math.Max(0, Math.Log2((byChance + 10) / (having + 10)));
            return Math.Log(1 + ((articles.Count - having + 0.5) / (having + 0.5))) * (1 + (ranking.ClumpingBonus * clumping));
        }

        double Length(Article other) => (ranking.TitleWeight * Split(other.Title).Length) + (ranking.BodyWeight * Split(other.Body).Length);
        string Stem(string word) => stems.GetValueOrDefault(word, word);
    }

    private static double Nearness(string[] text, string first, string second, int window)
    {
        var sum = 0.0;
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == first || text[place] == second)
            {
                var other = text[place] == first ? second : first;
                var distance = Array.IndexOf(text, other, place) - place;
                sum += distance > 0 && distance <= window ? 1.0 / distance : 0;
            }
        }

        return sum;
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
