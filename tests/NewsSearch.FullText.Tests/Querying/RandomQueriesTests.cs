using System.Text.RegularExpressions;
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
        for (var i = 0; i < TestSeed.Iterations(400); i++)
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
        var (one, other, distance) = (Near(random), Near(random), random.Next(4));
        var (glob, expression) = Globs[random.Next(Globs.Length)];
        var (typed, close) = Misspelt[random.Next(Misspelt.Length)];
        var distinct = Families.Values.Distinct().Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(distinct);
        var sloppy = distinct[..random.Next(2, 4)];
        return random.Next(15) switch
        {
            0 => new(word, article => Has(article.Title, word) || Has(article.Body, word)),
            1 => new($"title:{word}", article => Has(article.Title, word)),
            2 => new($"body:{word.ToUpperInvariant()}", article => Has(article.Body, word)),
            3 => new($"\"{string.Join(' ', phrase)}\"", article => Has(article.Title, phrase) || Has(article.Body, phrase)),
            4 => new($"title:\"{string.Join(' ', phrase)}\"", article => Has(article.Title, phrase)),
            5 => new($"{word[..3]}*", article => $" {article.Title} {article.Body}".Contains($" {word[..3]}")),
            9 => new($"({one.Text} NEAR/{distance} {other.Text})", article => AreNear(article.Title, one, other, distance) || AreNear(article.Body, one, other, distance)),
            10 => new($"title:({one.Text} NEAR/{distance} {other.Text})", article => AreNear(article.Title, one, other, distance)),
            11 => new(glob, article => $"{article.Title} {article.Body}".Split(' ').Any(expression.IsMatch)),
            12 => new(typed, article => $"{article.Title} {article.Body}".Split(' ').Intersect(close).Any()),
            13 => new($"\"{string.Join(' ', sloppy)}\"~{distance}", article => IsSloppy(article.Title, sloppy, distance) || IsSloppy(article.Body, sloppy, distance)),
            14 => new($"{word}^{random.Next(2, 9)}", article => Has(article.Title, word) || Has(article.Body, word)),
            6 => new($"country:{country}", article => article.Countries.Contains(country)),
            7 => new($"source:\"{source.ToUpperInvariant()}\"", article => article.Source == source),
            _ => new($"published:[{year} TO {year}-{month:00}]", article => article.PublishedAt?.Year == year && article.PublishedAt?.Month <= month),
        };
    }

    private static readonly (string Glob, Regex Expression)[] Globs =
    [
        ("w?r", new("^w.r$")), ("w*r*", new("^w.*r.*$")), ("c*y", new("^c.*y$")), ("TA?K*", new("^ta.k.*$")), ("gr?in", new("^gr.in$")), ("pe*?ce", new("^pe.*.ce$")),
        ("wa?s", new("^wa.s$")), ("x*y", new("^x.*y$")),
    ];

    /// <summary>What is near, by hand.</summary>
    private static readonly (string Typed, string[] Close)[] Misspelt =
    [
        ("wra~1", ["war"]), ("wars~", ["war", "wars"]), ("peaec~", ["peace"]), ("contrys~2", ["country"]), ("contrys~1", []), ("countreis~", ["countries"]),
        ("talky~1", ["talks", "talk"]), ("grian~1", ["grain"]), ("taks~1", ["talks"]), ("tahe~1", ["the"]), ("coutnries~1", ["countries"]),
    ];

    private sealed record NearSide(string Text, string[][] Phrases);

    private static NearSide Near(Random random)
    {
        var phrases = Enumerable.Range(0, random.Next(1, 3))
            .Select(_ => Enumerable.Range(0, random.Next(1, 3)).Select(_ => Words[random.Next(Words.Length)]).ToArray()).ToArray();
        var texts = phrases.Select(phrase => phrase.Length == 1 ? phrase[0] : $"\"{string.Join(' ', phrase)}\"").ToArray();
        return new(texts.Length == 1 ? texts[0] : $"({string.Join(" OR ", texts)})", phrases);
    }

    private static bool AreNear(string text, NearSide one, NearSide other, int distance) =>
        Places(text, one).Any(left => Places(text, other).Any(right =>
            (right.Start >= left.End && right.Start - left.End <= distance) || (left.Start >= right.End && left.Start - right.End <= distance)));

    private static IEnumerable<(int Start, int End)> Places(string text, NearSide side) => side.Phrases.SelectMany(phrase =>
        Enumerable.Range(0, text.Split(' ').Length)
            .Where(start => Has(string.Join(' ', text.Split(' ').Skip(start).Take(phrase.Length)), phrase))
            .Select(start => (start, start + phrase.Length)));

    /// <summary>Tries all ways to put the words of a phrase on those of a text.</summary>
    private static bool IsSloppy(string text, string[] phrase, int slop)
    {
        var words = text.Split(' ').Select(word => Families.GetValueOrDefault(word, word)).ToArray();
        return Try([]);

        bool Try(int[] begins) => begins.Length == phrase.Length
            ? begins.Max() - begins.Min() <= slop
            : Enumerable.Range(0, words.Length).Any(place => words[place] == phrase[begins.Length] && Try([.. begins, place - begins.Length]));
    }

    private static bool Has(string text, params string[] phrase)
    {
        var words = text.Split(' ').Select(word => Families.GetValueOrDefault(word, word)).ToList();
        var wanted = phrase.Select(word => Families[word]).ToList();
        return Enumerable.Range(0, words.Count).Any(start => words.Skip(start).Take(wanted.Count).SequenceEqual(wanted));
    }
}
