using System.Globalization;
using System.Text;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Where a text may be cut: between words if there are spaces nearby, never inside what a reader sees as one character.</summary>
internal static class CutPoints
{
    /// <summary>How far back to look for a place where a character certainly begins.</summary>
    private const int MaxLookBack = 64;

    /// <summary>The first good place to begin at or behind an index, before or at a limit that is itself a good place.</summary>
    public static int AtOrBehind(string text, int index, int limit)
    {
        for (var i = index; i < limit; i++)
        {
            if (i > 0 && char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        var boundary = CharacterBoundaryBefore(text, index, out var next);
        return Math.Min(limit, boundary == index ? index : next);
    }

    /// <summary>The last good place to end at or before an index, behind or at a limit that is itself a good place.</summary>
    public static int AtOrBefore(string text, int index, int limit)
    {
        for (var i = index; i > limit; i--)
        {
            if ((i == text.Length || char.IsWhiteSpace(text[i])) && !char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return Math.Max(limit, CharacterBoundaryBefore(text, index, out _));
    }

    /// <summary>Whether an index is between two characters as a reader sees them.</summary>
    public static bool IsCharacterBoundary(string text, int index) =>
        IsPlainBoundary(text, index) || CharacterBoundaryBefore(text, index, out _) == index;

    /// <summary>
    /// Makes a piece of a text longer where it begins or ends inside a character; shorter where it ends with nothing of that character but
    /// signs that belong to what follows them.
    /// </summary>
    public static (int Start, int End) WholeCharacters(string text, int start, int end)
    {
        if (!IsPlainBoundary(text, start))
        {
            start = CharacterBoundaryBefore(text, start, out _);
        }

        if (!IsPlainBoundary(text, end) && CharacterBoundaryBefore(text, end, out var next) is var boundary && boundary < end)
        {
            end = boundary > start && IsNothingButPrepended(text.AsSpan(boundary, end - boundary)) ? boundary : next;
        }

        return (start, end);
    }

    private static bool IsNothingButPrepended(ReadOnlySpan<char> signs)
    {
        foreach (var sign in signs.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(sign) != UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether an index is a boundary by what stands on either side of it: a letter of the commonest scripts or an ASCII sign begins a
    /// character behind all but the few signs that belong to what follows them. False where that does not tell.
    /// </summary>
    private static bool IsPlainBoundary(string text, int index)
    {
        if (index == 0 || index == text.Length)
        {
            return true;
        }

        var next = text[index];
        var isPlain = next is (< '\u0080' and not '\n') or (>= 'À' and < '\u0300') or (>= 'Ѐ' and < '\u0483') or (>= '\u4E00' and <= '\u9FFF');
        return isPlain && !MayPrepend(text[index - 1]);
    }

    /// <summary>Whether a sign may be one that belongs to what follows it (Grapheme_Cluster_Break = Prepend in Unicode Standard Annex 29).</summary>
    private static bool MayPrepend(char sign) =>
        sign is (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u0890' or '\u0891' or '\u08E2' or '\u0D4E' || char.IsSurrogate(sign);

    /// <summary>The last character boundary at or before an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index.</param>
    /// <param name="next">The boundary behind it.</param>
    public static int CharacterBoundaryBefore(string text, int index, out int next)
    {
        var boundary = SafeStart(text, index);
        next = boundary;
        while (next <= index && next < text.Length)
        {
            boundary = next;
            next += StringInfo.GetNextTextElementLength(text, next);
        }

        return next <= index ? next : boundary;
    }

    /// <summary>A place at or before the index where a character certainly begins.</summary>
    private static int SafeStart(string text, int index)
    {
        var earliest = Math.Max(0, index - MaxLookBack);
        for (var i = index; i > earliest; i--)
        {
            if (IsPlainBoundary(text, i))
            {
                return i;
            }
        }

        return earliest > 0 && char.IsLowSurrogate(text[earliest]) ? earliest - 1 : earliest;
    }
}
