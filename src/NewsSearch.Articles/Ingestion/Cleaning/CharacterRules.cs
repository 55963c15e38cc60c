using System.Globalization;

namespace NewsSearch.Articles.Ingestion.Cleaning;

/// <summary>What becomes of single characters when text is cleaned.</summary>
internal static class CharacterRules
{
    /// <summary>
    /// The number of combining marks that may follow each other, as in Unicode's stream-safe text format (UAX #15, section
    /// 13). No language has more, and to put them in order takes time by the square of their number.
    /// </summary>
    public const int MostMarks = 30;

    // What the bytes 0x80 to 0x9F mean in windows-1252. As characters they are controls without use in text; where they
    // turn up, text in windows-1252 was read as Latin-1. 0x85 alone has a meaning of its own: next line.
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0" +
        "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>What to write for a character; null if it is to be left out.</summary>
    /// <param name="letter">Any character but surrogates, which come in pairs.</param>
    /// <param name="previousBase">The character written before it, marks left aside.</param>
    public static char? Replace(char letter, char previousBase) => letter switch
    {
        '\n' or '\r' or (>= ' ' and < '\x7F') => letter,
        '\t' => ' ',
        '\v' or '\f' or '\x85' or '\u2028' or '\u2029' => '\n',
        < ' ' or '\x7F' => null,
        >= '\x80' and <= '\x9F' => FromWindows1252(letter),
        '\u00AD' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' => null,
        '\u200B' => SeparatesWordsByZeroWidthSpace(previousBase) ? letter : null,
        _ => letter,
    };

    /// <summary>Whether cleaning might change text because of this character; true also where a look around decides.</summary>
    public static bool MayNeedRewriting(char letter, bool keepsLines) => letter switch
    {
        '&' => true,
        '\n' => !keepsLines,
        < ' ' or (>= '\x7F' and <= '\x9F') => true,
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        >= '\uD800' and <= '\uDFFF' => true,
        '\u2028' or '\u2029' => true,
        _ => !keepsLines && letter != ' ' && char.IsWhiteSpace(letter),
    };

    /// <summary>
    /// Whether text of such characters is in normalization form C whatever stands beside them: they neither decompose nor
    /// compose with a character before them. Covers Latin, Cyrillic, Han, Hangul and common punctuation; not exhaustive.
    /// </summary>
    public static bool IsSurelyNormal(char letter) => letter switch
    {
        < '\u0300' => true,
        >= '\u2010' and <= '\u2027' => true,
        >= '\u2030' and <= '\u205E' => true,
        >= '\u20A0' and <= '\u20BF' => true,
        >= '\u0400' and <= '\u0482' => true,
        >= '\u4E00' and <= '\u9FFF' => true,
        >= '\uAC00' and <= '\uD7A3' => true,
        _ => false,
    };

    /// <summary>Whether a character is a mark that combines with what stands before it.</summary>
    public static bool IsMark(int codePoint) =>
        codePoint >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>What a byte of windows-1252 between 0x80 and 0x9F stands for; null for the five that stand for nothing.</summary>
    public static char? FromWindows1252(char letter) => Windows1252[letter - '\x80'] is var meaning and not '\0' ? meaning : null;

    // Thai, Lao, Myanmar, Khmer and their relatives write words without spaces; the zero-width space tells them apart.
    private static bool SeparatesWordsByZeroWidthSpace(char previous) =>
        previous is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u1950' and <= '\u1AAF');
}
