using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Matching;

/// <summary>Fills indexes with articles of random words, of which some take the place of others and some are deleted.</summary>
internal static class RandomArchive
{
    /// <summary>Puts or deletes articles.</summary>
    /// <param name="index">The index.</param>
    /// <param name="random">Decides everything else.</param>
    /// <param name="changes">The number of changes.</param>
    /// <param name="word">Gives the next word.</param>
    public static void Fill(ArticleIndex index, Random random, int changes, Func<string> word)
    {
        for (var i = 0; i < changes; i++)
        {
            var id = $"{random.Next(12_000)}";
            if (random.Next(10) == 0)
            {
                index.Delete(id);
                continue;
            }

            index.Put(new IndexedArticle(
                new Article
                {
                    Id = id,
                    Title = Text(random.Next(1, 6)),
                    Body = Text((int)Math.Exp(random.NextDouble() * 4)),
                    Countries = random.Next(3) == 0 ? ["UA"] : [],
                    PublishedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(random.Next(100)),
                },
                []));
        }

        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => word()));
    }
}
