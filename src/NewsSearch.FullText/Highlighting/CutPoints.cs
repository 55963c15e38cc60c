using System.Globalization;

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
    public static bool IsCharacterBoundary(string text, int index) => CharacterBoundaryBefore(text, index, out _) == index;

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

    /// <summary>A place before the index where a character begins: an ASCII letter or space always begins one.</summary>
    private static int SafeStart(string text, int index)
    {
        var earliest = Math.Max(0, index - MaxLookBack);
        for (var i = Math.Min(index, text.Length - 1); i > earliest; i--)
        {
            if (char.IsAscii(text[i]) && text[i] != '\n')
            {
                return i;
            }
        }

        return earliest > 0 && char.IsLowSurrogate(text[earliest]) ? earliest - 1 : earliest;
    }
}
