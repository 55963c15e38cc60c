using NewsSearch.Articles;
using NewsSearch.Benchmarks.Archives;

namespace NewsSearch.Benchmarks.Requests;

/// <summary>Queries as people ask them, from the words of articles of the archive: none that finds nothing, seeded.</summary>
internal sealed class RandomQueries(NewsGenerator news, int seed)
{
    private const int LeastLength = 4;

    private readonly Random _random = new(seed);

    /// <summary>A word that is no short one.</summary>
    public string Word()
    {
        while (true)
        {
            var words = TitleAndBody(Article());
            if (words.Length > 0 && words[_random.Next(words.Length)] is var word && word.Length >= LeastLength)
            {
                return word;
            }
        }
    }

    /// <summary>Different words of one article, with something between them.</summary>
    public string Words(int count, string between)
    {
        while (true)
        {
            var words = TitleAndBody(Article()).Where(word => word.Length >= LeastLength).Distinct(StringComparer.Ordinal).ToArray();
            if (words.Length >= count)
            {
                _random.Shuffle(words);
                return string.Join(between, words[..count]);
            }
        }
    }

    /// <summary>Two or three words that follow each other, in quotes.</summary>
    public string Phrase()
    {
        while (true)
        {
            var words = Article().Body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var count = _random.Next(2, 4);
            var first = _random.Next(Math.Max(1, words.Length - count));
            var phrase = words.Skip(first).Take(count).ToArray();
            if (phrase.Length == count && Array.TrueForAll(phrase, word => word.All(char.IsAsciiLetter)))
            {
                return $"\"{string.Join(' ', phrase)}\"";
            }
        }
    }

    /// <summary>The beginning of a word, of three letters or more.</summary>
    public string Prefix() => Word() is var word ? word[..Math.Min(word.Length, _random.Next(3, 6))] + "*" : "";

    /// <summary>A word with one letter too few, or two letters swapped.</summary>
    public string Misspelt()
    {
        var word = Word();
        var place = _random.Next(1, word.Length - 1);
        return _random.Next(2) == 0 ? word.Remove(place, 1) : $"{word[..(place - 1)]}{word[place]}{word[place - 1]}{word[(place + 1)..]}";
    }

    /// <summary>What someone has typed of a title, key by key: from one letter to three words.</summary>
    public string Typed()
    {
        while (true)
        {
            var words = Words(Article().Title);
            if (words.Length == 0)
            {
                continue;
            }

            var text = string.Join(' ', words.Skip(_random.Next(words.Length)).Take(3)).ToLowerInvariant();
            return text[..(1 + _random.Next(text.Length))];
        }
    }

    /// <summary>The same with an error in the first word.</summary>
    public string TypedWrongly()
    {
        while (true)
        {
            var words = Words(Article().Title);
            if (words.Length > 1 && words[0].Length > LeastLength)
            {
                return $"{words[0].Remove(2, 1)} {words[1][..1]}".ToLowerInvariant();
            }
        }
    }

    /// <summary>A title in lower case.</summary>
    public string Title()
    {
        while (true)
        {
            if (string.Join(' ', Words(Article().Title)) is { Length: > 0 } title)
            {
                return title;
            }
        }
    }

    /// <summary>A title in lower case in which a letter of some longer word is wrong, missing or one too many, or two have changed places.</summary>
    public string MisspeltTitle()
    {
        while (true)
        {
            var words = Words(Article().Title);
            var longer = Enumerable.Range(0, words.Length).Where(word => words[word].Length > LeastLength).ToArray();
            if (longer.Length > 0)
            {
                ref var word = ref words[longer[_random.Next(longer.Length)]];
                var place = _random.Next(1, word.Length - 1);
                var letter = (char)('a' + _random.Next(26));
                word = _random.Next(4) switch
                {
                    0 => word.Remove(place, 1),
                    1 => word.Insert(place, letter.ToString()),
                    2 => $"{word[..place]}{letter}{word[(place + 1)..]}",
                    _ => $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}",
                };
                return string.Join(' ', words);
            }
        }
    }

    /// <summary>Letters that make no word, of one to three words.</summary>
    public string Letters() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => (char)('a' + _random.Next(26))))));

    /// <summary>The number of an article.</summary>
    public int Number() => _random.Next(news.Count);

    private Article Article() => news.Create(Number());

    private static string[] TitleAndBody(Article article) => Words($"{article.Title} {article.Body}");

    private static string[] Words(string text) =>
        [.. text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiLetter)).Select(word => word.ToLowerInvariant())];
}
