namespace NewsSearch.Articles.Ingestion.Cleaning;

/// <summary>
/// Writes characters into a buffer and keeps the white space tidy: none at the start and the end, none before a line
/// break, a limited number of line breaks in a row; or, for text of one line, one space for every run of white space.
/// </summary>
internal ref struct TidyWriter
{
    private readonly Span<char> _buffer;
    private readonly bool _keepsLines;
    private readonly int _mostLineBreaks;
    private int _length;
    private int _lineBreaks;
    private int _marks;
    private bool _followsCarriageReturn;

    /// <summary>Creates a writer.</summary>
    /// <param name="buffer">Large enough for all that is written.</param>
    /// <param name="keepsLines">Whether line breaks stay what they are.</param>
    /// <param name="mostLineBreaks">The number of line breaks that may follow each other.</param>
    public TidyWriter(Span<char> buffer, bool keepsLines, int mostLineBreaks)
    {
        _buffer = buffer;
        _keepsLines = keepsLines;
        _mostLineBreaks = mostLineBreaks;
    }

    /// <summary>
    /// The character written last that is no combining mark, so that it stays the same however marks are put in order; NUL
    /// at the start.
    /// </summary>
    public readonly char LastBase
    {
        get
        {
            var at = _length - 1;
            while (at >= 0 && CharacterRules.IsMark(_buffer[at]))
            {
                at--;
            }

            return at < 0 ? '\0' : _buffer[at];
        }
    }

    private readonly char Last => _length == 0 ? '\0' : _buffer[_length - 1];

    /// <summary>Whether the next character may be written; false for more combining marks in a row than any language has.</summary>
    public bool Admits(bool isMark)
    {
        _marks = isMark ? _marks + 1 : 0;
        return _marks <= CharacterRules.MostMarks;
    }

    /// <summary>Writes a character, unless it is superfluous white space. CR, LF and CR LF are one line break each.</summary>
    public void Write(char letter)
    {
        var endsCarriageReturn = letter == '\n' && _followsCarriageReturn;
        _followsCarriageReturn = letter == '\r';
        if (endsCarriageReturn)
        {
            return;
        }

        if (letter is '\n' or '\r' && _keepsLines)
        {
            BreakLine();
        }
        else if (!char.IsWhiteSpace(letter))
        {
            _lineBreaks = 0;
            _buffer[_length++] = letter;
        }
        else if (_keepsLines)
        {
            WriteBlank(letter);
        }
        else if (_length > 0 && Last != ' ')
        {
            _buffer[_length++] = ' ';
        }
    }

    /// <summary>Takes back the white space at the end.</summary>
    /// <returns>The length of what was written.</returns>
    public int Finish()
    {
        while (_length > 0 && char.IsWhiteSpace(Last))
        {
            _length--;
        }

        return _length;
    }

    private void BreakLine()
    {
        while (_length > 0 && Last != '\n' && char.IsWhiteSpace(Last))
        {
            _length--;
        }

        if (_length > 0 && _lineBreaks < _mostLineBreaks)
        {
            _lineBreaks++;
            _buffer[_length++] = '\n';
        }
    }

    private void WriteBlank(char blank)
    {
        if (_length > 0)
        {
            _buffer[_length++] = blank;
        }
    }
}
