namespace NewsSearch.Articles.Countries;

/// <summary>A script whose words are not, or not only, divided by spaces.</summary>
internal enum DenseScript : byte
{
    /// <summary>A script with spaces.</summary>
    None,

    /// <summary>Chinese characters: each may be a word.</summary>
    Han,

    /// <summary>Katakana: a run is a word.</summary>
    Katakana,

    /// <summary>Hangul: spaces stand between words, but endings join them.</summary>
    Hangul,

    /// <summary>Thai, Lao, Myanmar, Khmer: a letter with its marks may be a word.</summary>
    SouthEastAsian,
}

/// <summary>Splits what scripts without spaces write, so finely that every name in them begins and ends at a border.</summary>
internal static class DenseScripts
{
    /// <summary>The script of a letter.</summary>
    public static DenseScript Of(char letter) => letter switch
    {
        < '\u0E00' => DenseScript.None,
        <= '\u0EFF' or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') => DenseScript.SouthEastAsian,
        < '\u30A0' => DenseScript.None,
        <= '\u30FF' => DenseScript.Katakana,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => DenseScript.Han,
        >= '\uAC00' and <= '\uD7A3' => DenseScript.Hangul,
        _ => DenseScript.None,
    };

    /// <summary>Where the word that begins at a place ends, exclusive.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int start, DenseScript script)
    {
        var end = start + 1;
        while (end < text.Length && (LetterFolding.IsMark(text[end]) || (script == DenseScript.Katakana && Of(text[end]) == script)))
        {
            end++;
        }

        return end;
    }
}
