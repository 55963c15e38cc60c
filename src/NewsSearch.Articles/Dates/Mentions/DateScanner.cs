namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Splits a text into tokens, as many at a time as a buffer holds.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    private const int MaxDigits = 9;
    private const int MaxWordLength = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Whether all is split.</summary>
    public readonly bool IsAtEnd => _next == _text.Length;

    /// <summary>Fills a buffer from a place on.</summary>
    /// <returns>The number of tokens in the buffer.</returns>
    public int Fill(Span<DateToken> buffer, int count)
    {
        while (count < buffer.Length && !IsAtEnd)
        {
            var start = _next;
            var character = _text[_next++];
            if (char.IsAsciiDigit(character))
            {
                buffer[count++] = ReadNumber(start);
            }
            else if (char.IsLetter(character))
            {
                buffer[count++] = ReadWord(start);
            }
            else if (!char.IsWhiteSpace(character))
            {
                buffer[count++] = new DateToken(start, 1, character, -1, default);
            }
        }

        return count;
    }

    private DateToken ReadNumber(int start)
    {
        while (_next < _text.Length && char.IsAsciiDigit(_text[_next]))
        {
            _next++;
        }

        var digits = _text[start.._next];
        var number = 0;
        foreach (var digit in digits.Length <= MaxDigits ? digits : [])
        {
            number = (number * 10) + (digit - '0');
        }

        return new DateToken(start, digits.Length, '\0', digits.Length <= MaxDigits ? number : -1, default);
    }

    private DateToken ReadWord(int start)
    {
        while (_next < _text.Length && char.IsLetter(_text[_next]))
        {
            _next++;
        }

        var word = _text[start.._next];
        return new DateToken(start, word.Length, '\0', -1, word.Length <= MaxWordLength ? DateWords.Find(word) : default);
    }
}
