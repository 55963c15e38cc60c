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
        var separator = new Separator(isFirst: true);
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
            separator = new Separator(isFirst: false);
        }

        words.MarkFrom(lineStart, lineMarks);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start, out WordMarks marks, out bool hasSmallLetters)
    {
        var end = start;
        var hasCapitals = false;
        hasSmallLetters = false;
        while (end < text.Length && IsPartOfWord(text[end]))
        {
            hasCapitals |= char.IsUpper(text[end]);
            hasSmallLetters |= char.IsLower(text[end]);
            end++;
        }

        marks = (char.IsUpper(text[start]) ? WordMarks.Capitalised : WordMarks.None)
            | (hasCapitals && !hasSmallLetters ? WordMarks.AllCapitals : WordMarks.None);
        return end;
    }

    private static bool IsPartOfWord(char character) => character < '\u0080'
        ? char.IsAsciiLetterOrDigit(character)
        : (char.IsLetterOrDigit(character) || LetterFolding.IsCombining(character)) && !IsApostrophe(character);

    private static bool IsApostrophe(char character) => character is '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201B'
        or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u02C8' or '\u2032' or '\uFF07';

    private static bool IsHyphen(char character) => character is '-' or '\u00AD' or '\u2010' or '\u2011';

    private struct Separator(bool isFirst)
    {
        private const int LongestAbbreviation = 2;

        private Gap _gap = isFirst ? Gap.Break : Gap.Joined;
        private bool _hasSpace;
        private bool _hasHyphen;
        private bool _hasPoint;
        private bool _hasOther;
        private int _lineBreaks;

        public readonly Gap Gap => (_hasHyphen && _hasSpace) || _lineBreaks > 1 ? Gap.Break : _gap;

        public readonly WordMarks Marks =>
            (_hasHyphen && !_hasSpace ? WordMarks.AfterHyphen : WordMarks.None)
            | (_hasPoint && !_hasSpace ? WordMarks.AfterPoint : WordMarks.None)
            | (_hasSpace && !_hasHyphen && !_hasPoint && !_hasOther ? WordMarks.AfterSpace : WordMarks.None);

        public void Add(char character, int previousLength)
        {
            if (char.IsWhiteSpace(character))
            {
                _hasSpace = true;
                _lineBreaks += character == '\n' ? 1 : 0;
            }
            else if (IsHyphen(character))
            {
                _hasHyphen = true;
            }
            else if (character == '.' && previousLength <= LongestAbbreviation)
            {
                _hasPoint = true;
            }
            else
            {
                _hasOther = true;
                _gap = character switch
                {
                    _ when IsApostrophe(character) => _gap,
                    ',' when _gap == Gap.Joined => Gap.Comma,
                    '(' or ')' when _gap is Gap.Joined => Gap.Parenthesis,
                    _ => Gap.Break,
                };
            }
        }
    }
}
