using System.Text;

namespace NewsSearch.FullText.Analysis;

/// <summary>The exact form of a token: one apostrophe for all, no English possessive, lower case.</summary>
internal static class ExactForm
{
    /// <summary>
    /// Puts a token into its exact form in place and returns where it stands in the span. Apostrophes at the ends go too:
    /// U+02BC counts as a letter for the tokenizer, U+0027 does not, and both must give the same word.
    /// </summary>
    public static (int Start, int Length) Normalize(Span<char> token)
    {
        UnifyApostrophes(token);
        var (start, end) = TrimApostrophes(token, 0, token.Length);
        if (end - start > 2 && token[end - 2] == '\'' && token[end - 1] is 's' or 'S')
        {
            (start, end) = TrimApostrophes(token, start, end - 2);
        }

        ToLower(token[start..end]);
        return (start, end - start);
    }

    private static void UnifyApostrophes(Span<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] is '\u2019' or '\u02BC' or '\uFF07')
            {
                token[i] = '\'';
            }
        }
    }

    /// <summary>A token of nothing but apostrophes stays as it is.</summary>
    private static (int Start, int End) TrimApostrophes(ReadOnlySpan<char> token, int start, int end)
    {
        var (first, last) = (start, end);
        while (first < last && token[first] == '\'')
        {
            first++;
        }

        while (last > first && token[last - 1] == '\'')
        {
            last--;
        }

        return first < last ? (first, last) : (start, end);
    }

    /// <summary>By code point, each of which has a lower case of the same length in UTF-16.</summary>
    private static void ToLower(Span<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            var letter = token[i];
            if (letter < 0x80)
            {
                token[i] = (uint)(letter - 'A') <= 'Z' - 'A' ? (char)(letter | 0x20) : letter;
            }
            else if (char.IsHighSurrogate(letter) && i + 1 < token.Length && char.IsLowSurrogate(token[i + 1]))
            {
                Rune.ToLowerInvariant(new Rune(letter, token[i + 1])).TryEncodeToUtf16(token[i..], out _);
                i++;
            }
            else
            {
                token[i] = char.ToLowerInvariant(letter);
            }
        }
    }
}
