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
    private const string WideTerminators = "。！？｡．።؟۔।॥܀၊။។៕᠃";

    private static readonly SearchValues<char> Stops = SearchValues.Create(Terminators + WideTerminators + "\n\r\u0085\u2028\u2029\v\f");

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

    /// <summary>Stops that follow each other, "?!" or "...", and what closes behind them.</summary>
    private static int SkipStops(string text, int stop)
    {
        while (stop < text.Length && (IsStop(text[stop]) || IsCloser(text[stop])))
        {
            stop++;
        }

        return stop;
    }

    private static bool IsStop(char character) => Terminators.Contains(character) || WideTerminators.Contains(character);

    private static bool IsCloser(char character) => character is '"' or '\'' or '’' or '”' or '»' or '›' or ')' or ']' or '」' or '』' or '）' or '】';

    private static bool IsOpener(char character) =>
        character is '"' or '\'' or '‘' or '“' or '„' or '«' or '‹' or '(' or '[' or '「' or '『' or '-' or '–' or '—' or '¿' or '¡';

    private static bool EndsSentence(string text, int start, int stop, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        if (WideTerminators.Contains(text[stop]))
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

        while (next < text.Length && IsOpener(text[next]))
        {
            next++;
        }

        next = SkipSpace(text, next);
        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        var isLonePeriod = text[stop] == '.' && (stop + 1 == text.Length || !IsStop(text[stop + 1]));
        return !isLonePeriod || PeriodEndsSentence(text, start, stop, next);
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

    private static bool PeriodEndsSentence(string text, int start, int period, int next)
    {
        var wordStart = period;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && !IsOpener(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, period - wordStart);
        if (wordStart == start && IsListNumber(word))
        {
            return false;
        }

        return Abbreviations.KindOf(word) switch
        {
            PeriodKind.NeverEnds => false,
            PeriodKind.NeverEndsBeforeNumber => next == text.Length || !char.IsDigit(text[next]),
            PeriodKind.DependsOnNextWord => BeginsSentence(text, next),
            _ => true,
        };
    }

    private static bool IsListNumber(ReadOnlySpan<char> word) => word.Length is > 0 and <= 3 && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>A word that usually begins a sentence, unless it is an initial: "A" of "J. A. Smith".</summary>
    private static bool BeginsSentence(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var isInitial = end == start + 1 && end < text.Length && text[end] == '.';
        return !isInitial && Abbreviations.IsStarter(text.AsSpan(start, end - start));
    }
}
