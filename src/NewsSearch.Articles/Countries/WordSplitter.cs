using System.Globalization;

namespace NewsSearch.Articles.Countries;

/// <summary>Splits text into words.</summary>
internal static class WordSplitter
{
    // Headlines in title case write shorter words small: "of", "with".
    private const int ShortestTitleCaseWord = 5;

    /// <summary>Appends the words of a text to a buffer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Where they go.</param>
    public static void Split(ReadOnlySpan<char> text, WordBuffer words)
    {
        var lineStart = words.Count;
        var lineMarks = WordMarks.CaselessLine | WordMarks.TitleCaseLine;
        var previousLength = 0;
        var separator = new WordSeparator(isFirst: true);
        for (var position = 0; position < text.Length;)
        {
            var character = text[position];
            if (!IsPartOfWord(character) && character != '&')
            {
                if (character is '\n' or '\r')
                {
                    words.MarkFrom(lineStart, lineMarks);
                    lineStart = words.Count;
                    lineMarks = WordMarks.CaselessLine | WordMarks.TitleCaseLine;
                }

                separator.Add(character, previousLength);
                position++;
                continue;
            }

            var start = position;
            var marks = words.Count == lineStart ? WordMarks.FirstOfLine : WordMarks.None;
            if (character == '&')
            {
                position++;
            }
            else
            {
                position = EndOfWord(text, start, out var caseMarks, out var hasSmallLetters);
                marks |= caseMarks;
                var isSmall = char.IsLower(text[start]) && position - start >= ShortestTitleCaseWord;
                lineMarks &= ~((hasSmallLetters ? WordMarks.CaselessLine : WordMarks.None) | (isSmall ? WordMarks.TitleCaseLine : WordMarks.None));
            }

            words.Add(new Word(start, position, separator.Gap, marks | separator.Marks));
            previousLength = position - start;
            separator = new WordSeparator(isFirst: false);
        }

        words.MarkFrom(lineStart, lineMarks);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, out WordMarks marks, out bool hasSmallLetters)
    {
        var end = start;
        var hasCapitals = false;
        hasSmallLetters = false;
        var script = DenseScripts.Of(text[start]);
        if (script != DenseScript.None)
        {
            marks = WordMarks.Capitalised;
            return DenseScripts.EndOfWord(text, start, script);
        }

        while (end < text.Length && IsPartOfWord(text[end]) && DenseScripts.Of(text[end]) == DenseScript.None)
        {
            hasCapitals |= char.IsUpper(text[end]);
            hasSmallLetters |= char.IsLower(text[end]);
            end++;
        }

        marks = (char.IsUpper(text[start]) || IsCaseless(text[start]) ? WordMarks.Capitalised : WordMarks.None)
            | (hasCapitals && !hasSmallLetters ? WordMarks.AllCapitals : WordMarks.None);
        return end;
    }

    private static bool IsCaseless(char character) =>
        character >= '\u0590' && char.GetUnicodeCategory(character) == UnicodeCategory.OtherLetter;

    private static bool IsPartOfWord(char character) => character < '\u0080'
        ? char.IsAsciiLetterOrDigit(character)
        : (char.IsLetterOrDigit(character) || LetterFolding.IsMark(character)) && !WordSeparator.IsApostrophe(character);
}
