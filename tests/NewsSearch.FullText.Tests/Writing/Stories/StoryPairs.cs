using NewsSearch.Articles;
using NewsSearch.Articles.Stories;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>Two articles, and whether one was made from the other.</summary>
internal sealed record StoryPair(Article One, Article Other, bool IsCopy, string Kind);

/// <summary>Pairs of real articles: copies with edits, and different articles about the same events.</summary>
internal static class StoryPairs
{
    private const int FewestWords = 100;
    private static readonly string[] Corpora = ["reuters21578", "bbc", "wikinews", "lgl"];
    private static readonly string[] Kinds = ["cut", "reworded", "retitled", "updated"];

    /// <summary>Pairs from one half of the corpora. The bounds of the product were chosen on the first half.</summary>
    /// <param name="half">0 or 1.</param>
    /// <param name="count">The number of copies, and the most of different articles.</param>
    /// <param name="seed">The seed of the edits.</param>
    public static IReadOnlyList<StoryPair> Read(int half, int count, int seed)
    {
        var random = new Random(seed);
        var articles = Corpora.Select(corpus => HalfOf(corpus, half)).ToArray();
        var different = articles.SelectMany(EventPairs.Of).OrderByDescending(pair => pair.Cosine).Take(count)
            .Select(pair => new StoryPair(pair.One, pair.Other, IsCopy: false, "different")).ToArray();
        var used = different.SelectMany(pair => new[] { pair.One.Id, pair.Other.Id }).ToHashSet();
        var originals = articles.Select(corpus => corpus.Where(article => !used.Contains(article.Id)).ToArray()).ToArray();
        var copies = Enumerable.Range(0, count).Select(i =>
        {
            var corpus = originals[i / Kinds.Length % Corpora.Length];
            Article original;
            do
            {
                original = corpus[random.Next(corpus.Length)];
            }
            while (!used.Add(original.Id));
            var kind = i % Kinds.Length;
            return new StoryPair(original, new ArticleEdits(random, corpus).Copy(original, kind), IsCopy: true, Kinds[kind]);
        });
        return [.. copies, .. different];
    }

    private static Article[] HalfOf(string corpus, int half)
    {
        var articles = Corpus.Read(corpus)
            .Where(article => StoryText.Of(article).Words >= FewestWords)
            .OrderBy(article => article.PublishedAt ?? DateTimeOffset.MinValue)
            .ToArray();
        var middle = articles.Length / 2;
        return half == 0 ? articles[..middle] : articles[middle..];
    }
}
