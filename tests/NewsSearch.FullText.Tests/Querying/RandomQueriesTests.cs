using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Querying;

/// <summary>Random queries over random articles find what a plain look at every article finds.</summary>
public sealed class RandomQueriesTests
{
    private static readonly string[] Words = ["war", "wars", "peace", "country", "countries", "grain", "the", "of", "talks", "talk"];
    private static readonly string[] Countries = ["UA", "RU", "US"];
    private static readonly string[] Sources = ["Reuters", "The Times"];

    /// <summary>What the stemmer makes of the words, by hand.</summary>
    private static readonly Dictionary<string, string> Families = new()
    {
        ["war"] = "war", ["wars"] = "war", ["peace"] = "peace", ["country"] = "country", ["countries"] = "country", ["grain"] = "grain",
        ["the"] = "the", ["of"] = "of", ["talks"] = "talk", ["talk"] = "talk",
    };

    [Fact]
    public void Random_queries_find_what_a_plain_look_at_every_article_finds()
    {
        var random = TestSeed.Random(nameof(Random_queries_find_what_a_plain_look_at_every_article_finds));
        var articles = Enumerable.Range(0, 200).Select(i => RandomArticle(random, i)).ToList();
        using var archive = new SmallArchive(articles);
        for (var i = 0; i < TestSeed.Iterations(200); i++)
        {
            var query = RandomQuery(random, 3);
            var expected = articles.Where(query.Finds).Select(article => article.Id).Order(StringComparer.Ordinal);

            archive.Found(query.Text).ShouldBe(string.Join(' ', expected), $"{query.Text}\n{TestSeed.Replay}");
        }
    }

    private static Article RandomArticle(Random random, int id) => new()
    {
        Id = $"{id}",
        Title = RandomText(random, 4),
        Body = "x " + RandomText(random, 12),
        Countries = [.. Countries.Where(_ => random.Next(3) == 0)],
        Source = random.Next(3) == 0 ? null : Sources[random.Next(2)],
        PublishedAt = random.Next(5) == 0 ? null : new DateTimeOffset(2020 + random.Next(3), 1 + random.Next(12), 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static string RandomText(Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, random.Next(length)).Select(_ => Words[random.Next(Words.Length)]));

    private sealed record RandomlyQueried(string Text, Func<Article, bool> Finds);

    private static RandomlyQueried RandomQuery(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return RandomClause(random);
        }

        var parts = Enumerable.Range(0, random.Next(2, 4)).Select(_ => RandomQuery(random, depth - 1)).ToList();
        return random.Next(3) switch
        {
            0 => new($"({string.Join(" OR ", parts.Select(part => part.Text))})", article => parts.Any(part => part.Finds(article))),
            1 => new($"({string.Join(random.Next(2) == 0 ? " AND " : " ", parts.Select(part => part.Text))})", article => parts.TrueForAll(part => part.Finds(article))),
            _ => new($"{(parts[0].Text[0] == '-' || random.Next(2) == 0 ? "NOT " : "-")}{parts[0].Text}", article => !parts[0].Finds(article)),
        };
    }

    private static RandomlyQueried RandomClause(Random random)
    {
        // Stop words outside phrases have rules of their own, which other tests check.
        var word = Words.Except(["the", "of"]).ElementAt(random.Next(Words.Length - 2));
        var phrase = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]).ToArray();
        var country = Countries[random.Next(Countries.Length)];
        var source = Sources[random.Next(2)];
        var year = 2020 + random.Next(3);
        var month = 1 + random.Next(12);
        return random.Next(9) switch
        {
            0 => new(word, article => Has(article.Title, word) || Has(article.Body, word)),
            1 => new($"title:{word}", article => Has(article.Title, word)),
            2 => new($"body:{word.ToUpperInvariant()}", article => Has(article.Body, word)),
            3 => new($"\"{string.Join(' ', phrase)}\"", article => Has(article.Title, phrase) || Has(article.Body, phrase)),
            4 => new($"title:\"{string.Join(' ', phrase)}\"", article => Has(article.Title, phrase)),
            5 => new($"{word[..3]}*", article => $" {article.Title} {article.Body}".Contains($" {word[..3]}")),
            6 => new($"country:{country}", article => article.Countries.Contains(country)),
            7 => new($"source:\"{source.ToUpperInvariant()}\"", article => article.Source == source),
            _ => new($"published:[{year} TO {year}-{month:00}]", article => article.PublishedAt?.Year == year && article.PublishedAt?.Month <= month),
        };
    }

    private static bool Has(string text, params string[] phrase)
    {
        var words = text.Split(' ').Select(word => Families.GetValueOrDefault(word, word)).ToList();
        var wanted = phrase.Select(word => Families[word]).ToList();
        return Enumerable.Range(0, words.Count).Any(start => words.Skip(start).Take(wanted.Count).SequenceEqual(wanted));
    }
}
