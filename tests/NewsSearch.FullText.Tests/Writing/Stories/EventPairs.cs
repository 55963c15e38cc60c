using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>
/// Finds different articles about one event: of the same days and with much the same telling words, but not one made from the
/// other. What was made from what is judged by plain means that the product does not use: sentences in common, and the longest
/// row of words, in their order and with gaps, that both have. Tables are left out.
/// </summary>
internal static class EventPairs
{
    private const double CopiedSentences = 0.25;
    private const double CopiedWords = 0.5;
    private const double NumbersInTable = 0.25;
    private const double LeastCosine = 0.35;
    private const int TermsOfArticle = 40;
    private static readonly TimeSpan OneEvent = TimeSpan.FromDays(3);

    /// <summary>Pairs, the most similar first; each article occurs once at most.</summary>
    /// <param name="articles">Articles, those with a date in the order of their dates.</param>
    public static IEnumerable<(Article One, Article Other, double Cosine)> Of(IReadOnlyList<Article> articles)
    {
        var vectors = Vectors(articles);
        var byTerm = new Dictionary<string, List<int>>();
        var pairs = new List<(double Cosine, int One, int Other)>();
        var cosines = new Dictionary<int, double>();
        for (var i = 0; i < articles.Count; i++)
        {
            cosines.Clear();
            foreach (var (term, weight) in vectors[i])
            {
                if (!byTerm.TryGetValue(term, out var having))
                {
                    byTerm.Add(term, having = []);
                }

                for (var at = having.Count - 1; at >= 0 && AreOfOneTime(articles[i], articles[having[at]]); at--)
                {
                    var other = having[at];
                    cosines[other] = cosines.GetValueOrDefault(other) + (weight * vectors[other][term]);
                }

                having.Add(i);
            }

            pairs.AddRange(cosines
                .Where(other => other.Value >= LeastCosine)
                .Select(other => (other.Value, other.Key, i)));
        }

        var used = Enumerable.Range(0, articles.Count).Where(i => IsTable(articles[i])).ToHashSet();
        foreach (var (cosine, one, other) in pairs.OrderByDescending(pair => pair.Cosine).ThenBy(pair => pair.One).ThenBy(pair => pair.Other))
        {
            if (!used.Contains(one) && !used.Contains(other) && !IsMadeFrom(articles[one], articles[other]))
            {
                used.Add(one);
                used.Add(other);
                yield return (articles[one], articles[other], cosine);
            }
        }
    }

    private static bool IsMadeFrom(Article one, Article other)
    {
        var (first, second) = (Sentences(one), Sentences(other));
        var (firstWords, secondWords) = (Words(one.Body).ToArray(), Words(other.Body).ToArray());
        return first.Count(second.Contains) >= CopiedSentences * Math.Min(first.Count, second.Count)
            || CommonRow(firstWords, secondWords) >= CopiedWords * Math.Min(firstWords.Length, secondWords.Length);
    }

    /// <summary>The length of the longest common subsequence.</summary>
    internal static int CommonRow(string[] one, string[] other)
    {
        var lengths = new int[other.Length + 1];
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var i = 1; i <= other.Length; i++)
            {
                var above = lengths[i];
                lengths[i] = word == other[i - 1] ? diagonal + 1 : Math.Max(above, lengths[i - 1]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }

    private static bool IsTable(Article article) =>
        Words(article.Body).ToArray() is var words && words.Count(word => char.IsDigit(word[0])) > NumbersInTable * words.Length;

    private static HashSet<string> Sentences(Article article) =>
        [.. ArticleEdits.Sentences(article.Body).Select(sentence => string.Join(' ', Words(sentence)))];

    private static bool AreOfOneTime(Article one, Article other) =>
        one.PublishedAt is not { } first || other.PublishedAt is not { } second || (first - second).Duration() <= OneEvent;

    private static Dictionary<string, double>[] Vectors(IReadOnlyList<Article> articles)
    {
        var counts = articles.Select(article => Words(article.Title + " " + article.Body).CountBy(word => word).ToDictionary()).ToArray();
        var having = counts.SelectMany(words => words.Keys).CountBy(word => word).ToDictionary();
        return [.. counts.Select(words => Normalized(words
            .Select(word => (Term: word.Key, Weight: (1 + Math.Log(word.Value)) * Math.Log((double)articles.Count / having[word.Key])))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).Take(TermsOfArticle)))];
    }

    private static Dictionary<string, double> Normalized(IEnumerable<(string Term, double Weight)> terms)
    {
        var vector = terms.ToDictionary(term => term.Term, term => term.Weight);
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return vector.ToDictionary(term => term.Key, term => length > 0 ? term.Value / length : 0);
    }

    internal static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([.. " \n\r\t.,;:!?\"'()-/<>"], StringSplitOptions.RemoveEmptyEntries);
}
