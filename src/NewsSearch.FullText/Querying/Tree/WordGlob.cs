namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Patterns with * (any letters or none) and ? (one letter, as a code point) for the exact forms of words.</summary>
internal static class WordGlob
{
    // Small capitals: letters that the analysis keeps as they are.
    private const char FirstStandIn = '\u1D00';

    /// <summary>Puts a pattern into the form of the words that it is compared with; null if it stands for more than one word.</summary>
    public static string? Of(string pattern)
    {
        var star = FreeLetter(pattern, FirstStandIn);
        var questionMark = FreeLetter(pattern, (char)(star + 1));
        var word = pattern.Replace('*', star).Replace('?', questionMark);
        return QueryTerm.Of(word) is [var term] ? term.Exact.Replace(star, '*').Replace(questionMark, '?') : null;
    }

    /// <summary>The letters before the first * or ?.</summary>
    public static string PrefixOf(string glob) => glob[..glob.AsSpan().IndexOfAny('*', '?')];

    /// <summary>Whether a word fits a pattern, in time proportional to the product of their lengths at most.</summary>
    public static bool Matches(ReadOnlySpan<char> glob, ReadOnlySpan<char> word)
    {
        var (inGlob, inWord, star, retry) = (0, 0, -1, 0);
        while (inWord < word.Length)
        {
            if (inGlob < glob.Length && glob[inGlob] == '*')
            {
                (star, retry) = (inGlob++, inWord);
            }
            else if (inGlob < glob.Length && (glob[inGlob] == '?' || glob[inGlob] == word[inWord]))
            {
                inWord += glob[inGlob++] == '?' ? LetterLength(word, inWord) : 1;
            }
            else if (star >= 0)
            {
                retry += LetterLength(word, retry);
                (inGlob, inWord) = (star + 1, retry);
            }
            else
            {
                return false;
            }
        }

        return glob[inGlob..].TrimStart('*').IsEmpty;
    }

    private static int LetterLength(ReadOnlySpan<char> word, int place) =>
        char.IsHighSurrogate(word[place]) && place + 1 < word.Length && char.IsLowSurrogate(word[place + 1]) ? 2 : 1;

    private static char FreeLetter(string pattern, char first)
    {
        while (pattern.Contains(first, StringComparison.Ordinal))
        {
            first++;
        }

        return first;
    }
}
