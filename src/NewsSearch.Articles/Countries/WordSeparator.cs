namespace NewsSearch.Articles.Countries;

/// <summary>Gathers what stands between two words.</summary>
internal struct WordSeparator(bool isFirst)
{
    private const int LongestAbbreviation = 2;

    private Gap _gap = isFirst ? Gap.Break : Gap.Joined;
    private bool _isEmpty = !isFirst;
    private bool _hasSpace;
    private bool _hasHyphen;
    private bool _hasPoint;
    private bool _hasOther;
    private int _lineBreaks;

    /// <summary>What it makes of the words.</summary>
    public readonly Gap Gap => (_hasHyphen && _hasSpace) || _lineBreaks > 1 ? Gap.Break : _gap;

    /// <summary>What it says of the word behind it.</summary>
    public readonly WordMarks Marks =>
        (_hasHyphen && !_hasSpace ? WordMarks.AfterHyphen : WordMarks.None)
        | (_hasPoint && !_hasSpace ? WordMarks.AfterPoint : WordMarks.None)
        | (_hasSpace && !_hasHyphen && !_hasPoint && !_hasOther ? WordMarks.AfterSpace : WordMarks.None)
        | (_isEmpty ? WordMarks.Continues : WordMarks.None);

    /// <summary>Whether a character is written where an apostrophe belongs.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201B'
        or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF' or '\u02C8' or '\u2032' or '\uFF07';

    /// <summary>Adds a character between the words.</summary>
    /// <param name="character">The character.</param>
    /// <param name="previousLength">The length of the word before.</param>
    public void Add(char character, int previousLength)
    {
        _isEmpty = false;
        if (char.IsWhiteSpace(character))
        {
            _hasSpace = true;
            _lineBreaks += character == '\n' ? 1 : 0;
        }
        else if (character is '-' or '\u00AD' or '\u2010' or '\u2011')
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
