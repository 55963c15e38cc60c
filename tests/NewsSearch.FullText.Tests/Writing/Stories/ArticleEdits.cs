using System.Text.RegularExpressions;
using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>What newsrooms do to a text that they did not write: cut it, reword it, put another title over it, bring it up to date.</summary>
internal sealed partial class ArticleEdits(Random random, IReadOnlyList<Article> others)
{
    /// <summary>The kinds of edits.</summary>
    public const int Kinds = 4;

    /// <summary>A copy of an article with an edit of one kind or, every other time, of that and another kind.</summary>
    public Article Copy(Article article, int kind)
    {
        var copy = Edit(article, kind);
        if (random.Next(2) == 0)
        {
            copy = Edit(copy, (kind + 1 + random.Next(Kinds - 1)) % Kinds);
        }

        return copy with
        {
            Id = article.Id + "-copy",
            PublishedAt = article.PublishedAt?.AddMinutes(random.Next(1, 36 * 60)),
        };
    }

    /// <summary>The sentences of a text.</summary>
    public static string[] Sentences(string text) => SentenceEnd().Split(text);

    private Article Edit(Article article, int kind) => kind switch
    {
        0 => Cut(article),
        1 => Reword(article),
        2 => Retitle(article),
        _ => Update(article),
    };

    /// <summary>Leaves the first 35 to 85 % of the sentences.</summary>
    private Article Cut(Article article)
    {
        var sentences = Sentences(article.Body);
        var kept = Math.Max(2, (int)Math.Ceiling(sentences.Length * (0.35 + (random.NextDouble() * 0.5))));
        return article with { Body = string.Join(' ', sentences.Take(kept)) };
    }

    /// <summary>Replaces 30 to 90 % of the words that have a synonym, leaves out a sentence in twenty and swaps one in eight with the next.</summary>
    private Article Reword(Article article)
    {
        var share = 0.3 + (random.NextDouble() * 0.6);
        var sentences = Sentences(article.Body).Where(_ => random.Next(20) > 0)
            .Select(sentence => Word().Replace(sentence, word => random.NextDouble() < share ? Synonyms.Of(word.Value) ?? word.Value : word.Value))
            .ToArray();
        for (var i = 1; i < sentences.Length; i++)
        {
            if (random.Next(8) == 0)
            {
                (sentences[i - 1], sentences[i]) = (sentences[i], sentences[i - 1]);
            }
        }

        return article with { Body = string.Join(' ', sentences) };
    }

    /// <summary>Another title, made of words of the text, and another dateline.</summary>
    private Article Retitle(Article article)
    {
        var words = article.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var start = random.Next(Math.Max(1, words.Length - 8));
        return article with
        {
            Title = string.Join(' ', words.Skip(start).Take(random.Next(4, 9))),
            Body = random.Next(2) == 0 ? $"By our own correspondent\n{article.Body}" : $"PARIS, Monday (Agencies) - {article.Body}",
        };
    }

    /// <summary>Adds 10 to 60 % of sentences from another article at one or two places and changes a number in five.</summary>
    private Article Update(Article article)
    {
        var sentences = Sentences(article.Body).ToList();
        var added = Math.Max(1, (int)(sentences.Count * (0.1 + (random.NextDouble() * 0.5))));
        var news = Sentences(others[random.Next(others.Count)].Body).Take(added).ToArray();
        var half = news.Length / 2;
        sentences.InsertRange(random.Next(2) == 0 ? 0 : random.Next(sentences.Count), news[half..]);
        sentences.InsertRange(random.Next(sentences.Count), news[..half]);
        var body = Number().Replace(string.Join(' ', sentences), number => random.Next(5) == 0 ? $"{random.Next(2, 900)}" : number.Value);
        return article with { Title = random.Next(2) == 0 ? $"UPDATE {random.Next(1, 4)}-{article.Title}" : article.Title, Body = body };
    }

    [GeneratedRegex(@"(?<=[.!?][""”']?)\s+(?=[""“A-Z])", RegexOptions.None, 5_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b[a-z]+\b", RegexOptions.None, 5_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b\d+\b", RegexOptions.None, 5_000)]
    private static partial Regex Number();
}
