namespace NewsSearch.FullText.Highlighting;

/// <summary>Tells by the words on either side of a lone period whether it ends a sentence.</summary>
internal static class PeriodContext
{
    /// <summary>How far back to look for the word before a number or label.</summary>
    private const int MaxLookBack = 12;

    /// <summary>Longer numbers are years and amounts, not ordinals.</summary>
    private const int MaxOrdinalLength = 3;

    /// <summary>Longer numbers are parts of amounts, "162, 000", not places in lists.</summary>
    private const int MaxPlaceLength = 2;

    /// <summary>Whether a character may stand before the first word of a sentence.</summary>
    public static bool IsOpener(char character) =>
        character is '"' or '\'' or '`' or '‘' or '“' or '„' or '«' or '‹' or '(' or '[' or '「' or '『' or '-' or '–' or '—' or '¿' or '¡';

    /// <summary>Whether a period ends a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="period">The period.</param>
    /// <param name="next">The next word, behind the quotes and brackets that open before it; it is not in lower case.</param>
    /// <param name="goesOn">Whether a dash or the like before the next word says that what is in doubt goes on.</param>
    public static bool EndsSentence(string text, int start, int period, int next, bool goesOn)
    {
        var wordStart = period;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && !IsOpener(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, period - wordStart);
        var before = text.AsSpan(Math.Max(start, wordStart - MaxLookBack), wordStart - Math.Max(start, wordStart - MaxLookBack)).TrimEnd();
        if ((IsListNumber(word) && (wordStart == start || IsLabel(before, start, wordStart))) || (IsLetter(word) && IsAbbreviatedLetter(text.AsSpan(next))))
        {
            return false;
        }

        var kind = char.IsWhiteSpace(text[period + 1]) && IsOrdinal(word, before, text.AsSpan(next)) ? PeriodKind.DependsOnNextWord : Abbreviations.KindOf(word);
        return kind switch
        {
            PeriodKind.NeverEnds => false,
            PeriodKind.NeverEndsBeforeNumber => next == text.Length || !char.IsDigit(text[next]),
            PeriodKind.DependsOnNextWord => !goesOn && BeginsSentence(text, next, word.Length == 1),
            _ => true,
        };
    }

    private static bool IsLetter(ReadOnlySpan<char> word) => word.Length == 1 && char.IsLetter(word[0]);

    /// <summary>"B." of "z. B.": many languages have words of one letter, but hardly two of them with periods in a row.</summary>
    private static bool IsAbbreviatedLetter(ReadOnlySpan<char> next) => LettersAt(next) == 1 && next.Length > 1 && next[1] == '.';

    /// <summary>"2" or "IV".</summary>
    private static bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= MaxOrdinalLength && (IsNumber(word) || !word.ContainsAnyExcept("IVX"));

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a sentence is so far nothing but what stands before the number of a heading: "Sec. 2. Purpose."</summary>
    private static bool IsLabel(ReadOnlySpan<char> before, int start, int wordStart) =>
        wordStart - start <= MaxLookBack && SentenceWords.IsLabel(before.TrimEnd('.'));

    /// <summary>
    /// Whether a number is more likely an ordinal, as in German, or the place in a list than the end of a sentence: "am 8. Dezember",
    /// "(76. Nielsen", "9:18:50 5. Heather".
    /// </summary>
    private static bool IsOrdinal(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        if (word.Length > MaxOrdinalLength || !IsNumber(word) || before.IsEmpty)
        {
            return false;
        }

        return (word.Length <= MaxPlaceLength && IsBeforePlace(before, next))
            || SentenceWords.IsBeforeOrdinal(before[(before.LastIndexOfAny(' ', '\n', '\u00A0') + 1)..])
            || SentenceWords.IsMonth(next[..LettersAt(next)]);
    }

    /// <summary>Whether a number stands behind a bracket, another number, or a part of a date with periods: "(76.", "6491, 5.", "30. 9. 2015".</summary>
    private static bool IsBeforePlace(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        var beforeMark = before.Length > 1 ? before[^2] : ' ';
        return before[^1] switch
        {
            '(' or '[' or ':' or ';' => true,
            ',' => char.IsAsciiDigit(beforeMark) || beforeMark == ')',
            '.' => char.IsAsciiDigit(beforeMark) && next.Length > 0 && char.IsAsciiDigit(next[0]),
            var last => char.IsAsciiDigit(last),
        };
    }

    /// <summary>A word that usually begins a sentence, unless it is an abbreviation itself: "A" of "J. A. Smith", "No. 5".</summary>
    private static bool BeginsSentence(string text, int start, bool isBehindInitial)
    {
        var behind = text.AsSpan(start);
        var word = behind[..LettersAt(behind)];
        var isAbbreviation = word.Length < behind.Length && behind[word.Length] == '.'
            && (word.Length == 1 || Abbreviations.KindOf(word) == PeriodKind.NeverEndsBeforeNumber);
        return !isAbbreviation && SentenceWords.IsStarter(word) && !(isBehindInitial && SentenceWords.IsInName(word));
    }

    private static int LettersAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length;
    }
}
