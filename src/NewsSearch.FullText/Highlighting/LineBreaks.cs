namespace NewsSearch.FullText.Highlighting;

/// <summary>
/// Tells line breaks that end a paragraph, headline or list item from those of text that was wrapped to a fixed width, as news
/// agencies send it, where they mean no more than a space.
/// </summary>
internal static class LineBreaks
{
    /// <summary>Longer lines are paragraphs, not lines of wrapped text.</summary>
    private const int MaxWrappedLine = 100;

    /// <summary>Shorter lines are headlines or list items, not full lines of wrapped text.</summary>
    private const int MinWrappedLine = 40;

    private const int MinIndentation = 2;

    /// <summary>How much shorter than its neighbour a line of wrapped text may be although the next word would have fitted.</summary>
    private const int Raggedness = 10;

    public static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f';

    /// <summary>Whether a line break ends a sentence, whatever stands before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineBreak">The first line break behind a line.</param>
    public static bool EndsParagraph(string text, int lineBreak)
    {
        var next = NextLine(text, lineBreak, out var breaks, out var indentation);
        if (next == text.Length || breaks > 1 || indentation >= MinIndentation || IsBullet(text, next))
        {
            return true;
        }

        return !char.IsLower(text[next]) && !IsSpeaker(text, lineBreak) && !EndsWithJoiner(text, lineBreak, next) && !IsWrapped(text, lineBreak, next);
    }

    /// <summary>Whether a short line ends with a colon, as who speaks stands above what is said in transcripts.</summary>
    private static bool IsSpeaker(string text, int lineBreak)
    {
        var end = EndOfLine(text, lineBreak);
        return end > 0 && text[end - 1] == ':' && LengthBefore(text, end) < MinWrappedLine;
    }

    /// <summary>Whether the last word of a line cannot be the last of a sentence: "of", "the".</summary>
    private static bool EndsWithJoiner(string text, int lineBreak, int next)
    {
        const int LongestJoiner = 4;
        var end = EndOfLine(text, lineBreak);
        var start = end;
        while (start > 0 && end - start <= LongestJoiner && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return char.IsLetter(text[next]) && SentenceWords.IsJoiner(text.AsSpan(start, end - start));
    }

    private static int EndOfLine(string text, int lineBreak)
    {
        var end = lineBreak;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        return end;
    }

    private static int NextLine(string text, int lineBreak, out int breaks, out int indentation)
    {
        (breaks, indentation) = (0, 0);
        var next = lineBreak;
        for (; next < text.Length && char.IsWhiteSpace(text[next]); next++)
        {
            if (!IsLineBreak(text[next]))
            {
                indentation++;
            }
            else if (text[next] != '\n' || next == lineBreak || text[next - 1] != '\r')
            {
                breaks++;
                indentation = 0;
            }
        }

        return next;
    }

    private static bool IsBullet(string text, int start) =>
        text[start] is '-' or '–' or '—' or '•' or '*' or '·' && start + 1 < text.Length && char.IsWhiteSpace(text[start + 1]);

    /// <summary>A line was wrapped if the next word would have made it longer than its neighbour, or nearly so.</summary>
    private static bool IsWrapped(string text, int lineBreak, int next)
    {
        var length = LengthBefore(text, lineBreak);
        var nextLength = LengthBehind(text, next);
        if (length is < MinWrappedLine or > MaxWrappedLine || nextLength > MaxWrappedLine)
        {
            return false;
        }

        var nextWord = 0;
        while (nextWord < nextLength && !char.IsWhiteSpace(text[next + nextWord]))
        {
            nextWord++;
        }

        return length + 1 + nextWord + Raggedness > Math.Max(length, nextLength);
    }

    private static int LengthBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= MaxWrappedLine && !IsLineBreak(text[start - 1]))
        {
            start--;
        }

        return end - start;
    }

    private static int LengthBehind(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= MaxWrappedLine && !IsLineBreak(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
