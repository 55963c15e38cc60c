using System.Buffers;

namespace NewsSearch.FullText.Highlighting;

/// <summary>
/// Finds where sentences end: at full stops, question and exclamation marks of any script, with the quotes and brackets that close
/// behind them, and at the ends of paragraphs (<see cref="LineBreaks"/>). Abbreviations, initials, decimals and quoted questions
/// inside a sentence do not end it; where a text leaves it open, the sentence goes on.
/// </summary>
internal static class SentenceSplitter
{
    private const string Terminators = ".!?…";

    /// <summary>Marks of scripts that end a sentence for certain, with or without a space behind them.</summary>
    private const string WideTerminators = "。！？｡．።፧؟۔।॥܀၊။។៕᠃";

    /// <summary>The Ethiopic sign between words. Two of them are a full stop to many who type.</summary>
    private const char EthiopicWordspace = '፡';

    private static readonly SearchValues<char> Stops =
        SearchValues.Create($"{Terminators}{WideTerminators}{EthiopicWordspace}\n\r\u0085\u2028\u2029\v\f");

    /// <summary>The first character at or behind an index that is not white space; the length of the text if there is none.</summary>
    public static int SkipSpace(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The index behind the last character, without white space, of the sentence that begins at an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first character of the sentence, which is not white space.</param>
    public static int EndOfSentence(string text, int start)
    {
        for (var next = start; ;)
        {
            var distance = text.AsSpan(next).IndexOfAny(Stops);
            if (distance < 0)
            {
                return TrimEnd(text, start, text.Length);
            }

            var stop = next + distance;
            if (LineBreaks.IsLineBreak(text[stop]))
            {
                if (LineBreaks.EndsParagraph(text, stop))
                {
                    return TrimEnd(text, start, stop);
                }

                next = SkipSpace(text, stop);
            }
            else if (text[stop] == EthiopicWordspace && (stop + 1 == text.Length || text[stop + 1] != EthiopicWordspace))
            {
                next = stop + 1;
            }
            else
            {
                next = SkipStops(text, stop);
                if (EndsSentence(text, start, stop, next))
                {
                    return next;
                }
            }
        }
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Stops that follow each other, "?!", "..." or ". . .", what closes behind them, and a number of a footnote, "[1]".</summary>
    private static int SkipStops(string text, int stop)
    {
        while (stop < text.Length)
        {
            if (IsStop(text[stop]) || IsCloser(text[stop]))
            {
                stop++;
            }
            else if (text[stop] is ' ' or '\u00A0' or '\u202F' && (IsLoneStop(text, stop + 1) || (stop + 1 < text.Length && text[stop + 1] is '»')))
            {
                stop += 2;
            }
            else
            {
                break;
            }
        }

        return SkipFootnote(text, stop);
    }

    /// <summary>Whether a period stands between spaces: the dots of an ellipsis are set apart in many newspapers.</summary>
    private static bool IsLoneStop(string text, int index) =>
        index < text.Length && text[index] == '.' && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]));

    private static int SkipFootnote(string text, int start)
    {
        if (start == text.Length || text[start] != '[')
        {
            return start;
        }

        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ']' ? end + 1 : start;
    }

    private static bool IsStop(char character) =>
        Terminators.Contains(character) || WideTerminators.Contains(character) || character == EthiopicWordspace;

    private static bool IsCloser(char character) => character is '"' or '\'' or '’' or '”' or '“' or '»' or '›' or ')' or ']' or '」' or '』' or '）' or '】';

    private static bool EndsSentence(string text, int start, int stop, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (WideTerminators.Contains(text[stop]) || text[stop] == EthiopicWordspace)
        {
            return CutPoints.IsCharacterBoundary(text, end);
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = SkipSpace(text, end);
        if (next == text.Length || IsNewParagraph(text, end, next))
        {
            return true;
        }

        var opener = next;
        while (next < text.Length && PeriodContext.IsOpener(text[next]))
        {
            next++;
        }

        var isListItem = IsListItem(text, opener);
        next = SkipSpace(text, next);
        if (next < text.Length && char.IsLower(text[next]) && !isListItem)
        {
            return false;
        }

        var isLonePeriod = text[stop] == '.' && (stop + 1 == text.Length || !(IsStop(text[stop + 1]) || IsLoneStop(text, stop + 2)));
        return !isLonePeriod || PeriodContext.EndsSentence(text, start, stop, next, goesOn: isListItem || text[opener] is '-' or '–' or '—');
    }

    private static bool IsNewParagraph(string text, int end, int next)
    {
        var lineBreak = end;
        while (lineBreak < next && !LineBreaks.IsLineBreak(text[lineBreak]))
        {
            lineBreak++;
        }

        return lineBreak < next && LineBreaks.EndsParagraph(text, lineBreak);
    }

    /// <summary>Whether the mark of a list item stands at an index: "(a)", "(iii)" or "(12)".</summary>
    private static bool IsListItem(string text, int start)
    {
        const int LongestMark = 3;
        if (text[start] != '(')
        {
            return false;
        }

        var end = start + 1;
        while (end < text.Length && end - start <= LongestMark && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > start + 1 && end + 1 < text.Length && text[end] == ')' && char.IsWhiteSpace(text[end + 1]);
    }
}
